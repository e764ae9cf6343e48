import type { MatchContext } from '../facts/match-context.js';
import type { NeedFacts } from '../facts/need.facts.js';
import type { SupplierFacts } from '../facts/supplier.facts.js';
import {
  type NeedRules,
  type PairScore,
  prepareNeed,
  scorePrepared,
  type UnmetMust,
} from '../score/pair.js';
import { viewSupplier } from '../score/views.js';
import {
  applyChange,
  type ChangeOptions,
  type FactChange,
  possibleChanges,
} from './fact-change.js';

/** What one single change does to one pair, by scoring it anew. */
export interface Raise {
  readonly change: FactChange;
  readonly before: number;
  readonly after: number;
  readonly eligibleBefore: boolean;
  readonly eligibleAfter: boolean;
  /** Musts that are still not met. */
  readonly unmetAfter: readonly UnmetMust[];
}

const rescore = (
  need: NeedRules,
  supplier: SupplierFacts,
  change: FactChange,
  context: MatchContext,
): PairScore => scorePrepared(need, viewSupplier(applyChange(supplier, change, context), context));

const keyOf = (change: FactChange): string => JSON.stringify(change);

/** Opens a gate first, then most gained, then in a fixed order. */
function compareRaises(one: Raise, other: Raise): number {
  const opens = ({ eligibleBefore, eligibleAfter }: Raise): number =>
    Number(eligibleAfter && !eligibleBefore);
  return (
    opens(other) - opens(one) ||
    one.unmetAfter.length - other.unmetAfter.length ||
    other.after - other.before - (one.after - one.before) ||
    (keyOf(one.change) < keyOf(other.change) ? -1 : 1)
  );
}

/**
 * The single changes of the supplier's facts that would open this need or raise its score, best
 * first. Every gain is computed by scoring the changed facts, so it is exact. A price is proposed
 * only where the budget is public.
 */
export function whatWouldRaise(
  need: NeedFacts,
  supplier: SupplierFacts,
  context: MatchContext,
  options: ChangeOptions = { budgetIsPublic: false },
): Raise[] {
  const prepared = prepareNeed(need, context);
  const before = scorePrepared(prepared, viewSupplier(supplier, context));
  return possibleChanges(need, supplier, before, context, options)
    .map((change): Raise => {
      const after = rescore(prepared, supplier, change, context);
      return {
        change,
        before: before.fused,
        after: after.fused,
        eligibleBefore: before.eligible,
        eligibleAfter: after.eligible,
        unmetAfter: after.unmetMusts,
      };
    })
    .filter(
      ({ after, unmetAfter }) =>
        unmetAfter.length < before.unmetMusts.length ||
        (unmetAfter.length === before.unmetMusts.length && after > before.fused),
    )
    .sort(compareRaises);
}

/** What one change does over many needs. */
export interface RaiseAcross {
  readonly change: FactChange;
  /** Needs the supplier becomes eligible for. */
  readonly newlyEligible: readonly string[];
  /** Sum of gains over the needs it was eligible for already, in millionths. */
  readonly gained: number;
}

/**
 * The single changes that do most over all open needs: needs newly opened first, then the sum of
 * gains. At most `limit` distinct changes are tried, those wanted by the most needs.
 */
export function whatWouldRaiseAcross(
  supplier: SupplierFacts,
  needs: readonly NeedFacts[],
  context: MatchContext,
  limit = 40,
): RaiseAcross[] {
  const view = viewSupplier(supplier, context);
  const pairs = needs.map((need) => {
    const prepared = prepareNeed(need, context);
    return { prepared, before: scorePrepared(prepared, view) };
  });
  const wanted = new Map<string, { change: FactChange; needs: number }>();
  for (const { prepared, before } of pairs) {
    for (const change of possibleChanges(prepared.view.facts, supplier, before, context)) {
      const entry = wanted.get(keyOf(change)) ?? { change, needs: 0 };
      wanted.set(keyOf(change), { change, needs: entry.needs + 1 });
    }
  }
  const tried = [...wanted.entries()]
    .sort(([one, a], [other, b]) => b.needs - a.needs || (one < other ? -1 : 1))
    .slice(0, limit);
  return tried
    .map(([, { change }]): RaiseAcross => {
      const changed = viewSupplier(applyChange(supplier, change, context), context);
      const newlyEligible: string[] = [];
      let gained = 0;
      for (const { prepared, before } of pairs) {
        const after = scorePrepared(prepared, changed);
        if (after.eligible && !before.eligible) newlyEligible.push(after.needId);
        if (after.eligible && before.eligible) gained += after.fused - before.fused;
      }
      return { change, newlyEligible, gained };
    })
    .filter(({ newlyEligible, gained }) => newlyEligible.length > 0 || gained > 0)
    .sort(
      (one, other) =>
        other.newlyEligible.length - one.newlyEligible.length ||
        other.gained - one.gained ||
        (keyOf(one.change) < keyOf(other.change) ? -1 : 1),
    );
}
