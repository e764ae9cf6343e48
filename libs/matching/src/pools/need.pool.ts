import { Injectable } from '@nestjs/common';
import { OrganisationReader, type OrganisationRecord } from '#accounts';
import { NeedReader, type SourcingNeed } from '#sourcing';

const batchSize = 500;

/** An open need with its buyer. */
export interface PooledNeed {
  readonly need: SourcingNeed;
  readonly buyer: OrganisationRecord | undefined;
}

/** Every open need, kept in memory and refreshed from Postgres before each use. */
@Injectable()
export class NeedPool {
  private needs = new Map<string, PooledNeed>();
  private refreshing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly reader: NeedReader,
    private readonly organisations: OrganisationReader,
  ) {}

  find(id: string): PooledNeed | undefined {
    return this.needs.get(id);
  }

  all(): Iterable<PooledNeed> {
    return this.needs.values();
  }

  /** Takes in what was posted, changed or closed before the call. */
  refresh(): Promise<void> {
    const done = this.refreshing.then(() => this.load());
    this.refreshing = done.catch(() => undefined);
    return done;
  }

  private async load(): Promise<void> {
    const fresh = new Map<string, PooledNeed>();
    let after: string | undefined;
    for (;;) {
      const batch = await this.reader.listOpen(after, batchSize);
      const buyers = await this.organisations.findByIds(
        batch.map((need) => need.buyerOrganisationId),
      );
      for (const need of batch) {
        fresh.set(need.id, { need, buyer: buyers.get(need.buyerOrganisationId) });
      }
      if (batch.length < batchSize) break;
      after = batch.at(-1)?.id;
    }
    this.needs = fresh;
  }
}
