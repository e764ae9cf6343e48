import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#platform';
import { ProfileReader } from '#profiles';
import { MsmeDefinitions } from '#taxonomy';
import { SEARCH_INDEX, type IndexChanges, type SearchIndex } from '../search-index.js';
import { IndexLock } from './index.lock.js';
import { RebuildJournal } from './rebuild.journal.js';
import { toSupplierDocument } from './supplier-document.mapping.js';

/** Brings the search up to date with profiles. */
@Injectable()
export class ProfileIndexer {
  constructor(
    private readonly profiles: ProfileReader,
    private readonly definitions: MsmeDefinitions,
    private readonly lock: IndexLock,
    private readonly journal: RebuildJournal,
    @Inject(SEARCH_INDEX) private readonly index: SearchIndex,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Indexes profiles as they are by now; those that are no longer published are taken out. */
  async indexProfiles(ids: readonly string[]): Promise<void> {
    await this.lock.hold(async (tx) => {
      await this.journal.note(tx, ids);
      await this.index.apply(await this.readChanges(ids));
    });
  }

  /** What the index must hold of profiles now. */
  async readChanges(ids: readonly string[]): Promise<IndexChanges> {
    const facts = await this.profiles.loadFacts(ids);
    const today = this.clock().toISOString().slice(0, 10);
    const definitions = await this.definitions.findInForce(today);
    return {
      documents: [...facts.values()].map((one) => toSupplierDocument(one, today, definitions)),
      removedIds: ids.filter((id) => !facts.has(id)),
    };
  }
}
