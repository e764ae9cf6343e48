import type { EconomyCode } from './economy.js';

export type EnterpriseSize = 'micro' | 'small' | 'medium' | 'large' | 'unknown';

/** Sizes that a definition sets a limit for, smallest first. `msme` where it does not divide further. */
export const definedSizes = ['micro', 'small', 'medium', 'msme'] as const;
export type DefinedSize = (typeof definedSizes)[number];

/** Sectors that definitions tell apart. `other` is everything that a definition does not name. */
export type MsmeSector =
  'manufacturing' | 'construction' | 'wholesale' | 'retail' | 'services' | 'agriculture' | 'other';

export type MsmeMeasure = 'staff' | 'annualSales' | 'assets' | 'capital' | 'localOwnershipPercent';

/** A bound on one measure. Amounts are in `currency`, which may be a unit of account such as UF or UIT. */
export interface MsmeBound {
  readonly measure: MsmeMeasure;
  /** At most this, included. */
  readonly max?: number;
  /** Less than this. */
  readonly below?: number;
  /** At least this, included. */
  readonly min?: number;
  readonly currency?: string;
}

export interface MsmeLimit {
  readonly size: DefinedSize;
  /** Whether all bounds must hold or any one of them. */
  readonly match: 'all' | 'any';
  readonly bounds: readonly MsmeBound[];
}

/** One economy's rule for some sectors over some time: data that its agency corrects, never code. */
export interface MsmeDefinition {
  readonly id: string;
  readonly economy: EconomyCode;
  /** Absent when the rule holds for every sector. */
  readonly sectors?: readonly MsmeSector[];
  /** First and last day, YYYY-MM-DD; absent when not known. */
  readonly validFrom?: string;
  readonly validUntil?: string;
  /** Bounds that hold for every size, beside its limit. */
  readonly requires?: readonly MsmeBound[];
  /** Smallest size first. */
  readonly limits: readonly MsmeLimit[];
  /** True when the rule says nothing about enterprises above its last limit. */
  readonly silentAbove?: boolean;
  readonly status: 'sourced' | 'memory' | 'not_stated';
  readonly source: string;
  readonly note?: string;
}

export interface Amount {
  readonly amount: number;
  readonly currency: string;
}

export interface EnterpriseFacts {
  readonly economy: EconomyCode;
  readonly sector?: MsmeSector;
  readonly staff?: number;
  readonly annualSales?: Amount;
  readonly assets?: Amount;
  readonly capital?: Amount;
  readonly localOwnershipPercent?: number;
}

export interface SizeClassification {
  readonly size: EnterpriseSize;
  /** True or false when the rule decides whether the enterprise is an MSME, even if not which size. */
  readonly isMsme?: boolean;
  readonly definition?: MsmeDefinition;
  /** Facts that would decide, when they are not known. */
  readonly missing: readonly (MsmeMeasure | 'sector')[];
  readonly reason: string;
}

/** Turns an amount into another currency or unit of account, or undefined without a rate. */
export type AmountConverter = (amount: Amount, currency: string) => number | undefined;

const sameCurrency: AmountConverter = ({ amount, currency }, wanted) =>
  currency === wanted ? amount : undefined;

/** Yes, no, or not known from these facts. */
type Answer = boolean | undefined;

/**
 * Classifies an enterprise by the rule of its economy on a day. The smallest size whose limit holds
 * is the answer. Where facts are missing for a smaller size, the answer is `unknown` and says which:
 * nothing is guessed. A rule that only says "MSME" gives `unknown` with `isMsme` set.
 */
export function classifySize(
  facts: EnterpriseFacts,
  definitions: readonly MsmeDefinition[],
  asOf: string,
  convert: AmountConverter = sameCurrency,
): SizeClassification {
  const candidates = definitions.filter(
    (rule) => rule.economy === facts.economy && isInForce(rule, asOf),
  );
  const rule = candidates.find((one) => appliesTo(one, facts.sector));
  if (rule === undefined) return withoutRule(candidates, facts);
  if (rule.limits.length === 0) {
    return {
      size: 'unknown',
      definition: rule,
      missing: [],
      reason: `No definition is on file. ${rule.note ?? rule.source}`,
    };
  }
  return classifyBy(rule, facts, convert);
}

/** Whether a rule is in force on a day, `YYYY-MM-DD`. */
export const isInForce = (rule: MsmeDefinition, day: string): boolean =>
  (rule.validFrom === undefined || rule.validFrom <= day) &&
  (rule.validUntil === undefined || day <= rule.validUntil);

const appliesTo = (rule: MsmeDefinition, sector: MsmeSector | undefined): boolean =>
  rule.sectors === undefined || (sector !== undefined && rule.sectors.includes(sector));

function withoutRule(
  candidates: readonly MsmeDefinition[],
  facts: EnterpriseFacts,
): SizeClassification {
  const needsSector = candidates.length > 0 && facts.sector === undefined;
  return {
    size: 'unknown',
    missing: needsSector ? ['sector'] : [],
    reason: needsSector
      ? 'The definition of this economy differs by sector, and the sector is not stated.'
      : 'No definition for this economy and sector was in force on that day.',
  };
}

function classifyBy(
  rule: MsmeDefinition,
  facts: EnterpriseFacts,
  convert: AmountConverter,
): SizeClassification {
  const missing = new Set<MsmeMeasure>();
  let undecided = false;
  for (const limit of rule.limits) {
    const answer = limitHolds(rule, limit, facts, convert, missing);
    if (answer === true)
      return undecided ? msmeOfUnknownSize(rule, missing) : classified(rule, limit.size);
    undecided ||= answer === undefined;
  }
  if (undecided) {
    return {
      size: 'unknown',
      definition: rule,
      missing: [...missing],
      reason: `Not known: ${[...missing].join(', ')}.`,
    };
  }
  return aboveLimits(rule, facts, convert);
}

/** Above the limits is large, unless the rule is silent there or another condition of it failed. */
function aboveLimits(
  rule: MsmeDefinition,
  facts: EnterpriseFacts,
  convert: AmountConverter,
): SizeClassification {
  const answer = { definition: rule, missing: [] };
  if (rule.silentAbove === true) {
    return {
      ...answer,
      size: 'unknown',
      reason: `Above the last limit of ${rule.id}, which says nothing further.`,
    };
  }
  const refused = (rule.requires ?? []).find(
    (bound) => boundHolds(bound, facts, convert) === false,
  );
  if (refused !== undefined) {
    return {
      ...answer,
      size: 'unknown',
      isMsme: false,
      reason: `Not an MSME under ${rule.id}: ${refused.measure}.`,
    };
  }
  return { ...answer, size: 'large', isMsme: false, reason: `Above every limit of ${rule.id}.` };
}

const classified = (rule: MsmeDefinition, size: DefinedSize): SizeClassification => ({
  size: size === 'msme' ? 'unknown' : size,
  isMsme: true,
  definition: rule,
  missing: [],
  reason:
    size === 'msme'
      ? `An MSME under ${rule.id}, which does not divide into sizes.`
      : `Within the limit for ${size} of ${rule.id}.`,
});

const msmeOfUnknownSize = (
  rule: MsmeDefinition,
  missing: ReadonlySet<MsmeMeasure>,
): SizeClassification => ({
  size: 'unknown',
  isMsme: true,
  definition: rule,
  missing: [...missing],
  reason: `An MSME under ${rule.id}; its size needs ${[...missing].join(', ')}.`,
});

function limitHolds(
  rule: MsmeDefinition,
  limit: MsmeLimit,
  facts: EnterpriseFacts,
  convert: AmountConverter,
  missing: Set<MsmeMeasure>,
): Answer {
  const ask = (bound: MsmeBound): Answer => boundHolds(bound, facts, convert);
  const requires = rule.requires ?? [];
  const required = all(requires.map(ask));
  const own = (limit.match === 'all' ? all : any)(limit.bounds.map(ask));
  const answer = all([required, own]);
  if (answer !== undefined) return answer;
  const open = [
    ...(required === undefined ? requires : []),
    ...(own === undefined ? limit.bounds : []),
  ];
  for (const bound of open) if (ask(bound) === undefined) missing.add(bound.measure);
  return undefined;
}

function boundHolds(bound: MsmeBound, facts: EnterpriseFacts, convert: AmountConverter): Answer {
  const value = valueOf(bound, facts, convert);
  if (value === undefined) return undefined;
  return (
    (bound.max === undefined || value <= bound.max) &&
    (bound.below === undefined || value < bound.below) &&
    (bound.min === undefined || value >= bound.min)
  );
}

function valueOf(
  bound: MsmeBound,
  facts: EnterpriseFacts,
  convert: AmountConverter,
): number | undefined {
  const fact = facts[bound.measure];
  if (fact === undefined || typeof fact === 'number') return fact;
  return convert(fact, bound.currency ?? fact.currency);
}

function all(answers: readonly Answer[]): Answer {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function any(answers: readonly Answer[]): Answer {
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}
