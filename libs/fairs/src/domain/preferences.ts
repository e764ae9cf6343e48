import { fuse, type RoundRules } from './round-rules.js';

/**
 * What an organisation wishes of another: to meet it whatever happens, to meet it, to meet it only
 * if slots remain, never to meet it.
 */
export const wishes = ['must', 'meet', 'spare', 'never'] as const;
export type Wish = (typeof wishes)[number];

export interface Preference {
  /** Id of the other's registration. */
  readonly otherId: string;
  readonly wish: Wish;
  readonly reason: string;
}

export const preferenceLimits = {
  /** Others that one organisation may have a wish about. */
  entries: 300,
  /** Others that it may have to meet: where everything is first, nothing is. */
  musts: 20,
  reason: 500,
} as const;

/** What is wrong with a list of preferences; undefined where nothing is. */
export type PreferenceFault =
  | { readonly kind: 'tooMany' | 'tooManyMusts' | 'blocksEveryone' }
  | { readonly kind: 'twice' | 'unknown' | 'reasonTooLong'; readonly index: number };

/**
 * Checks one organisation's whole list.
 * @param others ids of the registrations that it may meet.
 */
export function checkPreferences(
  list: readonly Preference[],
  others: ReadonlySet<string>,
): PreferenceFault[] {
  if (list.length > preferenceLimits.entries) return [{ kind: 'tooMany' }];
  const faults: PreferenceFault[] = [];
  const seen = new Set<string>();
  list.forEach(({ otherId, reason }, index) => {
    if (!others.has(otherId)) faults.push({ kind: 'unknown', index });
    else if (seen.has(otherId)) faults.push({ kind: 'twice', index });
    if (reason.length > preferenceLimits.reason) faults.push({ kind: 'reasonTooLong', index });
    seen.add(otherId);
  });
  const musts = list.filter(({ wish }) => wish === 'must').length;
  if (musts > preferenceLimits.musts) faults.push({ kind: 'tooManyMusts' });
  const refused = new Set(list.filter(({ wish }) => wish === 'never').map((one) => one.otherId));
  if (others.size > 1 && [...others].every((id) => refused.has(id))) {
    faults.push({ kind: 'blocksEveryone' });
  }
  return faults;
}

/** What a wish adds to the value of a meeting; nothing said is a mild yes. */
const worth: Readonly<Record<Exclude<Wish, 'never'> | 'unsaid', number>> = {
  must: 100,
  meet: 40,
  unsaid: 4,
  spare: 1,
};

/** What one side says of a meeting. */
export interface SideInterest {
  readonly wish: Wish | undefined;
  /** How well the other suits it, from 0 to 1. */
  readonly score: number;
}

/**
 * What a meeting of a pair is worth to the timetable; undefined where one of them refuses. Each
 * side's wish is raised by how well the other suits it, and the two are fused by the round's rule.
 */
export function valueOfPair(
  buyer: SideInterest,
  supplier: SideInterest,
  rules: Pick<RoundRules, 'fusion' | 'buyerShare'>,
): number | undefined {
  if (buyer.wish === 'never' || supplier.wish === 'never') return undefined;
  const ofBuyer = worth[buyer.wish ?? 'unsaid'] * (1 + buyer.score);
  const ofSupplier = worth[supplier.wish ?? 'unsaid'] * (1 + supplier.score);
  return Math.round(fuse(rules, ofBuyer, ofSupplier) * 1000) / 1000;
}
