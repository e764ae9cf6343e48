import type { FailureText } from '#kernel';
import type { EconomyCode } from './economy.js';
import { msmeFailures as failures } from './msme.failures.js';
import { definedSizes, isInForce, type MsmeBound, type MsmeDefinition } from './msme-definition.js';

/** What an economy’s definition says for some sectors, without where it comes from. */
export type MsmeRule = Pick<MsmeDefinition, 'sectors' | 'requires' | 'limits' | 'silentAbove'>;

/** All rules of one economy from a day on, with their source. Never changed: a newer one follows. */
export interface MsmeRuleSet {
  readonly id: string;
  readonly economy: EconomyCode;
  /** First day, `YYYY-MM-DD`. */
  readonly validFrom: string;
  readonly rules: readonly MsmeRule[];
  readonly source: string;
  readonly sourceUrl: string;
}

const most = { rules: 20, bounds: 10, source: 300 } as const;
const amounts: ReadonlySet<string> = new Set(['annualSales', 'assets', 'capital']);

/** Something wrong with a set, at a path such as `rules.0.limits.1`. */
export interface RuleProblem extends FailureText {
  readonly path: string;
}

/** Names all that is wrong with a set of rules. */
export function checkRuleSet(
  set: Pick<MsmeRuleSet, 'rules' | 'source' | 'sourceUrl'>,
): RuleProblem[] {
  const { rules, source, sourceUrl } = set;
  const problems: RuleProblem[] = [];
  const require = (isMet: boolean, path: string, text: FailureText): void => {
    if (!isMet) problems.push({ path, ...text });
  };
  require(isFilled(source, most.source), 'source', failures.MSME_SOURCE_MISSING());
  require(/^https?:\/\/[^\s/]+\.\S+$/.test(sourceUrl), 'sourceUrl', failures.MSME_URL_MISSING());
  const count = rules.length;
  require(count > 0 && count <= most.rules, 'rules', failures.MSME_RULES({ most: most.rules }));
  const sectors = rules.flatMap((rule): readonly string[] => rule.sectors ?? ['any']);
  const isSplit = new Set(sectors).size === sectors.length;
  const isWhole = count === 1 || !sectors.includes('any');
  require(isSplit && isWhole, 'rules', failures.MSME_SECTORS_OVERLAP());
  for (const [i, rule] of rules.entries()) {
    const places = rule.limits.map(({ size }) => definedSizes.indexOf(size));
    const isRising = places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0));
    require(places.length > 0 && isRising, `rules.${i}.limits`, failures.MSME_LIMITS());
    const bounds = [rule.requires ?? [], ...rule.limits.map((limit) => limit.bounds)];
    for (const [at, list] of bounds.entries()) {
      const path = at === 0 ? `rules.${i}.requires` : `rules.${i}.limits.${at - 1}.bounds`;
      const isEnough = list.length <= most.bounds && (at === 0 || list.length > 0);
      require(isEnough && list.every(isBound), path, failures.MSME_BOUNDS());
    }
  }
  return problems;
}

const isFilled = (text: string, longest: number): boolean =>
  text.trim().length > 0 && text.length <= longest;

function isBound({ measure, max, below, min, currency }: MsmeBound): boolean {
  const ends = [max, below, min].filter((end) => end !== undefined);
  const areEnds = ends.length > 0 && ends.every((end) => Number.isFinite(end) && end >= 0);
  return areEnds && amounts.has(measure) === (currency !== undefined);
}

/**
 * The definitions in force on a day: of each economy the set that is valid from the latest day
 * until then, or what is shipped where there is none. Of two sets from the same day the later entry
 * counts: it corrects the earlier.
 * @param recorded in the order in which they were entered.
 */
export function definitionsInForce(
  shipped: readonly MsmeDefinition[],
  recorded: readonly MsmeRuleSet[],
  day: string,
): MsmeDefinition[] {
  const latest = new Map<EconomyCode, MsmeRuleSet>();
  for (const set of recorded) {
    if (set.validFrom > day) continue;
    const known = latest.get(set.economy);
    if (!known || set.validFrom >= known.validFrom) latest.set(set.economy, set);
  }
  return [
    ...shipped.filter(({ economy }) => !latest.has(economy)),
    ...[...latest.values()].flatMap(toDefinitions),
  ];
}

/**
 * What sizes are judged by on a day, as one text for each economy: two days with equal texts give
 * equal sizes.
 * @param definitions as `definitionsInForce` gives them.
 */
export function wordingsOf(
  definitions: readonly MsmeDefinition[],
  day: string,
): Map<EconomyCode, string> {
  const valid = definitions.filter((definition) => isInForce(definition, day));
  const rules = Map.groupBy(valid, ({ economy }) => economy);
  return new Map([...rules].map(([economy, list]) => [economy, JSON.stringify(list)]));
}

const toDefinitions = (set: MsmeRuleSet): MsmeDefinition[] =>
  set.rules.map((rule, i) => ({
    ...rule,
    id: `${set.economy} ${set.validFrom} ${i + 1}`,
    economy: set.economy,
    validFrom: set.validFrom,
    status: 'sourced',
    source: `${set.source}, ${set.sourceUrl}`,
  }));
