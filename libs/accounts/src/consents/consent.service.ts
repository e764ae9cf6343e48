import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, newId, NotAllowed, NotFound, refuse, type Viewer } from '#platform';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { accountFailures } from '../accounts.errors.js';
import { dayOf } from '../domain/calendar.rules.js';
import { agenciesOf, membershipIn } from '../memberships/membership.rules.js';
import { Consent } from './consent.entity.js';
import type { ConsentForm, ConsentPurpose } from './consent.kinds.js';

/** A consent as an officer or an import hands it in. */
export interface NewConsent {
  readonly organisationId: string;
  readonly agencyId: string;
  readonly purpose: ConsentPurpose;
  /** Name of the person who gave it for the MSME. */
  readonly givenBy: string;
  readonly givenHow: ConsentForm;
  /** Day it was given, `YYYY-MM-DD`. */
  readonly givenOn: string;
}

/** Who may act for an MSME: its own people, and agencies that it has asked to. */
@Injectable()
export class ConsentService {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Enters consents; one that is in force already for the same purpose is left as it is.
   * @param recordedBy the user who enters them; null for the system.
   */
  async recordConsents(
    tx: EntityManager,
    recordedBy: string | null,
    consents: readonly NewConsent[],
  ): Promise<void> {
    if (consents.length === 0) return;
    const column = (name: keyof NewConsent): string[] => consents.map((consent) => consent[name]);
    await tx.query(
      `INSERT INTO consents (id, organisation_id, agency_id, purpose, given_by, given_how,
                             given_on, recorded_by, recorded_at)
       SELECT id, organisation_id, agency_id, purpose, given_by, given_how, given_on, $8, $9
         FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[],
                     $7::date[])
           AS row (id, organisation_id, agency_id, purpose, given_by, given_how, given_on)
       ON CONFLICT (organisation_id, agency_id, purpose) WHERE withdrawn_on IS NULL DO NOTHING`,
      [
        consents.map(newId),
        column('organisationId'),
        column('agencyId'),
        column('purpose'),
        column('givenBy'),
        column('givenHow'),
        column('givenOn'),
        recordedBy,
        this.clock(),
      ],
    );
  }

  /** Withdraws whatever consents of an organisation are in force. */
  async withdrawAll(tx: EntityManager, withdrawnBy: string, organisationId: string): Promise<void> {
    await tx.update(
      Consent,
      { organisationId, withdrawnOn: IsNull() },
      { withdrawnOn: this.today(), withdrawnBy },
    );
  }

  /**
   * Whether the viewer is one of the organisation's people, or works for an agency that the
   * organisation has asked to act for it. Costs a statement for agency people only.
   */
  async mayActFor(
    viewer: Viewer,
    organisationId: string,
    purpose: ConsentPurpose,
  ): Promise<boolean> {
    if (membershipIn(viewer, organisationId)) return true;
    return (await this.findServed(viewer, [organisationId], purpose)).has(organisationId);
  }

  /**
   * Lets the viewer pass who may act for the organisation.
   * @throws Refused with NotFound for strangers; NotAllowed for officers without the consent.
   */
  async requireMayActFor(
    viewer: Viewer,
    organisationId: string,
    purpose: ConsentPurpose,
  ): Promise<void> {
    if (await this.mayActFor(viewer, organisationId, purpose)) return;
    if (agenciesOf(viewer).length > 0) refuse(new NotAllowed(accountFailures.CONSENT_MISSING()));
    refuse(new NotFound(accountFailures.ORGANISATION_NOT_FOUND()));
  }

  /** Those of the organisations that have asked one of the viewer's agencies to act for them. */
  async findServed(
    viewer: Viewer,
    organisationIds: readonly string[],
    purpose: ConsentPurpose,
  ): Promise<Set<string>> {
    const agencies = agenciesOf(viewer);
    if (agencies.length === 0 || organisationIds.length === 0) return new Set();
    const rows = await this.dataSource.query<{ organisation_id: string }[]>(
      `SELECT DISTINCT organisation_id FROM consents
        WHERE organisation_id = ANY($1) AND agency_id = ANY($2) AND purpose = $3
          AND withdrawn_on IS NULL`,
      [organisationIds, agencies, purpose],
    );
    return new Set(rows.map((row) => row.organisation_id));
  }

  private today(): string {
    return dayOf(this.clock());
  }
}
