import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  type Clock,
  newId,
  NotFound,
  Outbox,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import type { EntityManager } from 'typeorm';
import { accountFailures } from '../accounts.errors.js';
import { organisationsChanged } from '../accounts.events.js';
import { Audit } from '../audit/audit.js';
import { ConsentPurpose } from '../consents/consent.kinds.js';
import { ConsentService } from '../consents/consent.service.js';
import { dayOf } from '../domain/calendar.rules.js';
import { tidy } from '../domain/text.rules.js';
import { checkName, refuseProblems } from '../input.checks.js';
import { leadingRoles, membershipIn, requireMember } from '../memberships/membership.rules.js';
import { OrganisationDirectory } from './organisation.directory.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationKind, type VerificationLevel } from './organisation.kind.js';
import {
  OrganisationReader,
  type OrganisationRecord,
  type Verification,
} from './organisation.reader.js';

/** An organisation to be made. */
export interface NewOrganisation {
  /** For makers who must recognise it when they run again; a new id when left out. */
  readonly id?: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  /** ISO 3166 alpha-3 code of one of the 21 economies; checked by the caller. */
  readonly economy: string;
  /** Made up for demonstration. */
  readonly isDemo?: boolean;
  /** Who checked it before it came here; nobody when left out. */
  readonly verification?: Verification | null;
}

/** Most organisations that one event names. */
const eventSize = 500;

/** Makes and changes organisations, for registration, import and demo data alike. */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly reader: OrganisationReader,
    private readonly directory: OrganisationDirectory,
    private readonly consents: ConsentService,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Makes one organisation; returns its id. */
  async createOrganisation(tx: EntityManager, organisation: NewOrganisation): Promise<string> {
    const [id] = await this.createOrganisations(tx, [organisation]);
    if (id === undefined) throw new Error('One organisation in, no id out.');
    return id;
  }

  /** Makes any number of organisations in one statement; returns their ids in the same order. */
  async createOrganisations(
    tx: EntityManager,
    organisations: readonly NewOrganisation[],
  ): Promise<string[]> {
    const ids = organisations.map((organisation) => organisation.id ?? newId());
    await tx.query(
      `INSERT INTO organisations (id, kind, name, economy, is_demo, verification_level,
                                  verified_by, verified_on, created_at)
       SELECT id, kind, name, economy, is_demo, level, verified_by, verified_on, $9
         FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::boolean[], $6::text[],
                     $7::text[], $8::date[])
           AS row (id, kind, name, economy, is_demo, level, verified_by, verified_on)`,
      [
        ids,
        organisations.map((organisation) => organisation.kind),
        organisations.map((organisation) => organisation.name),
        organisations.map((organisation) => organisation.economy),
        organisations.map((organisation) => organisation.isDemo ?? false),
        organisations.map((organisation) => organisation.verification?.level ?? null),
        organisations.map((organisation) => organisation.verification?.verifiedBy ?? null),
        organisations.map((organisation) => organisation.verification?.verifiedOn ?? null),
        this.clock(),
      ],
    );
    await this.announce(tx, ids);
    return ids;
  }

  /**
   * Gives an organisation another name, as one who runs it or as an agency that acts for it.
   * @throws Refused with NotFound, NotAllowed or InvalidInput.
   */
  async renameOrganisation(
    viewer: Viewer,
    id: string,
    givenName: string,
  ): Promise<OrganisationRecord> {
    if (membershipIn(viewer, id)) requireMember(viewer, id, leadingRoles);
    else await this.consents.requireMayActFor(viewer, id, ConsentPurpose.Profile);
    const name = tidy(givenName);
    refuseProblems(checkName('name', name));
    const before = await this.find(id);
    await this.change(viewer, id, { name }, 'accounts.organisation-renamed', {
      from: before.name,
      to: name,
    });
    return { ...before, name };
  }

  /**
   * Says how far an organisation was checked, as an agency of its economy or as the platform;
   * null takes it back.
   * @throws Refused with NotFound, NotAllowed (another economy, or one's own) or Conflict (an
   *   agency).
   */
  async verifyOrganisation(
    viewer: Viewer,
    id: string,
    level: VerificationLevel | null,
  ): Promise<OrganisationRecord> {
    const { name, organisation } = await this.directory.requireOfficeFor(viewer, id);
    const verification = level && {
      level,
      verifiedBy: name,
      verifiedOn: dayOf(this.clock()),
    };
    await this.change(
      viewer,
      id,
      {
        verificationLevel: level,
        verifiedBy: verification?.verifiedBy ?? null,
        verifiedOn: verification?.verifiedOn ?? null,
      },
      'accounts.organisation-verified',
      { level },
    );
    return { ...organisation, verification };
  }

  /** Tells other areas that organisations changed. */
  async announce(tx: EntityManager, organisationIds: readonly string[]): Promise<void> {
    for (let start = 0; start < organisationIds.length; start += eventSize) {
      await this.outbox.append(tx, organisationsChanged, {
        organisationIds: organisationIds.slice(start, start + eventSize),
      });
    }
  }

  private async find(id: string): Promise<OrganisationRecord> {
    const organisation = await this.reader.findById(id);
    if (!organisation) refuse(new NotFound(accountFailures.ORGANISATION_NOT_FOUND()));
    return organisation;
  }

  private async change(
    viewer: Viewer,
    id: string,
    values: Partial<Organisation>,
    act: string,
    details: Readonly<Record<string, string | null>>,
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      await tx.update(Organisation, { id }, values);
      await this.announce(tx, [id]);
      await this.audit.record(tx, {
        act,
        actorId: viewer.userId,
        organisationId: id,
        subjectId: id,
        details,
      });
    });
  }
}
