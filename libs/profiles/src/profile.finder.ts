import { Injectable } from '@nestjs/common';
import { agenciesOf, ConsentPurpose, ConsentService } from '#accounts';
import { NotAllowed, NotFound, type Page, readPage, refuse, type Viewer } from '#platform';
import { DataSource, type EntityManager, type EntityTarget } from 'typeorm';
import { foldText } from './domain/names.js';
import { profileFailures } from './profiles.errors.js';
import { Certificate } from './store/certificate.entity.js';
import { readRows, selectRows } from './store/entity-rows.js';
import { Offer } from './store/offer.entity.js';
import { OwnNeed } from './store/own-need.entity.js';
import { Profile } from './store/profile.entity.js';
import type { ProfilePart } from './store/profile-part.js';
import { ProfileStatus } from './store/profile.status.js';

/** What to look for among the profiles of one economy. */
export interface EconomyFilter {
  /** ISO 3166 alpha-3 code. */
  readonly economy: string;
  readonly status: ProfileStatus | null;
  /** Part of the legal name. */
  readonly name: string | null;
  /** Part of the name of a cluster that it states. */
  readonly cluster: string | null;
  /** Only those that the viewer's agency looks after. */
  readonly inOurCare: boolean;
}

/** Profiles by their own ids, and by those of their organisations. */
export interface WantedProfiles {
  readonly ids: readonly string[];
  readonly organisationIds: readonly string[];
}

type ProfileColumns = readonly (keyof Profile & string)[];

/** Finds profiles that a viewer may see; of their rows, no more than is wanted. */
@Injectable()
export class ProfileFinder {
  private readonly manager: EntityManager;

  constructor(
    dataSource: DataSource,
    private readonly consents: ConsentService,
  ) {
    this.manager = dataSource.manager;
  }

  /**
   * Finds a published profile; one that is not published only for those who may act for the MSME.
   * @param columns that are wanted; the row holds nothing else, save what is needed to check.
   * @throws Refused with NotFound.
   */
  async findProfile(
    viewer: Viewer | undefined,
    id: string,
    columns: ProfileColumns,
  ): Promise<Profile> {
    const [profile] = await readRows(this.manager, Profile, {
      by: 'id',
      values: [id],
      columns: ['organisationId', 'status', ...columns],
    });
    if (profile && (await this.maySee(viewer, profile))) return profile;
    refuse(new NotFound(profileFailures.PROFILE_NOT_FOUND()));
  }

  /**
   * Finds published profiles by their own ids or those of their organisations, at most a page.
   * @throws Refused with InvalidInput when more are asked for.
   */
  async findPublished(wanted: WantedProfiles, columns: ProfileColumns): Promise<Profile[]> {
    const { ids, organisationIds } = wanted;
    readPage({ first: Math.max(1, ids.length + organisationIds.length) });
    const read = (by: 'id' | 'organisationId', values: readonly string[]): Promise<Profile[]> =>
      readRows(this.manager, Profile, { by, values, columns: ['id', 'status', ...columns] });
    const [byId, byOrganisation] = [
      await read('id', ids),
      await read('organisationId', organisationIds),
    ];
    const found = new Map([...byId, ...byOrganisation].map((row) => [row.id, row]));
    return [...found.values()].filter(({ status }) => status === ProfileStatus.Published);
  }

  /** The ids of the published profiles of organisations, by organisation. */
  async findPublishedIds(organisationIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await readRows(this.manager, Profile, {
      by: 'organisationId',
      values: organisationIds,
      columns: ['id', 'organisationId', 'status'],
    });
    const published = rows.filter(({ status }) => status === ProfileStatus.Published);
    return new Map(published.map((row) => [row.organisationId, row.id]));
  }

  /** Finds some columns of profiles by ids, in one statement, whoever asks: for lists already checked. */
  async findByIds<C extends keyof Profile & string>(
    ids: readonly string[],
    columns: readonly C[],
  ): Promise<Map<string, Pick<Profile, C | 'id'>>> {
    const rows = await readRows(this.manager, Profile, {
      by: 'id',
      values: ids,
      columns: ['id', ...columns],
    });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * Lists the profiles of an economy by name, for its agency: the published ones, and whatever
   * the agency looks after. One more than the page holds.
   * @param columns that are wanted, besides the id and what the list is sorted by.
   * @throws Refused with NotAllowed when the viewer's agencies do not serve the economy.
   */
  async listOfEconomy(
    viewer: Viewer,
    filter: EconomyFilter,
    page: Page,
    columns: ProfileColumns,
  ): Promise<Profile[]> {
    const agencies = agenciesIn(viewer, filter.economy);
    if (agencies.length === 0 && !viewer.isPlatformAdministrator) {
      refuse(new NotAllowed(profileFailures.PROFILE_OTHER_ECONOMY({ economy: filter.economy })));
    }
    const { where, values } = conditionsOf(filter, agencies, page);
    return selectRows(
      this.manager,
      Profile,
      ['id', 'nameKey', ...columns],
      `WHERE ${where} ORDER BY name_key, id LIMIT ${page.first + 1}`,
      values,
    );
  }

  /** The offers of profiles, in one statement, in their order. */
  findOffers(
    profileIds: readonly string[],
    columns: readonly (keyof Offer & string)[],
  ): Promise<Map<string, Offer[]>> {
    return this.findParts(Offer, profileIds, columns);
  }

  findCertificates(
    profileIds: readonly string[],
    columns: readonly (keyof Certificate & string)[],
  ): Promise<Map<string, Certificate[]>> {
    return this.findParts(Certificate, profileIds, columns);
  }

  findOwnNeeds(
    profileIds: readonly string[],
    columns: readonly (keyof OwnNeed & string)[],
  ): Promise<Map<string, OwnNeed[]>> {
    return this.findParts(OwnNeed, profileIds, columns);
  }

  private async findParts<P extends ProfilePart>(
    target: EntityTarget<P>,
    profileIds: readonly string[],
    columns: readonly (keyof P & string)[],
  ): Promise<Map<string, P[]>> {
    const rows = await readRows(this.manager, target, {
      by: 'profileId',
      values: profileIds,
      orderBy: 'position',
      columns: ['profileId', ...columns],
    });
    return Map.groupBy(rows, (row) => row.profileId);
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

/** The rows of an economy's list after the page's place, as a condition with its values. */
function conditionsOf(
  { economy, status, name, cluster, inOurCare }: EconomyFilter,
  agencies: readonly string[],
  page: Page,
): { where: string; values: unknown[] } {
  const values: unknown[] = [economy, agencies];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const inCare = 'steward_id = ANY($2)';
  const conditions = ['economy = $1', inOurCare ? inCare : `(status = 'PUBLISHED' OR ${inCare})`];
  if (status) conditions.push(`status = ${place(status)}`);
  const folded = foldText(name ?? '');
  if (folded) conditions.push(`strpos(name_key, ${place(folded)}) > 0`);
  if (cluster?.trim()) {
    const part = `strpos(lower(named), lower(${place(cluster.trim())})) > 0`;
    conditions.push(`EXISTS (SELECT FROM unnest(clusters) AS named WHERE ${part})`);
  }
  if (page.after) {
    const [after] = page.after.sortedBy;
    conditions.push(`(name_key, id) > (${place(after)}, ${place(page.after.id)})`);
  }
  return { where: conditions.join(' AND '), values };
}
