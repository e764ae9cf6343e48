import type { SupplierExposure } from '#match-engine';

/** What part of all exposure a group has, in the plain lists and in these, 0 to 1. */
export interface GroupExposure {
  readonly group: string;
  /** Eligible suppliers of the group. */
  readonly suppliers: number;
  readonly plainShare: number;
  readonly share: number;
}

/** Most suppliers whose change is told. */
const mostChanges = 50;

/**
 * The shares of all groups that eligible suppliers belong to, by name.
 * @param groups the groups of each supplier by its id.
 */
export function shareByGroup(
  exposure: readonly SupplierExposure[],
  groups: ReadonlyMap<string, readonly string[]>,
): GroupExposure[] {
  const total = Math.max(
    1,
    exposure.reduce((sum, { plain }) => sum + plain, 0),
  );
  const sums = new Map<string, { suppliers: number; plain: number; fair: number }>();
  for (const { supplierId, plain, fair } of exposure) {
    for (const group of groups.get(supplierId) ?? []) {
      const sum = sums.get(group) ?? { suppliers: 0, plain: 0, fair: 0 };
      sums.set(group, {
        suppliers: sum.suppliers + 1,
        plain: sum.plain + plain,
        fair: sum.fair + fair,
      });
    }
  }
  return [...sums]
    .map(([group, { suppliers, plain, fair }]) => ({
      group,
      suppliers,
      plainShare: plain / total,
      share: fair / total,
    }))
    .sort((one, other) => (one.group < other.group ? -1 : 1));
}

/** The suppliers whose exposure changes most, in either direction, the largest change first. */
export function largestChanges(exposure: readonly SupplierExposure[]): SupplierExposure[] {
  const change = ({ plain, fair }: SupplierExposure): number => Math.abs(fair - plain);
  return exposure
    .filter((one) => change(one) > 0)
    .sort(
      (one, other) => change(other) - change(one) || (one.supplierId < other.supplierId ? -1 : 1),
    )
    .slice(0, mostChanges);
}
