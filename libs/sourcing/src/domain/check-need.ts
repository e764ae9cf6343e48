import { type FailureText, isId } from '#kernel';
import { emptyNeed, type NamedWish, type NeedCode, type NeedContent } from './need.content.js';
import { needProblems } from './need.problems.js';

/** A problem and the part of the need that it is in, such as `texts.0.title`. */
export interface NeedProblem extends FailureText {
  readonly path: string;
}

/** The reference data that a need is checked against. */
export interface Vocabulary {
  isEconomy(code: string): boolean;
  isCurrency(code: string): boolean;
  isUnit(code: string): boolean;
  isIncoterm(code: string): boolean;
  isCertificateScheme(id: string): boolean;
  isLabel(name: string): boolean;
  isLanguage(tag: string): boolean;
  /** @returns undefined for a code of that edition, or else what is wrong, for people. */
  whatIsWrongWithCode(
    system: NeedCode['system'],
    code: string,
    edition: string,
  ): string | undefined;
}

const most = {
  title: 200,
  description: 10_000,
  value: 500,
  list: 50,
  lines: 9,
  invited: 500,
  paymentDays: 365,
  // Far above all trade, and small enough that conversions of units and currencies stay finite.
  number: 1_000_000_000_000,
} as const;

/**
 * Checks what is there, whatever is missing: for drafts. Names every problem, in order of the form.
 * A draft with problems is still kept.
 */
export function checkDraft(need: NeedContent, vocabulary: Vocabulary): NeedProblem[] {
  return [
    ...checkTexts(need),
    ...checkSizes(need),
    ...checkVocabulary(need, vocabulary),
    ...checkTwice(need),
    ...checkNumbers(need),
    ...checkDates(need),
    ...checkLines(need, (line) => checkDraft(line, vocabulary)),
  ];
}

/** A line is checked as a need that states nothing else. */
const checkLines = (
  need: NeedContent,
  check: (line: NeedContent) => NeedProblem[],
): NeedProblem[] =>
  (need.lines ?? []).flatMap((line, index) =>
    check({ ...emptyNeed, kind: need.kind, ...line }).map((problem) => ({
      ...problem,
      path: `lines.${index}.${problem.path}`,
    })),
  );

/**
 * Checks what keeps a need from being matched on a day, whatever else it lacks: what contradicts
 * itself, has passed, or asks for nothing.
 * @param today `YYYY-MM-DD`.
 */
export function checkMatchable(
  need: NeedContent,
  vocabulary: Vocabulary,
  today: string,
): NeedProblem[] {
  return [...checkDraft(need, vocabulary), ...checkWanted(need), ...checkFuture(need, today)];
}

function checkWanted(need: NeedContent): NeedProblem[] {
  const isSaid = need.texts.some(({ title, description }) => `${title}${description}`.trim());
  return isSaid || need.codes.length > 0
    ? []
    : [at('codes', needProblems.NEED_CODE_OR_TEXT_MISSING())];
}

/**
 * Checks a need that is to be posted: what a draft may miss must be there and lie ahead.
 * @param today `YYYY-MM-DD`.
 */
export function checkPosting(
  need: NeedContent,
  vocabulary: Vocabulary,
  today: string,
): NeedProblem[] {
  return [...checkDraft(need, vocabulary), ...checkMinimum(need), ...checkFuture(need, today)];
}

const at = (path: string, text: FailureText): NeedProblem => ({ path, ...text });

function checkTexts(need: NeedContent): NeedProblem[] {
  return need.texts.flatMap((text, index) => [
    ...tooLong(`texts.${index}.title`, text.title, most.title),
    ...tooLong(`texts.${index}.description`, text.description, most.description),
  ]);
}

function tooLong(path: string, text: string, limit: number): NeedProblem[] {
  return text.length > limit ? [at(path, needProblems.NEED_TEXT_TOO_LONG({ most: limit }))] : [];
}

function checkSizes(need: NeedContent): NeedProblem[] {
  const lists = [
    ['texts', need.texts, 'languages', 12],
    ['codes', need.codes, 'codes', most.list],
    ['lines', need.lines ?? [], 'further lines', most.lines],
    ['specification', need.specification, 'properties', most.list],
    ['certificates', need.certificates, 'certificates', most.list],
    ['inclusion', need.inclusion, 'preferences', most.list],
    ['criteria', need.criteria, 'criteria', most.list],
    ['languages', need.languages, 'languages', most.list],
    ['invited', need.invited, 'invitations', most.invited],
  ] as const;
  return [
    ...lists.flatMap(([path, list, what, limit]) =>
      list.length > limit ? [at(path, needProblems.NEED_TOO_MANY({ what, most: limit }))] : [],
    ),
    ...need.specification.flatMap((line, index) => [
      ...tooLong(`specification.${index}.name`, line.name, most.title),
      ...tooLong(`specification.${index}.value`, line.value, most.value),
    ]),
    ...tooLong('deliveryPlace', need.deliveryPlace ?? '', most.title),
  ];
}

function checkVocabulary(need: NeedContent, known: Vocabulary): NeedProblem[] {
  const unknown = (
    path: string,
    what: string,
    value: string | undefined,
    isKnown: (value: string) => boolean,
  ): NeedProblem[] =>
    value === undefined || isKnown(value)
      ? []
      : [at(path, needProblems.NEED_UNKNOWN_VALUE({ what, value: value.slice(0, 60) }))];
  const each = (
    path: string,
    what: string,
    values: readonly string[],
    isKnown: (value: string) => boolean,
  ): NeedProblem[] =>
    values.flatMap((value, index) => unknown(`${path}.${index}`, what, value, isKnown));
  const names = (wishes: readonly NamedWish[]): string[] => wishes.map((wish) => wish.name);

  return [
    ...need.codes.flatMap(({ system, code, edition }, index) => {
      const wrong = isSystem(system)
        ? known.whatIsWrongWithCode(system, code, edition)
        : 'There is no such system of codes.';
      if (wrong === undefined) return [];
      return [at(`codes.${index}`, needProblems.NEED_WRONG_CODE({ system, code, wrong }))];
    }),
    ...each(
      'texts',
      'language',
      need.texts.map((text) => text.language),
      known.isLanguage,
    ),
    ...each('languages', 'language', need.languages, known.isLanguage),
    ...each('allowedEconomies', 'economy', need.allowedEconomies, known.isEconomy),
    ...each('incoterms', 'Incoterms 2020 rule', need.incoterms, known.isIncoterm),
    ...each(
      'certificates',
      'certificate scheme',
      names(need.certificates),
      known.isCertificateScheme,
    ),
    ...each('inclusion', 'ownership label', names(need.inclusion), known.isLabel),
    ...each('invited', 'organisation', need.invited, isId),
    ...unknown('budget.per', 'way to price', need.budget?.per, isPricing),
    ...unknown('deliveryEconomy', 'economy', need.deliveryEconomy, known.isEconomy),
    ...unknown('unit', 'unit', need.unit, known.isUnit),
    ...unknown('budget.currency', 'currency', need.budget?.currency, known.isCurrency),
    ...unknown('budget.incoterm', 'Incoterms 2020 rule', need.budget?.incoterm, known.isIncoterm),
  ];
}

/** A wish that stands there twice would count twice, once as a must and once as a preference. */
function checkTwice(need: NeedContent): NeedProblem[] {
  const lists: readonly (readonly [path: string, names: readonly string[]])[] = [
    ['certificates', need.certificates.map(({ name }) => name)],
    ['inclusion', need.inclusion.map(({ name }) => name)],
    ['criteria', need.criteria.map(({ criterion }) => criterion)],
  ];
  return lists.flatMap(([path, names]) =>
    names.flatMap((value, index) =>
      names.indexOf(value) === index
        ? []
        : [at(`${path}.${index}`, needProblems.NEED_NAMED_TWICE({ value: value.slice(0, 60) }))],
    ),
  );
}

function checkPositive(path: string, value: number | undefined): NeedProblem[] {
  if (value === undefined) return [];
  if (!Number.isFinite(value) || value <= 0) return [at(path, needProblems.NEED_BAD_NUMBER())];
  const range = { least: 0, most: most.number };
  return value > most.number ? [at(path, needProblems.NEED_OUT_OF_RANGE(range))] : [];
}

function checkNumbers(need: NeedContent): NeedProblem[] {
  const within = (path: string, value: number | undefined, limit: number): NeedProblem[] =>
    value === undefined || (value >= 0 && value <= limit)
      ? []
      : [at(path, needProblems.NEED_OUT_OF_RANGE({ least: 0, most: limit }))];
  const { budget, paymentTerms } = need;
  const wishes = [
    ...need.certificates.map((wish, index) => [`certificates.${index}.weight`, wish] as const),
    ...need.inclusion.map((wish, index) => [`inclusion.${index}.weight`, wish] as const),
    ...need.criteria.map((wish, index) => [`criteria.${index}.weight`, wish] as const),
  ];
  const isReversed =
    budget?.minMinorUnits !== undefined &&
    budget.maxMinorUnits !== undefined &&
    budget.minMinorUnits > budget.maxMinorUnits;
  return [
    ...checkPositive('quantity', need.quantity),
    ...checkPositive('tier', need.tier),
    ...checkPositive('budget.minMinorUnits', budget?.minMinorUnits),
    ...checkPositive('budget.maxMinorUnits', budget?.maxMinorUnits),
    ...within('paymentTerms.daysAfterDelivery', paymentTerms?.daysAfterDelivery, most.paymentDays),
    ...within('paymentTerms.advancePercent', paymentTerms?.advancePercent, 100),
    ...(isReversed ? [at('budget', needProblems.NEED_MIN_OVER_MAX())] : []),
    ...wishes.flatMap(([path, wish]) =>
      isWeight(wish.weight) ? [] : [at(path, needProblems.NEED_BAD_WEIGHT())],
    ),
  ];
}

const isSystem = (text: string): boolean => ['HS', 'CPC', 'ISIC', 'UNSPSC'].includes(text);

const isPricing = (text: string): boolean => text === 'unit' || text === 'order';

const isWeight = (weight: number | undefined): boolean =>
  weight === undefined || (Number.isInteger(weight) && weight >= 0 && weight <= 1000);

function checkDates(need: NeedContent): NeedProblem[] {
  const fields = ['windowFrom', 'windowTo', 'deadline'] as const;
  const bad = fields.filter((field) => need[field] !== undefined && !isDate(need[field]));
  if (bad.length > 0) return bad.map((field) => at(field, needProblems.NEED_BAD_DATE()));
  const { windowFrom, windowTo, deadline } = need;
  return [
    ...(windowFrom && windowTo && windowFrom > windowTo
      ? [at('windowTo', needProblems.NEED_WINDOW_REVERSED())]
      : []),
    ...(windowTo && deadline && deadline > windowTo
      ? [at('deadline', needProblems.NEED_DEADLINE_AFTER_WINDOW())]
      : []),
  ];
}

/** Whether the text is a day of the calendar, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function checkMinimum(need: NeedContent): NeedProblem[] {
  return [
    ...checkGoods(need),
    ...checkLines(need, checkGoods),
    ...(need.deadline === undefined ? [at('deadline', needProblems.NEED_DEADLINE_MISSING())] : []),
    ...(need.audience === 'invited' && need.invited.length === 0
      ? [at('invited', needProblems.NEED_NOBODY_INVITED())]
      : []),
  ];
}

/** What is wanted, and how much of it. */
function checkGoods(need: NeedContent): NeedProblem[] {
  const hasTitle = need.texts.some((text) => text.title.trim() !== '');
  const isDescribed =
    need.codes.length > 0 || need.texts.some((text) => text.description.trim() !== '');
  const isService = need.kind === 'service';
  return [
    ...(hasTitle ? [] : [at('texts', needProblems.NEED_TITLE_MISSING())]),
    ...(isDescribed ? [] : [at('codes', needProblems.NEED_CODE_OR_TEXT_MISSING())]),
    ...(need.quantity === undefined && !isService
      ? [at('quantity', needProblems.NEED_QUANTITY_MISSING())]
      : []),
    ...(need.quantity !== undefined && need.unit === undefined
      ? [at('unit', needProblems.NEED_UNIT_MISSING())]
      : []),
  ];
}

/** A window of which one day is given is that day. */
function checkFuture(need: NeedContent, today: string): NeedProblem[] {
  const lastDay = need.windowTo ?? need.windowFrom;
  return [
    ...(lastDay !== undefined && lastDay < today
      ? [at('windowTo', needProblems.NEED_WINDOW_PAST())]
      : []),
    ...(need.deadline !== undefined && need.deadline < today
      ? [at('deadline', needProblems.NEED_DEADLINE_PAST())]
      : []),
  ];
}
