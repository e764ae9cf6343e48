/** What a reason of a match names, as the api gives it; see the table of reason codes. */
export type ReasonArgs = Readonly<Record<string, unknown>>;

/** A reason or a change of facts, with the api's own English text for codes that are new. */
export interface CodedText {
  readonly code: string;
  readonly args: ReasonArgs;
  readonly text: string;
}

/** How things are called in the language of the app. */
export interface Words {
  readonly economy: (code: string) => string;
  readonly language: (tag: string) => string;
  readonly unit: (code: string) => string;
  readonly scheme: (key: string) => string;
  readonly label: (key: string) => string;
  readonly level: (level: string) => string;
  readonly days: (count: number) => string;
  readonly number: (value: number) => string;
  readonly day: (text: string) => string;
  /** Who has not stated something: `buyer`, `supplier` or `both`. */
  readonly missing: (who: string) => string;
  readonly list: (items: readonly string[]) => string;
}

/** How codes that have sentences of more than one build come to the key of the one that fits. */
const builds: Readonly<Record<string, (args: ReasonArgs, code: string) => string>> = {
  'code.related': ({ relation, offered, wanted }) =>
    relation === 'exact' && offered === wanted ? 'code.same' : `code.${String(relation)}`,
  'text.compared': ({ percent }, code) => (percent === 0 ? 'text.noWords' : code),
  'capacity.enough': ofCapacity,
  'capacity.short': ofCapacity,
  'certificate.held': ({ expires }, code) => (expires ? code : 'certificate.heldWithoutExpiry'),
  'language.none': ({ spoken }, code) => (isEmpty(spoken) ? 'language.noneStated' : code),
  'priceBand.unknown': ({ missing }, code) => (missing ? code : 'priceBand.incomparable'),
  'track.similar': ({ sameBuyer }, code) => (sameBuyer === 0 ? code : 'track.similarBuyer'),
  incoterm: ({ place }, code) => (place ? 'incotermTo' : code),
  'lines.covered': (args) => `lines.${coverageOf(args)}`,
};

/** The key of the sentence of a code. */
export const keyOf = (code: string, args: ReasonArgs): string => builds[code]?.(args, code) ?? code;

/** The keys of what a sentence says besides, in order. */
export function remarksOf(code: string, args: ReasonArgs): readonly string[] {
  return [
    ...(code === 'code.related' && args.sameEdition === false ? ['reasonOtherEdition'] : []),
    ...(code === 'lines.covered' && !isEmpty(args.near) ? ['reasonNear'] : []),
    ...(args.exactOffer === undefined
      ? []
      : [`reasonExact.${args.exactIsEligible === true ? 'eligible' : 'notEligible'}`]),
  ];
}

function ofCapacity({ isLeft }: ReasonArgs, code: string): string {
  return isLeft === true ? `${code}Left` : code;
}

function coverageOf({ covered, missing, compared }: ReasonArgs): string {
  if (isEmpty(covered)) return 'none';
  if (isEmpty(missing)) return 'all';
  const [first, ...more] = covered as readonly string[];
  return more.length === 0 && first === compared ? 'one' : 'some';
}

type Write = (value: never, words: Words) => string;

const economies: Write = (codes: readonly string[], w) => w.list(codes.map(w.economy));
const languages: Write = (tags: readonly string[], w) => w.list(tags.map(w.language));
const economy: Write = (code: string, w) => w.economy(code);
const level: Write = (name: string, w) => w.level(name);
const day: Write = (text: string, w) => w.day(text);
const days: Write = (count: number, w) => w.days(count);

/** How the arguments are written, by name; others are numbers, texts and lists of texts. */
const writers: Readonly<Record<string, Write>> = {
  economy,
  from: economy,
  to: economy,
  allowed: economies,
  language: (tag: string, w) => w.language(tag),
  languages,
  spoken: languages,
  unit: (code: string, w) => w.unit(code),
  scheme: (key: string, w) => w.scheme(key),
  label: (key: string, w) => w.label(key),
  level,
  needed: level,
  on: day,
  expires: day,
  latest: day,
  ratesOf: day,
  days,
  daysLeft: days,
  // Of lines it names those that are not covered.
  missing: (who: string | readonly string[], w) =>
    typeof who === 'string' ? w.missing(who) : w.list(who),
};

/** The arguments in words. The same name may mean languages in one area and codes in another. */
export function inWords(code: string, args: ReasonArgs, words: Words): Record<string, string> {
  const area = code.split('.')[0];
  const write = (name: string, value: unknown): string => {
    const isTags = name === 'wanted' && (area === 'text' || area === 'language');
    const writer = isTags ? languages : writers[name];
    if (writer && value !== undefined && value !== null) return writer(value as never, words);
    if (typeof value === 'number') return words.number(value);
    if (name === 'code') return codeInWords(value);
    if (Array.isArray(value)) return words.list(value.map(String));
    return typeof value === 'string' ? value : '';
  };
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, write(name, value)]),
  );
}

/** A code of products with its system, such as `HS 080450`. */
function codeInWords(value: unknown): string {
  const { system, code } = value as { readonly system?: string; readonly code?: string };
  return [system, code].filter(Boolean).join(' ');
}

function isEmpty(value: unknown): boolean {
  return !Array.isArray(value) || value.length === 0;
}
