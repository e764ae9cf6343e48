import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  CLOCK,
  type Clock,
  Conflict,
  InvalidInput,
  newId,
  NotFound,
  Outbox,
  refuse,
  Role,
  Transactions,
  type Viewer,
} from '#platform';
import { OrganisationReader, requireMember } from '#accounts';
import { NeedAudience } from '../audience/need-audience.js';
import {
  checkDraft,
  checkMatchable,
  checkPosting,
  type NeedProblem,
} from '../domain/check-need.js';
import type { NeedContent } from '../domain/need.content.js';
import { mayBecome, type NeedState } from '../domain/need.states.js';
import { sourcingFailures } from '../sourcing.errors.js';
import { needsChanged } from '../sourcing.events.js';
import { SourcingNeed } from './sourcing-need.entity.js';
import { NeedVocabulary } from './need.vocabulary.js';

/** A draft as it was kept, and what still stands against posting it. */
export interface SavedNeed {
  readonly need: SourcingNeed;
  readonly problems: readonly NeedProblem[];
}

/** A need that comes in whole and is open from the start. */
export interface NeedToPost {
  readonly id: string;
  readonly buyerOrganisationId: string;
  /** The buyer's person who answers for it. */
  readonly createdBy: string;
  readonly isDemo: boolean;
  readonly content: NeedContent;
}

/** Most needs that one event names. */
const eventSize = 500;

/** What buyers do with their needs. */
@Injectable()
export class NeedService {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly audience: NeedAudience,
    private readonly organisations: OrganisationReader,
    private readonly vocabulary: NeedVocabulary,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is wrong with a need, whatever it still lacks. */
  private findDraftProblems(content: NeedContent): NeedProblem[] {
    return checkDraft(content, this.vocabulary);
  }

  /** What keeps a need from being matched today, whatever else it lacks for being posted. */
  findContradictions(content: NeedContent): NeedProblem[] {
    return checkMatchable(content, this.vocabulary, this.today());
  }

  /** Begins a need. The draft is kept whatever it lacks. */
  async createNeed(
    viewer: Viewer,
    organisationId: string,
    content: NeedContent,
  ): Promise<SavedNeed> {
    requireMember(viewer, organisationId, [Role.Buyer]);
    const organisation = (await this.organisations.findByIds([organisationId])).get(organisationId);
    const now = this.clock();
    const need: SourcingNeed = {
      id: newId(),
      buyerOrganisationId: organisationId,
      state: 'draft',
      content,
      deadline: null,
      version: 1,
      isDemo: organisation?.isDemo ?? false,
      createdBy: viewer.userId,
      createdAt: now,
      changedAt: now,
      postedAt: null,
      closedAt: null,
    };
    await this.transactions.run((tx) => tx.insert(SourcingNeed, need));
    return { need, problems: this.findDraftProblems(content) };
  }

  /**
   * Saves a need. A draft is kept with its problems named; an open need must stay postable, since
   * suppliers rely on it.
   * @param version the version that the buyer saw; a newer one refuses with `Conflict`.
   */
  async saveNeed(
    viewer: Viewer,
    needId: string,
    version: number,
    content: NeedContent,
  ): Promise<SavedNeed> {
    return this.transactions.run(async (tx) => {
      const need = await this.lockOwn(tx, viewer, needId);
      refuseIfOutdated(need, version);
      if (need.state !== 'draft') this.refuseUnpostable(content);
      await this.store(tx, need, { content });
      if (need.state === 'open') await this.announce(tx, need);
      return { need, problems: this.findDraftProblems(content) };
    });
  }

  /** Opens a need to suppliers, who are matched from then on. */
  async postNeed(viewer: Viewer, needId: string, version: number): Promise<SourcingNeed> {
    return this.transactions.run(async (tx) => {
      const need = await this.lockOwn(tx, viewer, needId);
      refuseIfOutdated(need, version);
      this.refuseUnpostable(need.content);
      refuseUnless(mayBecome(need.state, 'open'), need.state, 'open');
      await this.store(tx, need, { state: 'open', postedAt: this.clock(), closedAt: null });
      await this.announce(tx, need);
      return need;
    });
  }

  /**
   * Posts any number of new needs at once, for demo data. The caller owns the transaction and
   * answers for the buyers.
   * @throws Refused with InvalidInput when one of them cannot be posted.
   */
  async postNeeds(tx: EntityManager, batch: readonly NeedToPost[]): Promise<void> {
    const now = this.clock();
    for (const { content } of batch) this.refuseUnpostable(content);
    const rows = batch.map((need): SourcingNeed => ({
      ...need,
      state: 'open',
      deadline: need.content.deadline ?? null,
      version: 1,
      createdAt: now,
      changedAt: now,
      postedAt: now,
      closedAt: null,
    }));
    await tx.insert(SourcingNeed, rows);
    for (const { id, content } of batch) {
      await this.audience.replace(tx, id, 'invited', content.invited);
    }
    await this.announceChanged(
      tx,
      batch.map(({ id }) => id),
    );
  }

  /** Closes a need: it leaves every list of open needs, and its matches rest. */
  async closeNeed(viewer: Viewer, needId: string): Promise<SourcingNeed> {
    return this.transactions.run(async (tx) => {
      const need = await this.lockOwn(tx, viewer, needId);
      refuseUnless(mayBecome(need.state, 'closed'), need.state, 'closed');
      await this.store(tx, need, { state: 'closed', closedAt: this.clock() });
      await this.announceChanged(tx, [need.id]);
      return need;
    });
  }

  /** Closes every open need whose deadline has passed; returns how many. */
  async closeOverdue(): Promise<number> {
    const today = this.today();
    return this.transactions.run(async (tx) => {
      const closed = await tx.query<[{ id: string }[], number]>(
        `UPDATE sourcing_needs SET state = 'closed', closed_at = $1, changed_at = $1, version = version + 1
          WHERE id IN (SELECT id FROM sourcing_needs WHERE state = 'open' AND deadline < $2 LIMIT 500)
          RETURNING id`,
        [this.clock(), today],
      );
      const needIds = closed[0].map((row) => row.id);
      await this.announceChanged(tx, needIds);
      return needIds.length;
    });
  }

  /** Has the open needs of buyers compared anew, since something else is known of these. */
  async renewNeedsOf(buyerOrganisationIds: readonly string[]): Promise<void> {
    await this.transactions.run(async (tx) => {
      const [rows] = await tx.query<[{ id: string }[], number]>(
        `UPDATE sourcing_needs SET changed_at = greatest($2, changed_at + interval '1 millisecond')
          WHERE id IN (SELECT id FROM sourcing_needs
                        WHERE buyer_organisation_id = ANY($1::uuid[]) AND state = 'open'
                        ORDER BY id FOR UPDATE)
          RETURNING id`,
        [buyerOrganisationIds, this.clock()],
      );
      await this.announceChanged(
        tx,
        rows.map(({ id }) => id),
      );
    });
  }

  /** Tells other areas that needs were posted, changed or closed. */
  private async announceChanged(tx: EntityManager, ids: readonly string[]): Promise<void> {
    for (let start = 0; start < ids.length; start += eventSize) {
      const needIds = ids.slice(start, start + eventSize);
      await this.outbox.append(tx, needsChanged, { needIds });
    }
  }

  private async lockOwn(tx: EntityManager, viewer: Viewer, needId: string): Promise<SourcingNeed> {
    const need = await tx.findOne(SourcingNeed, {
      where: { id: needId },
      lock: { mode: 'pessimistic_write' },
    });
    if (
      !need ||
      !viewer.memberships.some((own) => own.organisationId === need.buyerOrganisationId)
    ) {
      refuse(new NotFound(sourcingFailures.NEED_NOT_FOUND()));
    }
    requireMember(viewer, need.buyerOrganisationId, [Role.Buyer]);
    return need;
  }

  private async store(
    tx: EntityManager,
    need: SourcingNeed,
    change: Partial<SourcingNeed>,
  ): Promise<void> {
    Object.assign(need, change, { version: need.version + 1, changedAt: this.clock() });
    need.deadline = need.state === 'draft' ? null : (need.content.deadline ?? null);
    await tx.save(SourcingNeed, need, { reload: false });
  }

  private async announce(tx: EntityManager, need: SourcingNeed): Promise<void> {
    await this.audience.replace(tx, need.id, 'invited', need.content.invited);
    // Who meets the musts is found by matching; nobody does any longer when it is not asked.
    if (need.content.audience !== 'criteria') {
      await this.audience.replace(tx, need.id, 'criteria', []);
    }
    await this.announceChanged(tx, [need.id]);
  }

  private today(): string {
    return this.clock().toISOString().slice(0, 10);
  }

  private refuseUnpostable(content: NeedContent): void {
    const problems = checkPosting(content, this.vocabulary, this.today());
    if (problems.length > 0) refuse(new InvalidInput(problems));
  }
}

function refuseIfOutdated(need: SourcingNeed, version: number): void {
  if (need.version === version) return;
  const text = sourcingFailures.NEED_CHANGED_MEANWHILE({ version: need.version });
  refuse(new Conflict(text));
}

function refuseUnless(isAllowed: boolean, from: NeedState, to: NeedState): void {
  if (!isAllowed) refuse(new Conflict(sourcingFailures.NEED_STATE_FORBIDS({ from, to })));
}
