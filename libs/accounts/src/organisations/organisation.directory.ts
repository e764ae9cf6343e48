import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import {
  Conflict,
  NotAllowed,
  NotFound,
  type Page,
  refuse,
  Role,
  type Viewer,
  type ViewerMembership,
} from '#platform';
import type { Repository, SelectQueryBuilder } from 'typeorm';
import { accountFailures } from '../accounts.errors.js';
import { membershipIn } from '../memberships/membership.rules.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationKind } from './organisation.kind.js';
import { OrganisationReader, type OrganisationRecord, toRecord } from './organisation.reader.js';

/** Shown as the office when the platform's own administrators checked an organisation. */
const platformName = 'Iloilo';

/** What a list of organisations is narrowed to. */
export interface OrganisationFilter {
  readonly kind?: OrganisationKind | null;
  /** ISO 3166 alpha-3 code. */
  readonly economy?: string | null;
  /** Part of the name, without regard to case. */
  readonly name?: string | null;
}

/** Organisations as agencies and the platform's administrators go through them. */
@Injectable()
export class OrganisationDirectory {
  constructor(
    @InjectRepository(Organisation) private readonly organisations: Repository<Organisation>,
    private readonly reader: OrganisationReader,
  ) {}

  /** An organisation that the viewer may see from within; undefined otherwise. */
  async findVisible(viewer: Viewer, id: string): Promise<OrganisationRecord | undefined> {
    const organisation = await this.reader.findById(id);
    return organisation && maySee(viewer, organisation) ? organisation : undefined;
  }

  /**
   * The office for which the viewer checks an organisation: an agency of its economy, or the
   * platform. Nobody checks an organisation of their own.
   * @throws Refused with NotFound; NotAllowed for agencies of other economies and for own people;
   *   Conflict for an agency.
   */
  async requireOfficeFor(
    viewer: Viewer,
    id: string,
  ): Promise<{ readonly name: string; readonly organisation: OrganisationRecord }> {
    const organisation = await this.reader.findById(id);
    if (!organisation) refuse(new NotFound(accountFailures.ORGANISATION_NOT_FOUND()));
    requireOfficerFor(viewer, organisation);
    if (organisation.kind === OrganisationKind.Agency) {
      refuse(new Conflict(accountFailures.AGENCY_NOT_VERIFIED()));
    }
    if (membershipIn(viewer, id)) refuse(new NotAllowed(accountFailures.OWN_ORGANISATION()));
    const office = officesOf(viewer).find(({ economy }) => economy === organisation.economy);
    const agency = office && (await this.reader.findById(office.organisationId));
    return { name: agency?.name ?? platformName, organisation };
  }

  /** @throws Refused with NotFound when there is no such organisation that the viewer may see. */
  async requireVisible(viewer: Viewer, id: string): Promise<void> {
    if (membershipIn(viewer, id) || (await this.findVisible(viewer, id))) return;
    refuse(new NotFound(accountFailures.ORGANISATION_NOT_FOUND()));
  }

  /**
   * Lists organisations by name: all for the platform's administrators, those of its economy for
   * an agency.
   * @returns one more than the page holds, where there are more.
   */
  async findPage(
    viewer: Viewer,
    filter: OrganisationFilter,
    page: Page,
  ): Promise<OrganisationRecord[]> {
    const query = this.organisations.createQueryBuilder('organisation');
    const economies = economiesOpenTo(viewer, filter.economy);
    if (economies) query.andWhere('organisation.economy IN (:...economies)', { economies });
    if (filter.kind) query.andWhere('organisation.kind = :kind', { kind: filter.kind });
    if (filter.name) {
      query.andWhere(`organisation.name ILIKE :name ESCAPE '\\'`, { name: contains(filter.name) });
    }
    return readByName(query, page);
  }

  /**
   * Lists the trade agencies of an MSME's economy by name, for its people.
   * @returns one more than the page holds, where there are more.
   * @throws Refused with NotFound for strangers.
   */
  async findAgenciesFor(
    viewer: Viewer,
    organisationId: string,
    page: Page,
  ): Promise<OrganisationRecord[]> {
    const own = membershipIn(viewer, organisationId);
    if (!own) refuse(new NotFound(accountFailures.ORGANISATION_NOT_FOUND()));
    const query = this.organisations
      .createQueryBuilder('organisation')
      .where({ kind: OrganisationKind.Agency, economy: own.economy });
    return readByName(query, page);
  }
}

async function readByName(
  query: SelectQueryBuilder<Organisation>,
  page: Page,
): Promise<OrganisationRecord[]> {
  if (page.after) {
    const [name] = page.after.sortedBy;
    query.andWhere('(organisation.name, organisation.id) > (:after, :id::uuid)', {
      after: name,
      id: page.after.id,
    });
  }
  query.orderBy('organisation.name').addOrderBy('organisation.id');
  return (await query.limit(page.first + 1).getMany()).map(toRecord);
}

/**
 * Whether the viewer may see an organisation from within: as one of its people, as an officer of
 * its economy, or as the platform's administrator.
 */
export function maySee(viewer: Viewer, organisation: OrganisationRecord): boolean {
  if (viewer.isPlatformAdministrator || membershipIn(viewer, organisation.id)) return true;
  return officesOf(viewer).some(({ economy }) => economy === organisation.economy);
}

/**
 * Lets pass the officers of an organisation's economy and the platform's administrators.
 * @throws Refused with NotFound for others; NotAllowed for agencies of other economies.
 */
function requireOfficerFor(viewer: Viewer, organisation: OrganisationRecord): void {
  if (viewer.isPlatformAdministrator) return;
  const offices = officesOf(viewer);
  if (offices.some(({ economy }) => economy === organisation.economy)) return;
  if (offices.length > 0) refuse(new NotAllowed(accountFailures.NOT_YOUR_ECONOMY()));
  refuse(new NotFound(accountFailures.ORGANISATION_NOT_FOUND()));
}

function officesOf(viewer: Viewer): ViewerMembership[] {
  return viewer.memberships.filter(
    ({ role }) => role === Role.AgencyOfficer || role === Role.AgencyAdministrator,
  );
}

/** The economies that a list may cover; undefined for all. */
function economiesOpenTo(viewer: Viewer, wanted: string | null | undefined): string[] | undefined {
  if (viewer.isPlatformAdministrator) return wanted ? [wanted] : undefined;
  const open = officesOf(viewer).map((office) => office.economy);
  if (!wanted) return open;
  if (!open.includes(wanted)) refuse(new NotAllowed(accountFailures.NOT_YOUR_ECONOMY()));
  return [wanted];
}

/** A pattern for ILIKE that finds the text anywhere, taking its signs as they are. */
function contains(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
