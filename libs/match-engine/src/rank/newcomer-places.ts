import type { SupplierFacts } from '../facts/supplier.facts.js';

/**
 * The stated share of places for newcomers: of every so many places, one. Ten is a judgement, as in
 * any trade of exploring against using what is known; it is the same for every need and is told
 * with each place that it gives.
 */
export const NEWCOMER_EVERY = 10;

/**
 * Whether a supplier is a newcomer: without a past delivery on record, and so behind its like for
 * want of a past.
 */
export const isNewcomer = ({ trackRecord }: SupplierFacts): boolean => trackRecord.length === 0;

/** A supplier of a list, and whether it has its place by the share that is kept for newcomers. */
export interface PlacedSupplier<T> {
  readonly item: T;
  readonly isNewcomerPlace: boolean;
}

/**
 * The list of a need: the best in order, but that among its first {@link NEWCOMER_EVERY} places there
 * is at least one newcomer, among twice as many two, and so on, as long as there are newcomers (the
 * rule of ranked group fairness of Zehlike and others, 2017, with a fixed share). The best newcomer
 * who would come later takes the last place of the ten; nobody else changes their order.
 * @param best the best suppliers, best first.
 * @param newcomers the best newcomers, best first, whether among the best or not: as many as there
 *   are tens of places, or all.
 */
export function listWithNewcomers<T extends { readonly id: string }>(
  best: readonly T[],
  newcomers: readonly T[],
  places: number,
): PlacedSupplier<T>[] {
  const ids = new Set(newcomers.map(({ id }) => id));
  const placed = new Set<string>();
  const isFree = ({ id }: T): boolean => !placed.has(id);
  const list: PlacedSupplier<T>[] = [];
  let given = 0;
  while (list.length < places) {
    const next = best.find(isFree);
    const isDue = given < Math.floor((list.length + 1) / NEWCOMER_EVERY);
    const newcomer = isDue ? newcomers.find(isFree) : undefined;
    const item = newcomer ?? next;
    if (!item) break;
    placed.add(item.id);
    given += Number(ids.has(item.id));
    list.push({ item, isNewcomerPlace: newcomer !== undefined && newcomer.id !== next?.id });
  }
  return list;
}
