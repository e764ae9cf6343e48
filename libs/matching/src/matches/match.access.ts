import { Injectable } from '@nestjs/common';
import { agenciesOf } from '#accounts';
import { NotFound, refuse, Role, type Viewer } from '#platform';
import { type ProfileFacts, ProfileReader } from '#profiles';
import { NeedReader, type SourcingNeed } from '#sourcing';
import type { Reader } from '../domain/shown-criteria.js';
import { matchingFailures } from '../matching.errors.js';

/** A need or supplier whose matches the viewer may read, and on whose behalf. */
export interface Readable<T> {
  readonly subject: T;
  readonly reader: Reader;
}

/** Who may read which matches: a need's buyer, a supplier's people, and the supplier's agency. */
@Injectable()
export class MatchAccess {
  constructor(
    private readonly needs: NeedReader,
    private readonly profiles: ProfileReader,
  ) {}

  /** @throws Refused with NotFound for all but the need's buyer. */
  async readNeed(viewer: Viewer, needId: string): Promise<SourcingNeed> {
    const need = (await this.needs.findByIds([needId])).get(needId);
    if (!need || !this.isBuyerOf(viewer, need)) {
      refuse(new NotFound(matchingFailures.MATCH_NEED_NOT_FOUND()));
    }
    return need;
  }

  /** The ids, of those named, of a buyer's own needs, in one statement. */
  async findOwn(buyerId: string, needIds: readonly string[]): Promise<ReadonlySet<string>> {
    const needs = [...(await this.needs.findByIds(needIds)).values()];
    return new Set(
      needs.filter((need) => need.buyerOrganisationId === buyerId).map(({ id }) => id),
    );
  }

  /** @throws Refused with NotFound for all but the supplier's people and its economy's agency. */
  async readSupplier(viewer: Viewer, supplierId: string): Promise<Readable<ProfileFacts>> {
    const profile = (await this.profiles.loadFacts([supplierId])).get(supplierId);
    const reader = profile && this.readerOfSupplier(viewer, profile);
    if (!profile || !reader) refuse(new NotFound(matchingFailures.MATCH_SUPPLIER_NOT_FOUND()));
    return { subject: profile, reader };
  }

  /** A pair may be read by either side, each as itself. */
  async readPair(
    viewer: Viewer,
    needId: string,
    supplierId: string,
  ): Promise<{ need: SourcingNeed; profile: ProfileFacts; reader: Reader }> {
    const need = await this.needs.findVisible(viewer, needId);
    if (!need) refuse(new NotFound(matchingFailures.MATCH_NEED_NOT_FOUND()));
    const profile = (await this.profiles.loadFacts([supplierId])).get(supplierId);
    if (!profile) refuse(new NotFound(matchingFailures.MATCH_SUPPLIER_NOT_FOUND()));
    const reader = this.isBuyerOf(viewer, need) ? 'buyer' : this.readerOfSupplier(viewer, profile);
    if (!reader) refuse(new NotFound(matchingFailures.MATCH_SUPPLIER_NOT_FOUND()));
    return { need, profile, reader };
  }

  private isBuyerOf(viewer: Viewer, need: SourcingNeed): boolean {
    return viewer.memberships.some(
      (own) => own.organisationId === need.buyerOrganisationId && own.role === Role.Buyer,
    );
  }

  private readerOfSupplier(viewer: Viewer, profile: ProfileFacts): Reader | undefined {
    const isOwn = viewer.memberships.some((own) => own.organisationId === profile.organisationId);
    if (isOwn) return 'supplier';
    const agencies = new Set(agenciesOf(viewer));
    const isItsAgency = viewer.memberships.some(
      (own) => agencies.has(own.organisationId) && own.economy === profile.economy,
    );
    return isItsAgency ? 'agency' : undefined;
  }
}
