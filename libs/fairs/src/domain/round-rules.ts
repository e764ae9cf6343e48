import { type FairProblem, fairProblems } from './fair.problems.js';

/** How what a meeting is worth to each side becomes what it is worth to the timetable. */
export const fusions = ['geometricMean', 'harmonicMean', 'minimum', 'buyerWeighted'] as const;
export type FusionRule = (typeof fusions)[number];

/** Buyers of one group meet no suppliers of another, such as small buyers and large suppliers. */
export interface BarredGroups {
  readonly buyers: string;
  readonly suppliers: string;
}

/** Each member of a group has at most so many meetings in the round. */
export interface GroupLimit {
  readonly group: string;
  readonly most: number;
}

/** So many tables of every slot are kept for meetings with a member of a group. */
export interface ReservedTables {
  readonly group: string;
  readonly tables: number;
}

/** Who may meet whom in a round, and what its timetable is to bring about. */
export interface RoundRules {
  readonly fusion: FusionRule;
  /** Percent of the buyer's side where the buyer is weighted; the rest is the supplier's. */
  readonly buyerShare: number;
  /** Percent of an equal share of meetings that everybody gets before anything else counts. */
  readonly fairness: number;
  readonly barred: readonly BarredGroups[];
  readonly limits: readonly GroupLimit[];
  readonly reserved: readonly ReservedTables[];
  /** Pairs that met at a fair of the agency within so many days do not meet again; null where they may. */
  readonly metWithinDays: number | null;
}

export const defaultRules: RoundRules = {
  fusion: 'geometricMean',
  buyerShare: 50,
  fairness: 0,
  barred: [],
  limits: [],
  reserved: [],
  metWithinDays: null,
};

export const ruleLimits = {
  percent: 100,
  barred: 50,
  limits: 50,
  /** The scheduler takes no more. */
  reserved: 4,
  meetings: 200,
  tables: 500,
  days: 3_650,
  groupName: 40,
  groupsOfOne: 20,
} as const;

/** A group's name as it is kept: an economy's code as it is, any other in lower case. */
export const groupName = (text: string): string =>
  /^[A-Z]{3}$/.test(text.trim()) ? text.trim() : text.trim().toLowerCase();

/** Whether a text names a group. */
export const isGroup = (text: string): boolean =>
  text.trim().length > 0 && text.length <= ruleLimits.groupName && !/\p{Cc}/u.test(text);

/** Names every problem of the rules of a round. */
export function checkRules(rules: RoundRules): FairProblem[] {
  const problems: FairProblem[] = [];
  const number = (path: string, value: number, least: number, most: number): void => {
    const isGood = Number.isInteger(value) && value >= least && value <= most;
    if (!isGood) problems.push({ path, ...fairProblems.RULE_BAD_NUMBER({ least, most }) });
  };
  const group = (path: string, name: string): void => {
    const most = ruleLimits.groupName;
    if (!isGroup(name)) problems.push({ path, ...fairProblems.RULE_BAD_GROUP({ most }) });
  };
  number('buyerShare', rules.buyerShare, 0, ruleLimits.percent);
  number('fairness', rules.fairness, 0, ruleLimits.percent);
  if (rules.metWithinDays !== null) {
    number('metWithinDays', rules.metWithinDays, 1, ruleLimits.days);
  }
  for (const list of ['barred', 'limits', 'reserved'] as const) {
    const most = ruleLimits[list];
    if (rules[list].length > most) {
      problems.push({ path: list, ...fairProblems.FAIR_TOO_MANY({ what: 'rules', most }) });
    }
  }
  rules.barred.forEach(({ buyers, suppliers }, index) => {
    group(`barred.${index}.buyers`, buyers);
    group(`barred.${index}.suppliers`, suppliers);
  });
  rules.limits.forEach((one, index) => {
    group(`limits.${index}.group`, one.group);
    number(`limits.${index}.most`, one.most, 0, ruleLimits.meetings);
  });
  rules.reserved.forEach((one, index) => {
    group(`reserved.${index}.group`, one.group);
    number(`reserved.${index}.tables`, one.tables, 1, ruleLimits.tables);
    const isTwice = rules.reserved.findIndex((other) => isSame(other.group, one.group)) < index;
    if (isTwice) {
      const text = fairProblems.FAIR_NAME_TWICE({ name: one.group });
      problems.push({ path: `reserved.${index}.group`, ...text });
    }
  });
  return problems;
}

const isSame = (one: string, other: string): boolean => groupName(one) === groupName(other);

/** The rules with the names of groups as they are kept. */
export function normaliseRules(rules: RoundRules): RoundRules {
  const named = <T extends { readonly group: string }>(one: T): T => ({
    ...one,
    group: groupName(one.group),
  });
  return {
    ...rules,
    barred: rules.barred.map(({ buyers, suppliers }) => ({
      buyers: groupName(buyers),
      suppliers: groupName(suppliers),
    })),
    limits: rules.limits.map(named),
    reserved: rules.reserved.map(named),
  };
}

/** Whether the rules keep a buyer and a supplier of these groups apart. */
export function areBarred(
  { barred }: Pick<RoundRules, 'barred'>,
  ofBuyer: readonly string[],
  ofSupplier: readonly string[],
): boolean {
  return barred.some(
    ({ buyers, suppliers }) => ofBuyer.includes(buyers) && ofSupplier.includes(suppliers),
  );
}

/** Most meetings of somebody: the least of the side's, its groups' and its own limit. */
export function mostMeetingsOf(
  { limits }: Pick<RoundRules, 'limits'>,
  ofSide: number,
  groups: readonly string[],
  own: number | null,
): number {
  const ofGroups = limits.filter(({ group }) => groups.includes(group)).map(({ most }) => most);
  return Math.min(ofSide, own ?? ofSide, ...ofGroups);
}

/** What a meeting is worth, of what it is worth to each side; all above zero. */
export function fuse(
  { fusion, buyerShare }: Pick<RoundRules, 'fusion' | 'buyerShare'>,
  buyer: number,
  supplier: number,
): number {
  switch (fusion) {
    case 'geometricMean':
      return Math.sqrt(buyer * supplier);
    case 'harmonicMean':
      return (2 * buyer * supplier) / (buyer + supplier);
    case 'minimum':
      return Math.min(buyer, supplier);
    case 'buyerWeighted':
      return (buyerShare * buyer + (100 - buyerShare) * supplier) / 100;
  }
}

/**
 * Meetings that each participant of a side gets before value counts: the asked percentage of what
 * it would have if the room for meetings were dealt out equally.
 * @param seats meetings that all slots have room for.
 * @param members participants of the side who may meet at all.
 */
export function fairMinimum(fairness: number, seats: number, members: number): number {
  return members === 0 ? 0 : Math.floor((fairness * seats) / (100 * members));
}
