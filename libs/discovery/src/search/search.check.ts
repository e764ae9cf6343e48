import { Inject, Injectable } from '@nestjs/common';
import { ChecksHealth, type HealthCheck, type PartHealth } from '#platform';
import { SEARCH_INDEX, type SearchIndex } from '../search-index.js';

/** Without its engine the search gives plain lists; everything else goes on. */
@ChecksHealth()
@Injectable()
export class SearchCheck implements HealthCheck {
  constructor(@Inject(SEARCH_INDEX) private readonly index: SearchIndex) {}

  async check(): Promise<PartHealth> {
    const part = 'search';
    const { engine } = this.index;
    try {
      await this.index.countDocuments();
      return { part, engine, state: 'up' };
    } catch (error) {
      return { part, engine, state: 'degraded', detail: String(error) };
    }
  }
}
