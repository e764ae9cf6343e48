import type { NeedIndex } from '../columnar/need-index.js';
import type { MatchContext } from '../facts/match-context.js';
import type { SupplierFacts } from '../facts/supplier.facts.js';
import { RELATED_TEXT } from '../rules/product.rules.js';
import { type NeedRules, type PairScore, scorePrepared } from '../score/pair.js';
import { viewSupplier } from '../score/views.js';
import { applyChange, type FactChange, mayTakeCode, possibleChanges } from './fact-change.js';

/** What a change does to one need. */
export interface ImprovedNeed {
  readonly needId: string;
  /** Fused scores in millionths; 0 before where the supplier was not eligible. */
  readonly before: number;
  readonly after: number;
}

/** What one change of a supplier's facts does over many needs, by scoring all of them anew. */
export interface Improvement {
  readonly change: FactChange;
  /** Needs that the supplier becomes eligible for. */
  readonly opened: number;
  /** Needs that it was eligible for already, and scores higher in. */
  readonly raised: number;
  /** Sum of what it gains in those, in millionths. */
  readonly gained: number;
  /** The needs that it ends up best in, of those opened or raised. */
  readonly best: readonly ImprovedNeed[];
}

export interface ImprovementOptions {
  /** Most changes tried of one kind; each is scored against every need. */
  readonly mostPerKind: number;
  /** Most needs named with a change. */
  readonly mostNeeds: number;
  /** The needs that count; all where nothing is said. */
  readonly among?: ReadonlySet<string>;
}

/** Share of a need's words from which an offer that lacks its code may well be what is wanted. */
const PLAUSIBLE_TEXT = 100_000;

/**
 * Whether it makes sense to propose a change: nobody is told to list what they do not make. A code
 * is proposed to an offer that has a broader one, or shares words with the need.
 */
function isPlausible(change: FactChange, pair: PairScore, supplier: SupplierFacts): boolean {
  const isRelated = !pair.unmetMusts.some(({ criterion }) => criterion === 'product');
  if (change.kind !== 'offerCode' || isRelated) return isRelated;
  const text = pair.criteria.find(({ criterion }) => criterion === 'productText')?.value;
  if (typeof text === 'number' && text >= PLAUSIBLE_TEXT) return true;
  const offer = supplier.offers.find(({ id }) => id === change.offerId);
  return offer?.codes.some(({ system }) => system === change.code.system) === true;
}

interface WantedChange {
  readonly key: string;
  readonly change: FactChange;
  needs: number;
}

/** The amount that a change brings a fact to; undefined where it has none. */
function amountOf(change: FactChange): number | undefined {
  if (change.kind === 'capacity') return change.perMonth;
  if (change.kind === 'minimumOrder') return change.amount;
  return change.kind === 'leadTime' || change.kind === 'paymentDays' ? change.days : undefined;
}

/** Items evenly spaced over a sorted list, both ends among them. */
function spread<T>(sorted: readonly T[], most: number): T[] {
  if (sorted.length <= most) return [...sorted];
  const step = (sorted.length - 1) / Math.max(1, most - 1);
  return Array.from({ length: most }, (_, index) => sorted[Math.round(index * step)] as T);
}

/** The changes of one kind that are tried: the most wanted; of amounts, a few from low to high. */
function choose(wanted: readonly WantedChange[], most: number): FactChange[] {
  const byKey = (one: WantedChange, other: WantedChange): number => (one.key < other.key ? -1 : 1);
  const amounts = wanted.filter(({ change }) => amountOf(change) !== undefined);
  if (amounts.length === wanted.length) {
    const sorted = [...wanted].sort(
      (one, other) =>
        (amountOf(one.change) ?? 0) - (amountOf(other.change) ?? 0) || byKey(one, other),
    );
    return spread(sorted, most).map(({ change }) => change);
  }
  return [...wanted]
    .sort((one, other) => other.needs - one.needs || byKey(one, other))
    .slice(0, most)
    .map(({ change }) => change);
}

/** The supplier as it is, and after each change, as suppliers of their own. */
const toVariants = (
  supplier: SupplierFacts,
  changes: readonly FactChange[],
  context: MatchContext,
): SupplierFacts[] => [
  { ...supplier, id: unchanged },
  ...changes.map((change, index) => ({
    ...applyChange(supplier, change, context),
    id: String(index),
  })),
];

const unchanged = 'unchanged';

/** Adds up what each change does, need by need. */
class Tally {
  private opened = 0;
  private raised = 0;
  private gained = 0;
  private best: ImprovedNeed[] = [];

  constructor(
    private readonly change: FactChange,
    private readonly mostNeeds: number,
  ) {}

  add(needId: string, before: number | undefined, after: number): void {
    if (before !== undefined && after <= before) return;
    if (before === undefined) this.opened += 1;
    else {
      this.raised += 1;
      this.gained += after - before;
    }
    this.best.push({ needId, before: before ?? 0, after });
    if (this.best.length > this.mostNeeds * 4) this.trim();
  }

  finish(): Improvement {
    this.trim();
    const { change, opened, raised, gained, best } = this;
    return { change, opened, raised, gained, best };
  }

  private trim(): void {
    this.best = this.best
      .sort((one, other) => other.after - one.after || (one.needId < other.needId ? -1 : 1))
      .slice(0, this.mostNeeds);
  }
}

const compareImprovements = (one: Improvement, other: Improvement): number =>
  other.opened - one.opened ||
  other.gained - one.gained ||
  (JSON.stringify(one.change) < JSON.stringify(other.change) ? -1 : 1);

/** The needs that may ask for a plausible change: of what is related, or of a code. */
function findAsking(
  supplier: SupplierFacts,
  needs: NeedIndex,
  among: ReadonlySet<string> | undefined,
): NeedRules[] {
  const related = new Set(needs.findNear(supplier, RELATED_TEXT));
  return needs
    .findNear(supplier, PLAUSIBLE_TEXT)
    .filter(
      (need) =>
        among?.has(need.view.facts.id) !== false &&
        (related.has(need) || mayTakeCode(need.view.facts, supplier)),
    );
}

/** The plausible changes that needs ask for, a bounded number of each kind. */
function* collectChanges(
  supplier: SupplierFacts,
  needs: NeedIndex,
  { mostPerKind, among }: ImprovementOptions,
): Generator<void, FactChange[]> {
  const { context } = needs;
  const view = viewSupplier(supplier, context);
  const wanted = new Map<string, WantedChange>();
  for (const need of findAsking(supplier, needs, among)) {
    const pair = scorePrepared(need, view);
    for (const change of possibleChanges(need.view.facts, supplier, pair, context)) {
      if (!isPlausible(change, pair, supplier)) continue;
      const key = JSON.stringify(change);
      const known = wanted.get(key);
      if (known) known.needs += 1;
      else wanted.set(key, { key, change, needs: 1 });
    }
    yield;
  }
  const byKind = Map.groupBy(wanted.values(), ({ change }) => change.kind);
  return [...byKind.values()].flatMap((all) => choose(all, mostPerKind));
}

/**
 * What the single changes of a supplier's facts would do over many needs, needs opened first, then
 * the sum of gains. Every number is exact: each change is scored as a supplier of its own against
 * every need that it may be eligible for. A code is proposed only for an offer whose words or broader
 * code are near what the need asks for, and prices never, since that would tell budgets.
 *
 * It yields after each need, so that a caller may let others have their turn.
 */
export function* findImprovements(
  supplier: SupplierFacts,
  needs: NeedIndex,
  options: ImprovementOptions,
): Generator<void, Improvement[]> {
  const { mostNeeds, among } = options;
  const changes = yield* collectChanges(supplier, needs, options);
  const tallies = changes.map((change) => new Tally(change, mostNeeds));
  const variants = toVariants(supplier, changes, needs.context);
  for (const [needId, ranked] of needs.compare(variants, among)) {
    const before = ranked.find(({ id }) => id === unchanged)?.fused;
    for (const { id, fused } of ranked) tallies[Number(id)]?.add(needId, before, fused);
    yield;
  }
  return tallies
    .map((tally) => tally.finish())
    .filter(({ opened, raised }) => opened + raised > 0)
    .sort(compareImprovements);
}
