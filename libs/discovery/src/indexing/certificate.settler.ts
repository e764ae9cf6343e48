import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#platform';
import { SEARCH_INDEX, type SearchIndex } from '../search-index.js';
import { ProfileIndexer } from './profile.indexer.js';

const batchSize = 500;

/** Takes certificates that have ended out of the index, so that searches need not look for them. */
@Injectable()
export class CertificateSettler {
  constructor(
    @Inject(SEARCH_INDEX) private readonly index: SearchIndex,
    private readonly indexer: ProfileIndexer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Indexes anew whoever holds such a certificate.
   * @returns how many suppliers that were.
   */
  async settle(signal?: AbortSignal): Promise<number> {
    const seen = new Set<string>();
    for (;;) {
      signal?.throwIfAborted();
      const today = this.clock().toISOString().slice(0, 10);
      const ids = await this.index.findOutdated(today, batchSize);
      if (ids.every((id) => seen.has(id))) return seen.size;
      await this.indexer.indexProfiles(ids);
      for (const id of ids) seen.add(id);
    }
  }
}
