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

/**
 * What a meeting of a pair is worth to the timetable; undefined where one of them refuses. The two
 * sides multiply, so that a one-sided wish never outweighs a mutual one of the same strength.
 * @param score how well the two match, from 0 to 1.
 */
export function valueOfPair(
  buyer: Wish | undefined,
  supplier: Wish | undefined,
  score: number,
): number | undefined {
  if (buyer === 'never' || supplier === 'never') return undefined;
  const wished = Math.sqrt(worth[buyer ?? 'unsaid'] * worth[supplier ?? 'unsaid']);
  return Math.round(wished * (1 + score) * 1000) / 1000;
}
