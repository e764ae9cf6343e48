import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { agenciesOf, ConsentPurpose, ConsentService } from '#accounts';
import { NotAllowed, NotFound, type Page, readPage, refuse, type Viewer } from '#platform';
import { DataSource, type EntityManager, Repository } from 'typeorm';
import { foldText } from './domain/names.js';
import type { CertificateFacts, OfferFacts, OwnNeedFacts } from './domain/profile.facts.js';
import { profileFailures } from './profiles.errors.js';
import { Certificate } from './store/certificate.entity.js';
import { readMany, readRows } from './store/entity-rows.js';
import { Offer } from './store/offer.entity.js';
import { OwnNeed } from './store/own-need.entity.js';
import { Profile } from './store/profile.entity.js';
import { toCertificateFacts, toOfferFacts, toOwnNeedFacts } from './store/profile.mapping.js';
import { ProfileStatus } from './store/profile.status.js';

/** What to look for among the profiles of one economy. */
export interface EconomyFilter {
  /** ISO 3166 alpha-3 code. */
  readonly economy: string;
  readonly status: ProfileStatus | null;
  /** Part of the legal name. */
  readonly name: string | null;
  /** Only those that the viewer's agency looks after. */
  readonly inOurCare: boolean;
}

/** Profiles by their own ids, and by those of their organisations. */
export interface WantedProfiles {
  readonly ids: readonly string[];
  readonly organisationIds: readonly string[];
}

/** Finds profiles that a viewer may see. */
@Injectable()
export class ProfileFinder {
  private readonly manager: EntityManager;

  constructor(
    dataSource: DataSource,
    @InjectRepository(Profile) private readonly profiles: Repository<Profile>,
    private readonly consents: ConsentService,
  ) {
    this.manager = dataSource.manager;
  }

  /**
   * Finds a published profile; one that is not published only for those who may act for the MSME.
   * @throws Refused with NotFound.
   */
  async findProfile(viewer: Viewer | undefined, id: string): Promise<Profile> {
    const [profile] = await readRows(this.manager, Profile, 'id', [id]);
    if (profile && (await this.maySee(viewer, profile))) return profile;
    refuse(new NotFound(profileFailures.PROFILE_NOT_FOUND()));
  }

  /**
   * Finds published profiles by their own ids or those of their organisations, at most a page.
   * @throws Refused with InvalidInput when more are asked for.
   */
  async findPublished(wanted: WantedProfiles): Promise<Profile[]> {
    const { ids, organisationIds } = wanted;
    readPage({ first: Math.max(1, ids.length + organisationIds.length) });
    const [byId, byOrganisation] = [
      await readRows(this.manager, Profile, 'id', ids),
      await readRows(this.manager, Profile, 'organisationId', organisationIds),
    ];
    const found = new Map([...byId, ...byOrganisation].map((row) => [row.id, row]));
    return [...found.values()].filter(({ status }) => status === ProfileStatus.Published);
  }

  /** Finds profiles by their ids, in one statement, whoever asks: for lists already checked. */
  async findByIds(ids: readonly string[]): Promise<Map<string, Profile>> {
    const rows = await readRows(this.manager, Profile, 'id', ids);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * Lists the profiles of an economy by name, for its agency: the published ones, and whatever
   * the agency looks after. One more than the page holds.
   * @throws Refused with NotAllowed when the viewer's agencies do not serve the economy.
   */
  async listOfEconomy(viewer: Viewer, filter: EconomyFilter, page: Page): Promise<Profile[]> {
    const agencies = agenciesIn(viewer, filter.economy);
    if (agencies.length === 0 && !viewer.isPlatformAdministrator) {
      refuse(new NotAllowed(profileFailures.PROFILE_OTHER_ECONOMY({ economy: filter.economy })));
    }
    const query = this.profiles
      .createQueryBuilder('profile')
      .where('profile.economy = :economy', { economy: filter.economy })
      .orderBy('profile.nameKey')
      .addOrderBy('profile.id')
      .limit(page.first + 1);
    const inCare = 'profile.stewardId = ANY(:agencies)';
    const seen = filter.inOurCare ? inCare : `(profile.status = 'PUBLISHED' OR ${inCare})`;
    query.andWhere(seen, { agencies });
    if (filter.status) query.andWhere('profile.status = :status', { status: filter.status });
    const name = foldText(filter.name ?? '');
    if (name) query.andWhere('strpos(profile.nameKey, :name) > 0', { name });
    if (page.after) {
      const [after] = page.after.sortedBy;
      query.andWhere('(profile.nameKey, profile.id) > (:after, :id)', {
        after,
        id: page.after.id,
      });
    }
    return readMany(query, 'profile');
  }

  /** The offers of profiles, in one statement, in their order. */
  async findOffers(profileIds: readonly string[]): Promise<Map<string, OfferFacts[]>> {
    const rows = await readRows(this.manager, Offer, 'profileId', profileIds, 'position');
    return mapGroups(rows, toOfferFacts);
  }

  async findCertificates(profileIds: readonly string[]): Promise<Map<string, CertificateFacts[]>> {
    const rows = await readRows(this.manager, Certificate, 'profileId', profileIds, 'position');
    return mapGroups(rows, toCertificateFacts);
  }

  async findOwnNeeds(profileIds: readonly string[]): Promise<Map<string, OwnNeedFacts[]>> {
    const rows = await readRows(this.manager, OwnNeed, 'profileId', profileIds, 'position');
    return mapGroups(rows, toOwnNeedFacts);
  }

  private async maySee(viewer: Viewer | undefined, profile: Profile): Promise<boolean> {
    if (profile.status === ProfileStatus.Published) return true;
    if (!viewer) return false;
    return this.consents.mayActFor(viewer, profile.organisationId, ConsentPurpose.Profile);
  }
}

/** The viewer's agencies that serve an economy. */
export function agenciesIn(viewer: Viewer, economy: string): string[] {
  const agencies = new Set(agenciesOf(viewer));
  return viewer.memberships
    .filter((membership) => membership.economy === economy)
    .map((membership) => membership.organisationId)
    .filter((id) => agencies.has(id));
}

function mapGroups<R extends { profileId: string }, T>(
  rows: readonly R[],
  toFacts: (row: R) => T,
): Map<string, T[]> {
  const groups = Map.groupBy(rows, (row) => row.profileId);
  return new Map([...groups].map(([id, group]) => [id, group.map(toFacts)]));
}
