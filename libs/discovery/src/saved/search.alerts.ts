import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  type Clock,
  CONFIG,
  type Config,
  longestPage,
  MAILER,
  type Mailer,
  Outbox,
  Transactions,
} from '#platform';
import { UserService } from '#accounts';
import { readEconomy } from '#taxonomy';
import { DataSource, In, LessThan } from 'typeorm';
import { searchAlertsDue } from '../discovery.events.js';
import { type FoundSupplier, SupplierSearch } from '../search/supplier.search.js';
import { newsLetter } from './alert.letter.js';
import { SavedSearch } from './saved-search.entity.js';

/** Less than a week, so that a run that is late does not skip the next. */
const leastPause = 6 * 24 * 3_600_000;
const mostIdsInEvent = 500;

/** Tells users by mail of suppliers that are new for the searches they keep. */
@Injectable()
export class SearchAlerts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly suppliers: SupplierSearch,
    private readonly users: UserService,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Announces the searches whose week is over. */
  async announceDue(): Promise<void> {
    const rows = await this.dataSource.manager.find(SavedSearch, {
      where: { newsSince: LessThan(this.dueBefore()) },
      select: { id: true },
      order: { id: 'ASC' },
    });
    await this.transactions.run(async (tx) => {
      for (let from = 0; from < rows.length; from += mostIdsInEvent) {
        const searchIds = rows.slice(from, from + mostIdsInEvent).map(({ id }) => id);
        await this.outbox.append(tx, searchAlertsDue, { searchIds });
      }
    });
  }

  /**
   * Sends the letters of searches that are due still; run again, it sends those that are missing.
   * @throws Error while the search engine is out of reach.
   */
  async sendDue(searchIds: readonly string[]): Promise<void> {
    const searches = await this.dataSource.manager.findBy(SavedSearch, {
      id: In([...searchIds]),
      newsSince: LessThan(this.dueBefore()),
    });
    for (const search of searches) await this.sendNews(search);
  }

  private async sendNews(search: SavedSearch): Promise<void> {
    const now = this.clock();
    const to = await this.users.findConfirmedEmail(search.userId);
    const news = to === undefined ? [] : await this.findNews(search);
    if (to !== undefined && news.length > 0) {
      const { name: searchName, stopKey } = search;
      const publicUrl = this.config.PUBLIC_URL;
      const suppliers = news.map(({ row }) => ({ id: row.id, title: titleOf(row) }));
      await this.mailer.send(newsLetter({ to, publicUrl, searchName, stopKey, suppliers }));
    }
    // Whoever stopped the letters meanwhile is not started again.
    const { id, newsSince } = search;
    if (newsSince) {
      await this.dataSource.manager.update(SavedSearch, { id, newsSince }, { newsSince: now });
    }
  }

  /** Suppliers that the search finds and that were published since the last letter. */
  private async findNews({ query, filters, newsSince }: SavedSearch): Promise<FoundSupplier[]> {
    const found = await this.suppliers.search({
      text: query,
      filters,
      sort: 'NEWEST',
      facets: [],
      limit: longestPage,
      place: { offset: 0, afterId: null },
    });
    if (found.engine === 'list') throw new Error('The search engine is out of reach.');
    return found.suppliers.filter(({ row }) => newsSince && (row.publishedAt ?? 0) > newsSince);
  }

  private dueBefore(): Date {
    return new Date(this.clock().getTime() - leastPause);
  }
}

function titleOf({ tradeNames, legalName, placeName, economy }: FoundSupplier['row']): string {
  const name = tradeNames[0] ?? legalName;
  return [name, placeName, readEconomy(economy)?.name].filter(Boolean).join(', ');
}
