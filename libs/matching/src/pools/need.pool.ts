import { Injectable } from '@nestjs/common';
import { OrganisationReader, type OrganisationRecord } from '#accounts';
import { SharedRun } from '#kernel';
import { type MatchContext, NeedIndex } from '#match-engine';
import { type NeedChange, NeedReader, type SourcingNeed } from '#sourcing';
import { isSameContext } from '../facts/match-context.source.js';
import { toNeedFacts } from '../facts/need.mapper.js';
import { takeTurn } from '../turns/in-turns.js';

const batchSize = 500;

/** Needs prepared between two turns. */
const needsPerTurn = 50;

/** An open need with its buyer. */
export interface PooledNeed {
  readonly need: SourcingNeed;
  readonly buyer: OrganisationRecord | undefined;
}

/** Needs as they are compared in a context. */
interface PreparedNeeds {
  readonly context: MatchContext;
  readonly index: NeedIndex;
  /** Settles when all needs are in. */
  readonly isWhole: Promise<void>;
}

/** Every open need, kept in memory; what changed is loaded from Postgres before each use. */
@Injectable()
export class NeedPool {
  private readonly needs = new Map<string, PooledNeed>();
  private prepared: PreparedNeeds | undefined;
  private asOf = new Date(0);
  private readonly refreshing = new SharedRun(() => this.takeChanges());

  constructor(
    private readonly reader: NeedReader,
    private readonly organisations: OrganisationReader,
  ) {}

  find(id: string): PooledNeed | undefined {
    return this.needs.get(id);
  }

  /** How many needs are open. */
  get size(): number {
    return this.needs.size;
  }

  all(): Iterable<PooledNeed> {
    return this.needs.values();
  }

  /** Needs in such an order that those for like goods follow each other. */
  sortByProduct(ids: readonly string[]): string[] {
    const keyed = ids.map((id) => ({ id, code: codeOf(this.find(id)) }));
    keyed.sort((one, other) => (one.code < other.code ? -1 : Number(one.code > other.code)));
    return keyed.map(({ id }) => id);
  }

  /** The needs, prepared for being compared with suppliers in a context. */
  async indexIn(context: MatchContext): Promise<NeedIndex> {
    if (!this.prepared || !isSameContext(this.prepared.context, context)) {
      const index = new NeedIndex(context);
      this.prepared = { context, index, isWhole: this.fill(index) };
    }
    const { index, isWhole } = this.prepared;
    await isWhole;
    return index;
  }

  /** Takes in what was posted, changed or closed before the call. */
  refresh(): Promise<void> {
    return this.refreshing.run();
  }

  /** Prepares all needs, with turns for others; what changes meanwhile is taken in beside. */
  private async fill(index: NeedIndex): Promise<void> {
    let filled = 0;
    for (const { need, buyer } of this.needs.values()) {
      index.put(toNeedFacts(need, buyer));
      if (++filled % needsPerTurn === 0) await takeTurn();
    }
  }

  private async takeChanges(): Promise<void> {
    const { changes, asOf } = await this.reader.listChangedSince(this.asOf);
    for (const { id, isOpen } of changes) if (!isOpen) this.remove(id);
    const changed = changes.filter((change) => change.isOpen && !this.isKnown(change));
    for (let start = 0; start < changed.length; start += batchSize) {
      await this.load(changed.slice(start, start + batchSize).map(({ id }) => id));
    }
    this.asOf = asOf;
  }

  private isKnown({ id, version, changedAt }: NeedChange): boolean {
    const need = this.find(id)?.need;
    return need?.version === version && need.changedAt.getTime() === changedAt.getTime();
  }

  private async load(ids: readonly string[]): Promise<void> {
    const needs = await this.reader.findByIds(ids);
    const buyers = await this.organisations.findByIds(
      [...needs.values()].map((need) => need.buyerOrganisationId),
    );
    for (const need of needs.values()) {
      if (need.state === 'open') this.put({ need, buyer: buyers.get(need.buyerOrganisationId) });
      else this.remove(need.id);
    }
  }

  private put(pooled: PooledNeed): void {
    this.needs.set(pooled.need.id, pooled);
    this.prepared?.index.put(toNeedFacts(pooled.need, pooled.buyer));
  }

  private remove(id: string): void {
    this.needs.delete(id);
    this.prepared?.index.remove(id);
  }
}

/** The first code of a need; empty where it has none, or is not known. */
function codeOf(pooled: PooledNeed | undefined): string {
  const first = pooled?.need.content.codes[0];
  return first ? `${first.system} ${first.code}` : '';
}
