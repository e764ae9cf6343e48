import type { Fix, SingleFix } from '../format/reason.js';
import { rowOf } from '../model/model.js';
import type { Obstacle, Timetable } from '../model/timetable.js';
import { fixCost } from './fix-cost.js';
import { isInScope, nameOfPool } from './obstacles.js';

/** Changes of one fix at most. */
export const mostChanges = 3;

/** Steps that the searches of one answer may take in all. */
export class FixBudget {
  private left = 300_000;

  get isSpent(): boolean {
    return this.left <= 0;
  }

  spend(): void {
    this.left--;
  }
}

/** One change that clears an obstacle: made on the timetable and its model, and taken back. */
interface Change {
  readonly fix: SingleFix;
  readonly cost: number;
  readonly make: () => void;
  readonly undo: () => void;
}

interface Found {
  readonly fix: Fix;
  readonly cost: number;
}

/**
 * The cheapest of all ways to make room for a request in some slot by up to `mostChanges` changes,
 * the rest kept. Whatever stands in the way is cleared by each change that can clear it, then what
 * stands in the way after that, so every way is tried on the timetable. `none` says that there is
 * no way; undefined that the budget ended before that was known.
 */
export function combineFixes(
  timetable: Timetable,
  request: number,
  budget: FixBudget,
): Fix | undefined {
  let best: Found | undefined;
  for (let s = 0; s < timetable.model.slots && !budget.isSpent; s++) {
    const found = new Combination(timetable, request, s, budget).search(best?.cost ?? Infinity);
    best = found ?? best;
  }
  return best?.fix ?? (budget.isSpent ? undefined : { code: 'none', changes: mostChanges });
}

class Combination {
  private best: Found | undefined;
  private below = Infinity;
  private readonly made: Change[] = [];
  private readonly slotId: string;

  constructor(
    private readonly timetable: Timetable,
    private readonly request: number,
    private readonly s: number,
    private readonly budget: FixBudget,
  ) {
    this.slotId = timetable.model.problem.slots[s]!.id;
  }

  /** The cheapest combination below a cost. */
  search(below: number): Found | undefined {
    const { model } = this.timetable;
    const cell = this.request * model.slots + this.s;
    const kept = model.allowed[cell]!;
    this.below = below;
    // Closed pools show as full ones; scope is cleared first, since it is no obstacle of a pool.
    model.allowed[cell] = 1;
    const scope = this.scopeChanges();
    this.made.push(...scope);
    const cost = scope.reduce((sum, change) => sum + change.cost, 0);
    if (scope.length <= mostChanges) this.clear(cost);
    model.allowed[cell] = kept;
    return this.best;
  }

  private scopeChanges(): Change[] {
    const { model } = this.timetable;
    if (isInScope(model, this.request, this.s)) return [];
    const { id, session, slot } = model.problem.requests[this.request]!;
    const here = model.problem.slots[this.s]!;
    const release = (code: 'release_session' | 'release_slot'): Change => ({
      fix: { code, request: id, slot: here.id },
      cost: fixCost.scope,
      make: () => undefined,
      undo: () => undefined,
    });
    return [
      ...(session !== undefined && session !== here.session ? [release('release_session')] : []),
      ...(slot !== undefined && slot !== here.id ? [release('release_slot')] : []),
    ];
  }

  /** Clears the first obstacle in every way, and then what is left. */
  private clear(cost: number): void {
    if (cost >= this.below || this.budget.isSpent) return;
    this.budget.spend();
    const obstacle = this.timetable.obstacle(this.request, this.s);
    if (obstacle.kind === 'none') {
      this.finish(cost);
      return;
    }
    if (this.made.length >= mostChanges) return;
    for (const change of this.changesFor(obstacle)) {
      change.make();
      this.made.push(change);
      this.clear(cost + change.cost);
      this.made.pop();
      change.undo();
    }
  }

  /** The request fits; what may still be wrong is the rule on all participants together. */
  private finish(cost: number): void {
    const { timetable, request, s } = this;
    timetable.place(request, s);
    const isEven = timetable.excessBreaks === 0;
    const most = Math.max(...timetable.breaksOf) - Math.min(...timetable.breaksOf);
    timetable.remove(request);
    const changes = this.made.map((change) => change.fix);
    if (!isEven) changes.push({ code: 'raise_break_difference', most, slot: this.slotId });
    const total = cost + (isEven ? 0 : fixCost.limit);
    if (total >= this.below || changes.length > mostChanges) return;
    const [only] = changes;
    if (only === undefined) return;
    this.below = total;
    const fix: Fix = changes.length === 1 ? only : { code: 'several', changes, slot: this.slotId };
    this.best = { fix, cost: total };
  }

  private changesFor(obstacle: Obstacle): Change[] {
    const { model } = this.timetable;
    switch (obstacle.kind) {
      case 'none':
      case 'notAllowed':
        return [];
      case 'pool':
        return this.changesForPool(obstacle.pool);
      case 'maximum':
        return [
          this.lift('raise_maximum', obstacle.participant, model.maxMeetings, 1),
          ...this.dropEach(rowOf(model.requestsOf, obstacle.participant)),
        ];
      case 'consecutive':
        return [
          this.lift('raise_consecutive', obstacle.participant, model.maxConsecutive, model.slots),
          ...this.dropEach(rowOf(model.requestsOf, obstacle.participant)),
        ];
      case 'pause':
        return [
          this.releasePause(obstacle.participant),
          ...this.dropEach(rowOf(model.requestsOf, obstacle.participant)),
        ];
      case 'walking':
        return [
          this.releaseWalking(obstacle.participant),
          ...this.dropEach(rowOf(model.requestsOf, obstacle.participant)),
        ];
      case 'precedence':
        return [this.releasePrecedence(obstacle.request), ...this.dropEach([obstacle.request])];
    }
  }

  private changesForPool(pool: number): Change[] {
    const { timetable, s } = this;
    const { model } = timetable;
    const cell = pool * model.slots + s;
    const owner = model.pools[pool]!;
    const slot = this.slotId;
    const add = (fix: SingleFix, cost: number): Change => ({
      fix,
      cost,
      make: () => void model.capacity[cell]!++,
      undo: () => void model.capacity[cell]!--,
    });
    if (owner.kind === 'places') return [add({ code: 'add_place', slot }, fixCost.place)];
    const name = nameOfPool(model, owner);
    if (owner.kind !== 'participant') {
      return [add({ code: 'add_unit', resource: name, slot }, fixCost.place)];
    }
    if (model.capacity[cell] === 0) {
      return [add({ code: 'free_participant', participant: name, slot }, fixCost.availability)];
    }
    const meetings = timetable.meetingsAt(pool, s);
    return [...meetings.flatMap((r) => this.moves(r)), ...this.dropEach(meetings)];
  }

  private moves(meeting: number): Change[] {
    const { timetable, s } = this;
    const { model } = timetable;
    if (timetable.slotOf[meeting] !== s) return [];
    timetable.remove(meeting);
    const slots = Array.from({ length: model.slots }, (_, t) => t);
    const free = slots.filter((t) => t !== s && timetable.canPlace(meeting, t));
    timetable.place(meeting, s);
    const put = (t: number): void => {
      timetable.remove(meeting);
      timetable.place(meeting, t);
    };
    const { id } = model.problem.requests[meeting]!;
    return free.map((t) => ({
      fix: {
        code: 'move_meeting',
        request: id,
        to: model.problem.slots[t]!.id,
        slot: this.slotId,
      },
      cost: fixCost.move,
      make: () => {
        put(t);
      },
      undo: () => {
        put(s);
      },
    }));
  }

  private dropEach(requests: Iterable<number>): Change[] {
    const { timetable } = this;
    const { model } = timetable;
    return [...requests]
      .filter((r) => timetable.slotOf[r]! >= 0 && !model.required[r])
      .map((r) => {
        const from = timetable.slotOf[r]!;
        const value = model.value[r]!;
        return {
          fix: {
            code: 'drop_meeting',
            request: model.problem.requests[r]!.id,
            value,
            slot: this.slotId,
          },
          cost: fixCost.drop + value,
          make: () => {
            timetable.remove(r);
          },
          undo: () => {
            timetable.place(r, from);
          },
        };
      });
  }

  private lift(
    code: 'raise_maximum' | 'raise_consecutive',
    participant: number,
    limits: Int32Array,
    by: number,
  ): Change {
    const { id } = this.timetable.model.problem.participants[participant]!;
    return {
      fix: { code, participant: id, slot: this.slotId },
      cost: fixCost.limit,
      make: () => void (limits[participant]! += by),
      undo: () => void (limits[participant]! -= by),
    };
  }

  private releasePause(participant: number): Change {
    const { model } = this.timetable;
    const rules = model.pauseRules.filter((rule) => rule.participant === participant);
    const most = rules.map((rule) => rule.most);
    return {
      fix: {
        code: 'release_pause',
        participant: model.problem.participants[participant]!.id,
        slot: this.slotId,
      },
      cost: fixCost.limit,
      make: () => {
        for (const rule of rules) rule.most = model.slots;
      },
      undo: () => {
        rules.forEach((rule, index) => (rule.most = most[index]!));
      },
    };
  }

  private releaseWalking(participant: number): Change {
    const { model } = this.timetable;
    const zone = model.zone[this.request]!;
    return {
      fix: {
        code: 'release_walking',
        participant: model.problem.participants[participant]!.id,
        slot: this.slotId,
      },
      cost: fixCost.limit,
      // A request without a zone is near everything.
      make: () => void (model.zone[this.request] = -1),
      undo: () => void (model.zone[this.request] = zone),
    };
  }

  private releasePrecedence(other: number): Change {
    const { model, slotOf } = this.timetable;
    const kept = slotOf[other]!;
    return {
      fix: {
        code: 'release_precedence',
        request: model.problem.requests[other]!.id,
        slot: this.slotId,
      },
      cost: fixCost.limit,
      // The order looks at the slot alone, so a request without one is out of it.
      make: () => void (slotOf[other] = -1),
      undo: () => void (slotOf[other] = kept),
    };
  }
}
