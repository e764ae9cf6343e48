import { Injectable } from '@nestjs/common';
import { findPageById, NotFound, type Page, refuse, type Viewer } from '#platform';
import { ConsentPurpose, ConsentService } from '#accounts';
import { DataSource, In } from 'typeorm';
import type { RegistrationState } from '../domain/registration.states.js';
import { fairFailures } from '../fairs.errors.js';
import { Fair } from '../fairs/fair.entity.js';
import { FairReader, isOfficerOf } from '../fairs/fair.reader.js';
import { FairPreference } from './preference.entity.js';
import { Absence, Delegate, type FairRole, FairRegistration } from './registration.entity.js';

export interface RegistrationFilter {
  readonly role?: FairRole | null;
  readonly state?: RegistrationState | null;
}

/** A delegate with who they are. */
export interface NamedDelegate {
  readonly registrationId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly languages: readonly string[];
}

/** Reads who takes part in fairs. */
@Injectable()
export class RegistrationReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly fairs: FairReader,
    private readonly consents: ConsentService,
  ) {}

  /** Registrations by id. It checks no permission. */
  async findByIds(ids: readonly string[]): Promise<Map<string, FairRegistration>> {
    const rows = await this.dataSource.manager.findBy(FairRegistration, { id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * A registration that the viewer may act for: their own organisation's, that of one that has
   * asked their agency to, or one of a fair of their agency.
   * @throws Refused with NotFound for all others.
   */
  async findOwn(viewer: Viewer, id: string): Promise<FairRegistration> {
    const found = await this.findWithFair(id);
    const { registration, fair } = found ?? {};
    const isAllowed =
      registration &&
      fair &&
      (isOfficerOf(viewer, fair) ||
        (await this.consents.mayActFor(viewer, registration.organisationId, ConsentPurpose.Fairs)));
    if (!isAllowed) refuse(new NotFound(fairFailures.REGISTRATION_NOT_FOUND()));
    return registration;
  }

  /** A registration and its fair, in one statement. */
  async findWithFair(
    id: string,
  ): Promise<{ registration: FairRegistration; fair: Fair } | undefined> {
    const registration = await this.dataSource.manager.findOneBy(FairRegistration, { id });
    if (!registration) return undefined;
    const fair = (await this.fairs.findByIds([registration.fairId])).get(registration.fairId);
    return fair && { registration, fair };
  }

  /** The registrations of a fair, for its agency; one more than the page, where there are more. */
  async listOfFair(
    viewer: Viewer,
    fairId: string,
    filter: RegistrationFilter,
    page: Page,
  ): Promise<FairRegistration[]> {
    const fair = await this.fairs.findForOfficer(viewer, fairId);
    return this.list(fair.id, filter, page);
  }

  /**
   * The approved participants of the other side, for a registration that the viewer may act for;
   * one more than the page, where there are more.
   */
  async listOthers(
    viewer: Viewer,
    registrationId: string,
    page: Page,
  ): Promise<FairRegistration[]> {
    const own = await this.findOwn(viewer, registrationId);
    const role = own.role === 'buyer' ? 'supplier' : 'buyer';
    return this.list(own.fairId, { role, state: 'approved' }, page);
  }

  /** The ids of the approved participants of one side. */
  async listApprovedIds(fairId: string, role: FairRole): Promise<string[]> {
    const rows = await this.dataSource.manager.find(FairRegistration, {
      select: { id: true },
      where: { fairId, role, state: 'approved' },
      order: { id: 'ASC' },
    });
    return rows.map(({ id }) => id);
  }

  /** An organisation's registrations, newest first; one more than the page, where there are more. */
  async listOfOrganisation(
    viewer: Viewer,
    organisationId: string,
    page: Page,
  ): Promise<FairRegistration[]> {
    await this.consents.requireMayActFor(viewer, organisationId, ConsentPurpose.Fairs);
    const query = this.dataSource.manager
      .createQueryBuilder(FairRegistration, 'r')
      .where('r.organisationId = :organisationId', { organisationId });
    return findPageById(query, page, 'DESC');
  }

  /** Who comes for each registration, in the order in which they were named. */
  async findDelegates(registrationIds: readonly string[]): Promise<Map<string, NamedDelegate[]>> {
    const rows = await this.dataSource.query<NamedDelegate[]>(
      `SELECT d.registration_id AS "registrationId", d.person_id AS "personId", p.name,
              p.email, d.languages
         FROM delegates d JOIN fair_people p ON p.id = d.person_id
        WHERE d.registration_id = ANY($1) ORDER BY d.registration_id, d.position`,
      [registrationIds],
    );
    const groups = new Map<string, NamedDelegate[]>(registrationIds.map((id) => [id, []]));
    for (const row of rows) groups.get(row.registrationId)?.push(row);
    return groups;
  }

  /** When people of a fair do not meet. */
  async findAbsences(fairId: string, personIds: readonly string[]): Promise<Absence[]> {
    return this.dataSource.manager.find(Absence, {
      where: { fairId, personId: In([...personIds]) },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
  }

  /** An organisation's own wishes; nobody else's. One more than the page, where there are more. */
  async listPreferences(
    viewer: Viewer,
    registrationId: string,
    page: Page,
  ): Promise<FairPreference[]> {
    await this.findOwn(viewer, registrationId);
    const query = this.dataSource.manager
      .createQueryBuilder(FairPreference, 'p')
      .where('p.registrationId = :registrationId', { registrationId });
    return findPageById(query, page, 'ASC', 'otherId');
  }

  /** Every wish among these registrations. */
  async findPreferences(registrationIds: readonly string[]): Promise<FairPreference[]> {
    return this.dataSource.manager.findBy(FairPreference, {
      registrationId: In([...registrationIds]),
    });
  }

  /** Whether a person comes to the fair for a registration. */
  async isDelegate(registrationId: string, personId: string): Promise<boolean> {
    return this.dataSource.manager.existsBy(Delegate, { registrationId, personId });
  }

  private list(
    fairId: string,
    { role, state }: RegistrationFilter,
    page: Page,
  ): Promise<FairRegistration[]> {
    const query = this.dataSource.manager
      .createQueryBuilder(FairRegistration, 'r')
      .where('r.fairId = :fairId', { fairId });
    if (role) query.andWhere('r.role = :role', { role });
    if (state) query.andWhere('r.state = :state', { state });
    return findPageById(query, page);
  }
}
