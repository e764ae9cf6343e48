import type { CodeRelation } from '../facts/need.facts.js';
import { type CodeSystem, foldCode, type ProductCode } from '../facts/values.js';
import { ONE } from './fixed-point.js';

/** Lengths at which a system's codes name a level, and the shortest parent that makes siblings. */
const systems: Readonly<Record<CodeSystem, { levels: readonly number[]; siblingsUnder: number }>> =
  {
    // The Harmonized System is shared to six digits; longer national lines differ.
    HS: { levels: [2, 4, 6], siblingsUnder: 4 },
    CPC: { levels: [1, 2, 3, 4, 5], siblingsUnder: 3 },
    ISIC: { levels: [1, 2, 3, 4], siblingsUnder: 3 },
    UNSPSC: { levels: [2, 4, 6, 8], siblingsUnder: 4 },
  };

/** From the nearest to the farthest. */
export const CODE_RELATIONS: readonly CodeRelation[] = ['exact', 'child', 'parent', 'sibling'];

/** Values of a narrower and of a broader offer, by levels apart. */
const childValues = [900_000, 800_000, 700_000, 600_000];
const parentValues = [700_000, 350_000, 200_000, 100_000];
const siblingValue = 400_000;
/** What an equal code of another edition keeps: codes move between editions. */
const otherEditionPercent = 95;

export interface ComparedCodes {
  readonly value: number;
  /** `undefined`: the codes are comparable and unrelated. */
  readonly relation: CodeRelation | undefined;
  readonly sameEdition: boolean;
}

/** A code cut to the deepest level its system shares, trailing zero pairs of UNSPSC dropped. */
export function normaliseCode({ system, code }: ProductCode): string {
  const digits = foldCode(code);
  const trimmed = system === 'UNSPSC' ? digits.replace(/(?:00)+$/, '') : digits;
  const level = systems[system].levels.findLast((length) => length <= trimmed.length);
  return trimmed.slice(0, level ?? trimmed.length);
}

/** The code's ancestors, nearest first, down to the shortest parent that makes siblings. */
export function parentOf(system: CodeSystem, code: string): string | undefined {
  const level = systems[system].levels.findLast((length) => length < code.length);
  return level === undefined ? undefined : code.slice(0, level);
}

const levelsBetween = (system: CodeSystem, short: number, long: number): number =>
  systems[system].levels.filter((length) => length > short && length <= long).length;

function relate(
  system: CodeSystem,
  wanted: string,
  offered: string,
): { value: number; relation: CodeRelation | undefined } {
  if (wanted === offered) return { value: ONE, relation: 'exact' };
  if (wanted !== '' && offered.startsWith(wanted)) {
    const steps = levelsBetween(system, wanted.length, offered.length);
    return { value: childValues[Math.max(1, steps) - 1] ?? 0, relation: 'child' };
  }
  if (offered !== '' && wanted.startsWith(offered)) {
    const steps = levelsBetween(system, offered.length, wanted.length);
    return { value: parentValues[Math.max(1, steps) - 1] ?? 0, relation: 'parent' };
  }
  const parent = parentOf(system, wanted);
  const related =
    parent !== undefined &&
    parent.length >= systems[system].siblingsUnder &&
    parent === parentOf(system, offered);
  return related ? { value: siblingValue, relation: 'sibling' } : { value: 0, relation: undefined };
}

/**
 * How an offered code relates to a wanted one of the same system: exact, child (the offer is
 * narrower), parent (broader) or sibling. `undefined` when the systems differ.
 */
export function compareCodes(wanted: ProductCode, offered: ProductCode): ComparedCodes | undefined {
  if (wanted.system !== offered.system) return undefined;
  const { value, relation } = relate(wanted.system, normaliseCode(wanted), normaliseCode(offered));
  const sameEdition = wanted.edition === offered.edition;
  return {
    value: sameEdition ? value : Math.floor((value * otherEditionPercent) / 100),
    relation,
    sameEdition,
  };
}
