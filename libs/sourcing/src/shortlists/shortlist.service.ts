import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, IsNull, Repository } from 'typeorm';
import {
  CLOCK,
  type Clock,
  findPageById,
  InvalidInput,
  LimitReached,
  newId,
  NotFound,
  type Page,
  problemAt,
  refuse,
  Role,
  Transactions,
  type Viewer,
} from '#platform';
import { OrganisationReader, requireMember } from '#accounts';
import { SourcingNeed } from '../needs/sourcing-need.entity.js';
import { sourcingFailures } from '../sourcing.errors.js';
import { ShortlistEntry } from './shortlist-entry.entity.js';

const mostEntries = 500;
const longestNote = 2000;

/** Which of a buyer's shortlists: that of a need, or the general one. */
export interface ShortlistKey {
  readonly organisationId: string;
  readonly needId: string | null;
}

/** What buyers do with their shortlists. */
@Injectable()
export class ShortlistService {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: OrganisationReader,
    @InjectRepository(ShortlistEntry) private readonly entries: Repository<ShortlistEntry>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Puts a supplier on a shortlist, or changes the note of one that is on it already. */
  async shortlistSupplier(
    viewer: Viewer,
    key: ShortlistKey,
    supplierOrganisationId: string,
    note: string,
  ): Promise<ShortlistEntry> {
    requireMember(viewer, key.organisationId, [Role.Buyer]);
    if (note.length > longestNote) {
      const text = sourcingFailures.SHORTLIST_NOTE_TOO_LONG({ most: longestNote });
      refuse(new InvalidInput([problemAt('note', text)]));
    }
    const supplier = (await this.organisations.findByIds([supplierOrganisationId])).get(
      supplierOrganisationId,
    );
    if (supplier?.kind !== 'MSME') refuse(new NotFound(sourcingFailures.SUPPLIER_NOT_FOUND()));
    return this.transactions.run(async (tx) => {
      if (key.needId !== null) await refuseForeignNeed(tx.getRepository(SourcingNeed), key);
      const where = whereOf(key);
      await lockList(tx, key);
      const repository = tx.getRepository(ShortlistEntry);
      const known = await repository.findOneBy({ ...where, supplierOrganisationId });
      if (known) return repository.save({ ...known, note });
      if ((await repository.countBy(where)) >= mostEntries) {
        refuse(new LimitReached(sourcingFailures.SHORTLIST_FULL({ most: mostEntries })));
      }
      const entry: ShortlistEntry = {
        id: newId(),
        buyerOrganisationId: key.organisationId,
        needId: key.needId,
        supplierOrganisationId,
        note,
        addedBy: viewer.userId,
        addedAt: this.clock(),
      };
      await repository.insert(entry);
      return entry;
    });
  }

  /** Takes a supplier off a shortlist; returns the entry, so that it can be put back. */
  async removeFromShortlist(
    viewer: Viewer,
    key: ShortlistKey,
    supplierOrganisationId: string,
  ): Promise<ShortlistEntry> {
    requireMember(viewer, key.organisationId, [Role.Buyer]);
    return this.transactions.run(async (tx) => {
      const entry = await tx.findOneBy(ShortlistEntry, { ...whereOf(key), supplierOrganisationId });
      if (!entry) refuse(new NotFound(sourcingFailures.SHORTLIST_ENTRY_NOT_FOUND()));
      await tx.delete(ShortlistEntry, { id: entry.id });
      return entry;
    });
  }

  /** A shortlist, newest first; one more than the page, where there are more. */
  async listEntries(viewer: Viewer, key: ShortlistKey, page: Page): Promise<ShortlistEntry[]> {
    requireMember(viewer, key.organisationId, [Role.Buyer]);
    const query = this.entries.createQueryBuilder('entry').where(whereOf(key));
    return findPageById(query, page, 'DESC');
  }

  /** Which of the needs have one of the organisations on their shortlist. */
  async findShortlistedNeeds(
    needIds: readonly string[],
    organisationIds: readonly string[],
  ): Promise<Set<string>> {
    const rows = await this.entries
      .createQueryBuilder('entry')
      .select('DISTINCT entry.needId', 'needId')
      .where('entry.needId = ANY(:needIds)', { needIds })
      .andWhere('entry.supplierOrganisationId = ANY(:organisationIds)', { organisationIds })
      .getRawMany<{ needId: string }>();
    return new Set(rows.map((row) => row.needId));
  }
}

/** Lets one change of a shortlist at a time count its entries. */
async function lockList(tx: EntityManager, key: ShortlistKey): Promise<void> {
  const name = `shortlist ${key.organisationId} ${key.needId ?? ''}`;
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
}

function whereOf(key: ShortlistKey) {
  return { buyerOrganisationId: key.organisationId, needId: key.needId ?? IsNull() };
}

async function refuseForeignNeed(
  needs: Repository<SourcingNeed>,
  key: ShortlistKey,
): Promise<void> {
  const isOwnNeed = await needs.existsBy({
    id: key.needId ?? '',
    buyerOrganisationId: key.organisationId,
  });
  if (!isOwnNeed) refuse(new NotFound(sourcingFailures.NEED_NOT_FOUND()));
}
