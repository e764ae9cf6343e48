/** One supplier of a need's list. */
export interface ListedSupplier {
  readonly supplierId: string;
  /** In millionths. */
  readonly score: number;
}

/** A need's best suppliers, best first, equal scores in order of id. */
export interface BestList<T extends ListedSupplier = ListedSupplier> {
  readonly listed: readonly T[];
  /** Whether every eligible supplier is listed. */
  readonly isWhole: boolean;
}

/** Best first; equal scores in order of id. */
export const compareListed = (one: ListedSupplier, other: ListedSupplier): number =>
  other.score - one.score ||
  (one.supplierId < other.supplierId ? -1 : Number(one.supplierId > other.supplierId));

/**
 * The list after some suppliers changed, without looking at the rest: whoever is not listed and
 * did not change is behind the last one listed.
 * @param changed every supplier that changed.
 * @param eligible those of them that are eligible now.
 * @param least how short a list may become that does not hold everyone.
 * @returns undefined when somebody unknown may have moved up: all must be compared again.
 */
export function updateList<T extends ListedSupplier>(
  { listed, isWhole }: BestList<T>,
  changed: ReadonlySet<string>,
  eligible: readonly T[],
  most: number,
  least: number = most,
): BestList<T> | undefined {
  const merged = [...listed.filter(({ supplierId }) => !changed.has(supplierId)), ...eligible].sort(
    compareListed,
  );
  if (isWhole) return { listed: merged.slice(0, most), isWhole: merged.length <= most };
  const last = listed.at(-1);
  const certain = last ? merged.filter((one) => compareListed(one, last) <= 0) : [];
  return certain.length < least ? undefined : { listed: certain.slice(0, most), isWhole: false };
}
