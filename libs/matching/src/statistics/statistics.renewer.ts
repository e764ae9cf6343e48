import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type StatisticsBounds, type TextStatistics, TextStatisticsBuilder } from '#match-engine';
import { CLOCK, type Clock, newId, Outbox, Transactions } from '#platform';
import { compareStatistics, isTelling, type LanguageChange } from '../domain/statistics.change.js';
import { toTermLines } from '../domain/term-lines.js';
import { ComparisonReader } from '../facts/comparison.reader.js';
import { SupplierSource } from '../facts/supplier.source.js';
import { comparisonSwitched } from '../matching.events.js';
import { takeTurn } from '../turns/in-turns.js';
import { StatisticsReader } from './statistics.reader.js';
import { TextStatisticsLanguage, TextStatisticsVersion } from './text-statistics.entity.js';

/**
 * Below 300 texts counts mislead as often as they tell: docs/matching.md has the figures. 50,000
 * words are most that texts hold more than once, and some megabytes in each process.
 */
export const statisticsBounds: StatisticsBounds = { fewestDocuments: 300, mostTerms: 50_000 };

/** Versions that are kept: whoever has just begun with the last may still load it. */
const mostVersions = 3;
/** Suppliers whose texts are counted between two turns. */
const suppliersPerTurn = 50;

/** What became of a count. */
export interface StatisticsRenewal {
  /** Whether it was put to use; else it says nothing else than what is in use. */
  readonly isSwitched: boolean;
  readonly changes: readonly LanguageChange[];
}

/** Languages of statistics with their words as they are stored. */
type LanguageRow = Omit<TextStatisticsLanguage, 'statisticsId'>;

/** Counts the words of all suppliers' texts and puts the counts to use when they say something else. */
@Injectable()
export class StatisticsRenewer {
  constructor(
    private readonly suppliers: SupplierSource,
    private readonly comparison: ComparisonReader,
    private readonly reader: StatisticsReader,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Counts anew. When counts say something else, all processes compare by them from then on, and all
   * open needs are matched anew. Equal texts give equal versions, in whatever order they are read.
   * @param bounds other than those of the product are for tests.
   */
  async renew(signal: AbortSignal, bounds = statisticsBounds): Promise<StatisticsRenewal> {
    const countedAt = this.clock();
    const { builder, suppliers } = await this.countAll(signal);
    const { statisticsId } = await this.comparison.find();
    const present = statisticsId === null ? undefined : await this.reader.load(statisticsId);
    const next = builder.build('', bounds);
    const changes = compareStatistics(present, next);
    if (!changes.some(isTelling)) return { isSwitched: false, changes };
    const rows = toRows(next);
    await this.putToUse({ id: newId(), version: versionOf(rows), suppliers, countedAt }, rows);
    return { isSwitched: true, changes };
  }

  private async countAll(
    signal: AbortSignal,
  ): Promise<{ builder: TextStatisticsBuilder; suppliers: number }> {
    const builder = new TextStatisticsBuilder();
    let suppliers = 0;
    for await (const supplier of this.suppliers.streamAll()) {
      signal.throwIfAborted();
      builder.addSupplier(supplier);
      if (++suppliers % suppliersPerTurn === 0) await takeTurn();
    }
    return { builder, suppliers };
  }

  private async putToUse(
    version: TextStatisticsVersion,
    languages: readonly LanguageRow[],
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      await tx.insert(TextStatisticsVersion, version);
      for (const language of languages) {
        await tx.insert(TextStatisticsLanguage, { ...language, statisticsId: version.id });
      }
      await tx.query(
        `DELETE FROM match_text_statistics WHERE id NOT IN (
           SELECT id FROM match_text_statistics ORDER BY id DESC LIMIT $1)`,
        [mostVersions],
      );
      await this.outbox.append(tx, comparisonSwitched, {});
    });
  }
}

/** In the order of their names. */
const toRows = ({ languages }: TextStatistics): LanguageRow[] =>
  [...languages]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([language, { documents, averageLength, frequencies }]) => ({
      ...{ language, documents, averageLength, words: frequencies.size },
      terms: toTermLines(frequencies),
    }));

const versionOf = (rows: readonly LanguageRow[]): string =>
  `texts-${createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 12)}`;
