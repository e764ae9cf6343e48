import { noOwnership, type OwnershipFacts } from '#profiles';
import type { Random } from './random.js';

/** Makes up who owns a business; null for the tenth that says nothing at all. */
export function makeOwnership(random: Random, isCooperative: boolean): OwnershipFacts | null {
  const kind = random.next();
  if (kind < 0.1) return null;
  if (kind < 0.25) return { ...noOwnership, prefersNotToSay: true };
  const isLedByWomen = random.chance(0.38);
  const womenOwnedPercent = isLedByWomen
    ? random.pick([25, 34, 50, 51, 60, 75, 100, 100])
    : random.pick([0, 0, 0, 10, 20, 40, 50]);
  const hasBoard = isCooperative || random.chance(0.35);
  return {
    ...noOwnership,
    womenOwnedPercent,
    youthOwnedPercent: random.chance(0.18) ? random.pick([51, 60, 100]) : random.pick([0, 0, 20]),
    indigenousOwnedPercent: random.chance(0.07) ? random.pick([51, 75, 100]) : 0,
    disabilityOwnedPercent: random.chance(0.03) ? 60 : 0,
    isManagedByWoman: isLedByWomen,
    isControlledByWomen: isLedByWomen,
    womanSignsDocuments: isLedByWomen || random.chance(0.3),
    isIndependent: random.chance(0.9),
    hasBoard,
    womenOnBoardPercent: hasBoard ? random.pick(isLedByWomen ? [34, 50, 67] : [0, 20, 34]) : null,
    isCooperative,
    womenMembersPercent: isCooperative ? random.whole(25, 80) : null,
  };
}
