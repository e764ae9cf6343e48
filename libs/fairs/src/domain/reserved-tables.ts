/** So many tables of a slot that are kept for meetings with a member of a group. */
export interface KeptTables {
  readonly group: string;
  readonly tables: number;
}

/**
 * Whether meetings of one slot leave the tables that are kept for groups: for each set of groups,
 * the meetings without a member of any of them are no more than the places that are not kept for
 * the set (Hall's theorem, as in docs/scheduling.md).
 * @param places tables and rooms that are open in the slot.
 * @param meetings the groups of both sides of each meeting.
 */
export function leavesKept(
  places: number,
  kept: readonly KeptTables[],
  meetings: readonly (readonly string[])[],
): boolean {
  return subsets(kept).every((some) => {
    const tables = some.reduce((sum, one) => sum + Math.min(one.tables, places), 0);
    const others = meetings.filter((groups) => !some.some(({ group }) => groups.includes(group)));
    return some.length === 0 || others.length === 0 || others.length <= places - tables;
  });
}

/** All sets of a list; rounds keep tables for at most four groups. */
const subsets = <T>(list: readonly T[]): T[][] =>
  list.reduce<T[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);
