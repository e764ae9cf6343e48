import { lineNameOf } from '../facts/need-lines.js';
import type { NeedView, Rule } from '../rules/rule.js';
import { found, settingOf } from '../rules/rule.js';
import { isRelated } from '../rules/product.rules.js';
import { nameExactOffer } from './exact-offer.js';
import { ratioValue } from './fixed-point.js';
import { type NeedRules, preparedLines } from './need-rules.js';
import {
  assess,
  bestOf,
  type OfferScore,
  relationOf,
  scoreAssessed,
  scoreOffers,
} from './offer-score.js';
import { reason } from './reasons.js';
import type { SupplierView } from './views.js';

/** What a supplier could do for one line of a need. */
export interface LineScore {
  readonly name: string;
  /** The offer that serves it best; `undefined` when the supplier has none. */
  readonly offerId: string | undefined;
  /** Whether an offer that is related to it meets every must. */
  readonly isCovered: boolean;
}

/** How many of a need's lines count as how much. */
export const coverageValue = (covered: number, lines: number): number => ratioValue(covered, lines);

/** How the coverage of lines is weighed; as a must it asks for all of them. */
export const coverageSettingOf = (need: NeedView): Pick<Rule, 'weight' | 'prior' | 'gate'> =>
  settingOf(need, 'lineCoverage');

/** Whether an offer covers the line that it was scored for. */
const coversLine = (line: NeedRules, { unmet, offer }: OfferScore): boolean =>
  unmet.length === 0 && isRelated(line.view, offer);

/** How far a supplier covers each line, in order. */
interface Coverage {
  readonly names: readonly string[];
  readonly isCovered: readonly boolean[];
  /** No offer that covers it is as near as the same code or a narrower one. */
  readonly isNear: readonly boolean[];
}

function coverageOf(
  lines: readonly NeedRules[],
  scores: readonly (readonly OfferScore[])[],
): Coverage {
  const covering = lines.map((line, index) =>
    (scores[index] ?? []).filter((score) => coversLine(line, score)),
  );
  return {
    names: lines.map(({ view }, line) => lineNameOf(view.facts, line)),
    isCovered: covering.map(({ length }) => length > 0),
    isNear: covering.map((ones) => ones.length > 0 && ones.every(isFar)),
  };
}

/** Words alone speak neither for the very product nor against it. */
const isFar = (score: OfferScore): boolean =>
  ['parent', 'sibling'].includes(relationOf(score) ?? '');

/**
 * The line that a supplier serves best, with the coverage of all lines as one criterion more: the
 * pair's reasons are of that line.
 */
export function scoreLines(
  need: NeedRules,
  supplier: SupplierView,
): { readonly best: OfferScore; readonly line: number; readonly lines: readonly LineScore[] } {
  const prepared = preparedLines(need);
  const scores = prepared.map((line) => scoreOffers(line, supplier));
  const coverage = coverageOf(prepared, scores);
  const bests = prepared.map(({ view }, line) => {
    const row = assess(coverageRule(view, coverage, line), supplier, undefined);
    const whole = (scores[line] ?? []).map(({ offer, assessed }) =>
      scoreAssessed(view, offer, [...assessed, row]),
    );
    return { ...bestOf(whole), whole, line };
  });
  const best = bestOf(bests);
  const lines = bests.map(({ offer, line }) => ({
    name: coverage.names[line] ?? '',
    offerId: offer?.facts.id,
    isCovered: coverage.isCovered[line] ?? false,
  }));
  return { best: nameExactOffer(best, best.whole), line: best.line, lines };
}

/** The coverage of one supplier as a rule like the others. */
function coverageRule(view: NeedView, { names, isCovered, isNear }: Coverage, line: number): Rule {
  const covered = names.filter((_, index) => isCovered[index]);
  const near = names.filter((_, index) => isNear[index]);
  const missing = names.filter((_, index) => !isCovered[index]);
  return {
    criterion: 'lineCoverage',
    side: 'supplierServesNeed',
    audience: 'both',
    ...coverageSettingOf(view),
    assess: () =>
      found(
        coverageValue(covered.length, names.length),
        reason('lines.covered', { covered, near, missing, compared: names[line] ?? '' }),
      ),
  };
}
