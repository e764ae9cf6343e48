import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  type Clock,
  Conflict,
  findPageById,
  type InputProblem,
  InvalidInput,
  LimitReached,
  newId,
  NotFound,
  type Page,
  problemAt,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import { DataSource, type EntityManager } from 'typeorm';
import { discoveryFailures as failures } from '../discovery.errors.js';
import type { SearchFilters, SortOrder } from '../domain/search-request.js';
import { type SupplierFilterInput, toFilters } from '../search/dto/search.input.js';
import { checkFilters } from '../search/search.wish.js';
import { SavedSearch } from './saved-search.entity.js';

/** Most searches that one user keeps. */
const mostSearches = 100;
const longestName = 100;
const longestQuery = 500;

/** A search to be kept. */
export interface NewSearch {
  readonly name: string;
  readonly query: string;
  readonly filters?: SupplierFilterInput | null;
  readonly sort: SortOrder;
  readonly hasAlert: boolean;
}

/** What users do with the searches that they keep. A saved search is its user's alone. */
@Injectable()
export class SavedSearchService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The viewer's searches, newest first; one more than the page holds, where there are more. */
  async findOwn(viewer: Viewer, page: Page): Promise<SavedSearch[]> {
    const searches = this.dataSource.createQueryBuilder(SavedSearch, 'search');
    return findPageById(searches.where({ userId: viewer.userId }), page, 'DESC');
  }

  /**
   * Keeps a search.
   * @throws Refused with InvalidInput, Conflict (the name is taken) or LimitReached.
   */
  async saveSearch(viewer: Viewer, search: NewSearch): Promise<SavedSearch> {
    const filters = toFilters(search.filters);
    const name = search.name.trim();
    refuseProblems([...checkName(name), ...checkQuery(search.query), ...checkFilters(filters)]);
    return this.transactions.run(async (tx) => {
      await lockSearches(tx, viewer.userId);
      const { userId } = viewer;
      if ((await tx.countBy(SavedSearch, { userId })) >= mostSearches) {
        refuse(new LimitReached(failures.SEARCH_TOO_MANY_SAVED({ most: mostSearches })));
      }
      await refuseTaken(tx, userId, name);
      return insertSearch(tx, this.clock(), { ...search, userId, name, filters });
    });
  }

  /**
   * Renames a search, or starts or stops its letters. Letters tell what is published from then on.
   * @throws Refused with InvalidInput, Conflict (the name is taken) or NotFound.
   */
  async changeSearch(
    viewer: Viewer,
    id: string,
    change: { readonly name?: string | null; readonly hasAlert?: boolean | null },
  ): Promise<SavedSearch> {
    const name = change.name?.trim();
    if (name !== undefined) refuseProblems(checkName(name));
    return this.transactions.run(async (tx) => {
      await lockSearches(tx, viewer.userId);
      const search = await findOwned(tx, viewer, id);
      if (name !== undefined && name !== search.name) {
        await refuseTaken(tx, viewer.userId, name);
        search.name = name;
      }
      if (change.hasAlert === true) search.newsSince ??= this.clock();
      if (change.hasAlert === false) search.newsSince = null;
      return tx.save(search);
    });
  }

  /** @throws Refused with NotFound. */
  async deleteSearch(viewer: Viewer, id: string): Promise<SavedSearch> {
    return this.transactions.run(async (tx) => {
      const search = await findOwned(tx, viewer, id);
      await tx.delete(SavedSearch, { id });
      return search;
    });
  }

  /**
   * Stops the letters of a search, for whoever has one of them. Asked again, it does no harm.
   * @returns the search's name.
   * @throws Refused with NotFound.
   */
  async stopAlert(stopKey: string): Promise<string> {
    const { manager } = this.dataSource;
    const search = await manager.findOneBy(SavedSearch, { stopKey });
    if (!search) refuse(new NotFound(failures.SAVED_SEARCH_NOT_FOUND()));
    await manager.update(SavedSearch, { id: search.id }, { newsSince: null });
    return search.name;
  }
}

async function insertSearch(
  tx: EntityManager,
  now: Date,
  search: Omit<NewSearch, 'filters'> & { userId: string; filters: SearchFilters },
): Promise<SavedSearch> {
  const { userId, name, query, filters, sort, hasAlert } = search;
  const row: SavedSearch = {
    id: newId(),
    userId,
    name,
    query,
    filters,
    sort,
    newsSince: hasAlert ? now : null,
    stopKey: randomBytes(24).toString('base64url'),
    createdAt: now,
  };
  await tx.insert(SavedSearch, row);
  return row;
}

async function findOwned(tx: EntityManager, viewer: Viewer, id: string): Promise<SavedSearch> {
  const search = await tx.findOneBy(SavedSearch, { id, userId: viewer.userId });
  return search ?? refuse(new NotFound(failures.SAVED_SEARCH_NOT_FOUND()));
}

async function refuseTaken(tx: EntityManager, userId: string, name: string): Promise<void> {
  if (await tx.existsBy(SavedSearch, { userId, name })) {
    refuse(new Conflict(failures.SAVED_SEARCH_NAME_TAKEN({ name })));
  }
}

/** Lets one change of a user's searches at a time count them and compare names. */
async function lockSearches(tx: EntityManager, userId: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `saved searches ${userId}`,
  ]);
}

function refuseProblems(problems: readonly InputProblem[]): void {
  if (problems.length > 0) refuse(new InvalidInput(problems));
}

function checkName(name: string): InputProblem[] {
  if (name.length > 0 && name.length <= longestName) return [];
  return [problemAt('name', failures.SAVED_SEARCH_BAD_NAME({ most: longestName }))];
}

function checkQuery(query: string): InputProblem[] {
  if (query.length <= longestQuery) return [];
  return [problemAt('query', failures.SEARCH_TOO_LONG({ most: longestQuery }))];
}
