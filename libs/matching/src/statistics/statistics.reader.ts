import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { type LanguageStatistics, type TextStatistics, toLanguageStatistics } from '#match-engine';
import { fromTermLines } from '../domain/term-lines.js';
import { takeTurn } from '../turns/in-turns.js';
import { TextStatisticsLanguage, TextStatisticsVersion } from './text-statistics.entity.js';

/** What is told of one language. */
export type LanguageSummary = Omit<TextStatisticsLanguage, 'statisticsId' | 'terms'>;

/** The statistics in use, without their words. */
export interface StatisticsSummary extends TextStatisticsVersion {
  /** Most texts first. */
  readonly languages: readonly LanguageSummary[];
}

/** Reads statistics of texts. */
@Injectable()
export class StatisticsReader {
  private kept: { readonly id: string; readonly statistics: Promise<TextStatistics> } | undefined;

  constructor(
    @InjectRepository(TextStatisticsVersion)
    private readonly versions: Repository<TextStatisticsVersion>,
    @InjectRepository(TextStatisticsLanguage)
    private readonly languages: Repository<TextStatisticsLanguage>,
  ) {}

  /**
   * Statistics of an id, which stay in memory until others are asked for: versions never change.
   * @throws Error when they are gone, some versions later.
   */
  load(id: string): Promise<TextStatistics> {
    if (this.kept?.id === id) return this.kept.statistics;
    const kept = { id, statistics: this.read(id) };
    this.kept = kept;
    kept.statistics.catch(() => {
      if (this.kept === kept) this.kept = undefined;
    });
    return kept.statistics;
  }

  /** What is in use, for people to read; undefined before the first count that says something. */
  async findSummary(): Promise<StatisticsSummary | undefined> {
    const [version] = await this.versions.find({ order: { id: 'DESC' }, take: 1 });
    if (!version) return undefined;
    const languages = await this.languages.find({
      select: { language: true, documents: true, averageLength: true, words: true },
      where: { statisticsId: version.id },
      order: { documents: 'DESC', language: 'ASC' },
    });
    return { ...version, languages };
  }

  private async read(id: string): Promise<TextStatistics> {
    const { version } = await this.versions.findOneByOrFail({ id });
    const rows = await this.languages.findBy({ statisticsId: id });
    const languages = new Map<string, LanguageStatistics>();
    for (const { language, documents, averageLength, terms } of rows) {
      const frequencies = fromTermLines(terms);
      languages.set(language, toLanguageStatistics(documents, averageLength, frequencies));
      await takeTurn();
    }
    return { version, languages };
  }
}
