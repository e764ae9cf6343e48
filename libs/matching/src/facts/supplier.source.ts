import { Injectable } from '@nestjs/common';
import type { SupplierFacts } from '#match-engine';
import { type ComparableFacts, ProfileReader } from '#profiles';
import { ExclusionStore } from '../exclusions/exclusion.store.js';
import { ResponseStore } from '../responses/response.store.js';
import { TrackRecordStore } from '../track/track-record.store.js';
import { toSupplierFacts } from './supplier.mapper.js';

/** Suppliers that are loaded at a time when all are. */
const pageSize = 500;

/** Gives the engine all that is known of suppliers: their profiles, track records, answers and exclusions. */
@Injectable()
export class SupplierSource {
  constructor(
    private readonly profiles: ProfileReader,
    private readonly track: TrackRecordStore,
    private readonly responses: ResponseStore,
    private readonly exclusions: ExclusionStore,
  ) {}

  /** Facts of published suppliers, in a bounded number of statements; others are left out. */
  async load(ids: readonly string[]): Promise<Map<string, SupplierFacts>> {
    const profiles = await this.profiles.loadFacts(ids);
    return this.complete([...profiles.values()]);
  }

  /** Facts of all published suppliers, page by page in the order of their ids. */
  async *streamAll(): AsyncGenerator<SupplierFacts> {
    let after: string | null = null;
    for (;;) {
      const ids: string[] = await this.profiles.listPublishedIds(after, pageSize);
      yield* (await this.load(ids)).values();
      if (ids.length < pageSize) return;
      after = ids.at(-1) ?? null;
    }
  }

  /** Facts of suppliers whose profiles are loaded already. */
  async complete(profiles: readonly ComparableFacts[]): Promise<Map<string, SupplierFacts>> {
    const ids = profiles.map(({ id }) => id);
    const track = await this.track.findBySupplierIds(ids);
    const exclusions = await this.exclusions.findBySupplierIds(ids);
    const responses = await this.responses.findBySupplierIds(ids);
    return new Map(
      profiles.map((profile) => [
        profile.id,
        toSupplierFacts(profile, {
          track: track.get(profile.id),
          responses: responses.get(profile.id),
          exclusions: exclusions.get(profile.id),
        }),
      ]),
    );
  }
}
