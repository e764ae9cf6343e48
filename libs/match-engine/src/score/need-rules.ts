import type { MatchContext } from '../facts/match-context.js';
import type { NeedFacts } from '../facts/need.facts.js';
import { lineNameOf, linesOf, sectorsOf } from '../facts/need-lines.js';
import { certificateRules } from '../rules/certificate.rules.js';
import { productRules } from '../rules/product.rules.js';
import { type NeedView, type Rule, viewNeed } from '../rules/rule.js';
import { standingRules } from '../rules/standing.rules.js';
import { supplierSideRules } from '../rules/supplier-side.rules.js';
import { termsRules } from '../rules/terms.rules.js';

/** A need with all its rules, prepared once and applied to many suppliers. */
export interface NeedRules {
  readonly view: NeedView;
  /** Of its own product. */
  readonly rules: readonly Rule[];
  /** What else is wanted, each as a need by itself; empty for most needs. */
  readonly furtherLines: readonly NeedRules[];
}

function prepareLine(view: NeedView): NeedRules {
  const rules = [
    ...productRules(view),
    ...termsRules(view),
    ...certificateRules(view),
    ...standingRules(view),
    ...supplierSideRules(view),
  ];
  return { view, rules, furtherLines: [] };
}

export function prepareNeed(need: NeedFacts, context: MatchContext): NeedRules {
  const own = prepareLine(viewNeed(need, context));
  const [, ...further] = linesOf(need);
  if (further.length === 0) return own;
  const whole = { sectors: sectorsOf(need), budgetOf: need.budget && lineNameOf(need, 0) };
  return {
    ...own,
    furtherLines: further.map((line) => prepareLine(viewNeed(line, context, whole))),
  };
}

/** All lines of a prepared need, its own product first. */
export const preparedLines = (need: NeedRules): readonly [NeedRules, ...NeedRules[]] => [
  need,
  ...need.furtherLines,
];
