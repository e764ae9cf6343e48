/** What of a criterion tells how much it says. */
export interface Judged {
  readonly verdict: 'FOR' | 'AGAINST' | 'ASK' | null;
  readonly contribution: number;
  readonly weight: number | null;
  /** 0 to 1; null while not known. */
  readonly value: number | null;
}

/**
 * The reason that speaks most for a supplier, and the one that costs it most: where nothing speaks
 * against it, the weightiest that is not known.
 */
export function mainReasons<T extends Judged>(
  criteria: readonly T[],
): { readonly pro: T | undefined; readonly con: T | undefined } {
  const of = (verdict: Judged['verdict']) => criteria.filter((one) => one.verdict === verdict);
  const lost = ({ weight, value }: Judged): number => (weight ?? 0) * (1 - (value ?? 0));
  return {
    pro: greatest(of('FOR'), (one) => one.contribution),
    con: greatest(of('AGAINST'), lost) ?? greatest(of('ASK'), lost),
  };
}

/** Of equals the first. */
function greatest<T>(items: readonly T[], size: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (best, one) => (best === undefined || size(one) > size(best) ? one : best),
    undefined,
  );
}
