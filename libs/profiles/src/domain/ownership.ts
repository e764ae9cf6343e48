import { type OwnershipLabel, ownershipLabels, type StatedLevel } from '#kernel';
import type { Evidence } from './evidence.js';
import type { OwnershipFacts } from './ownership.facts.js';

/**
 * A label holds, does not hold, or cannot be told since a fact is missing. A business for which a
 * label does not hold is not thereby anything else ("male-owned" is no label).
 */
export type LabelState = 'HOLDS' | 'DOES_NOT_HOLD' | 'UNKNOWN';

/** Three-valued: no condition fails, and none is unknown. */
function allOf(...conditions: readonly (boolean | null)[]): LabelState {
  if (conditions.includes(false)) return 'DOES_NOT_HOLD';
  return conditions.includes(null) ? 'UNKNOWN' : 'HOLDS';
}

const over = (percent: number | null, limit: number): boolean | null =>
  percent === null ? null : percent > limit;

const atLeast = (percent: number | null, limit: number): boolean | null =>
  percent === null ? null : percent >= limit;

/** At least a third of the board, if there is a board. */
function hasWomenOnBoard(facts: OwnershipFacts): boolean | null {
  if (facts.hasBoard === false) return true;
  return atLeast(facts.womenOnBoardPercent, 100 / 3);
}

/**
 * Computes each label from percentages and roles.
 *
 * Women-owned: more than half owned by women, managed and controlled by women, a woman signs legal
 * and financial documents, independent of businesses that are not women-owned. Women-led: at least
 * a quarter owned by women, managed and controlled by women, at least a third of any board.
 * Women-led co-operative: the same control with most members women. These follow what is publicly
 * known of IWA 34:2021; an agency that holds the paid text should check them against it. The other
 * labels: more than half owned by members of the group.
 */
export function stateOfLabels(facts: OwnershipFacts): Record<OwnershipLabel, LabelState> {
  if (facts.prefersNotToSay) {
    const unknown = ownershipLabels.map((label) => [label, 'UNKNOWN'] as const);
    return Object.fromEntries(unknown) as Record<OwnershipLabel, LabelState>;
  }
  const { isManagedByWoman, isControlledByWomen } = facts;
  return {
    WOMEN_OWNED: allOf(
      over(facts.womenOwnedPercent, 50),
      isManagedByWoman,
      isControlledByWomen,
      facts.womanSignsDocuments,
      facts.isIndependent,
    ),
    WOMEN_LED: allOf(
      atLeast(facts.womenOwnedPercent, 25),
      isManagedByWoman,
      isControlledByWomen,
      hasWomenOnBoard(facts),
    ),
    WOMEN_LED_COOPERATIVE: allOf(
      facts.isCooperative,
      over(facts.womenMembersPercent, 50),
      isManagedByWoman,
      isControlledByWomen,
    ),
    YOUTH_OWNED: allOf(over(facts.youthOwnedPercent, 50)),
    INDIGENOUS_OWNED: allOf(over(facts.indigenousOwnedPercent, 50)),
    DISABILITY_OWNED: allOf(over(facts.disabilityOwnedPercent, 50)),
  };
}

/** The labels that hold, each as well backed as the ownership facts that it rests on. */
export function labelsOf(
  facts: OwnershipFacts | null,
  evidence: Evidence | undefined,
): Partial<Record<OwnershipLabel, StatedLevel>> {
  if (!facts) return {};
  const level = evidence?.level ?? 'SELF_DECLARED';
  const states = stateOfLabels(facts);
  const holding = ownershipLabels.filter((label) => states[label] === 'HOLDS');
  return Object.fromEntries(holding.map((label) => [label, level]));
}
