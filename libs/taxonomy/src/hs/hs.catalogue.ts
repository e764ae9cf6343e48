import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Transactions } from '#platform';
import { currentHsEdition } from '../domain/hs-code.js';
import type { HsRow } from '../domain/hs-file.js';
import type { HsIndex } from '../domain/hs-index.js';
import type { HsSuggestion } from '../domain/hs-rank.js';
import { suggestHsCodes } from '../domain/hs-suggest.js';
import { createHs2022Index } from '../hs.js';
import { LoadedHsCode } from './hs-code.entity.js';

/** Another process may load a file; this one notices after so long. */
const freshMilliseconds = 60_000;
const batchSize = 1000;

/** The Harmonized System as this installation knows it: shipped headings and loaded codes. */
@Injectable()
export class HsCatalogue {
  private index: Promise<HsIndex> | undefined;
  private builtAt = 0;

  constructor(
    @InjectRepository(LoadedHsCode) private readonly codes: Repository<LoadedHsCode>,
    private readonly transactions: Transactions,
  ) {}

  /** Ranks codes for goods described in plain words; a person picks. */
  async suggest(
    text: string,
    language: string | undefined,
    limit: number,
  ): Promise<readonly HsSuggestion[]> {
    return suggestHsCodes(await this.currentIndex(), text, { language, limit });
  }

  /** Replaces what was loaded of an edition. Returns how many codes there are now. */
  async replaceLoaded(edition: string, rows: readonly HsRow[]): Promise<number> {
    await this.transactions.run(async (tx) => {
      await tx.delete(LoadedHsCode, { edition });
      for (let start = 0; start < rows.length; start += batchSize) {
        await tx.insert(LoadedHsCode, rows.slice(start, start + batchSize));
      }
    });
    this.index = undefined;
    return rows.length;
  }

  private currentIndex(): Promise<HsIndex> {
    if (!this.index || Date.now() - this.builtAt > freshMilliseconds) {
      this.builtAt = Date.now();
      this.index = this.buildIndex().catch((error: unknown) => {
        this.index = undefined;
        throw error;
      });
    }
    return this.index;
  }

  private async buildIndex(): Promise<HsIndex> {
    const rows = await this.codes.findBy({ edition: currentHsEdition });
    return createHs2022Index(rows.filter((row) => row.digits.length === 6));
  }
}
