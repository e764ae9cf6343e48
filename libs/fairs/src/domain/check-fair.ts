import type { FailureText } from '#kernel';
import { type FairProblem, fairProblems } from './fair.problems.js';
import type { OpeningHours } from './slots.js';
import { isDate, isTimeZone } from './zoned-time.js';

export type FairKind = 'inPerson' | 'online' | 'hybrid';

/** A hall on the plan of its floor, in metres from a corner that all halls of the floor share. */
export interface HallPlan {
  readonly name: string;
  readonly floor: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly length: number;
  /** Numbers of booths, such as `A12`. */
  readonly booths: readonly string[];
  /** How many meeting tables stand in it. */
  readonly tables: number;
}

export interface VideoRoomPlan {
  readonly name: string;
  readonly url: string;
}

export interface InterpreterPlan {
  readonly name: string;
  readonly email: string;
  /** BCP 47 tags of the languages between which they interpret. */
  readonly languages: readonly string[];
}

/** A fair as an officer describes it. */
export interface FairPlan {
  readonly name: string;
  readonly kind: FairKind;
  readonly timeZone: string;
  readonly placeName: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly startsOn: string;
  readonly endsOn: string;
  /** Days on which the doors open. */
  readonly days: readonly OpeningHours[];
  readonly halls: readonly HallPlan[];
  readonly videoRooms: readonly VideoRoomPlan[];
  readonly interpreters: readonly InterpreterPlan[];
  readonly supplierQuota?: number;
  readonly buyerQuota?: number;
}

/** What the world outside says of languages and addresses. */
export interface FairVocabulary {
  isLanguage(tag: string): boolean;
  isEmailAddress(text: string): boolean;
}

export const fairLimits = {
  name: 200,
  days: 31,
  breaks: 10,
  halls: 50,
  booths: 2_000,
  tables: 500,
  videoRooms: 500,
  interpreters: 200,
  languages: 20,
} as const;

const minutesPerDay = 1440;

/** Names every problem of a fair, in the order of the form. */
export function checkFair(plan: FairPlan, vocabulary: FairVocabulary): FairProblem[] {
  return [
    ...checkNames(plan),
    ...checkCalendar(plan),
    ...plan.days.flatMap((day, index) => checkDay(day, `days.${index}`)),
    ...checkVenue(plan),
    ...checkInterpreters(plan, vocabulary),
    ...checkQuotas(plan),
  ];
}

function checkNames(plan: FairPlan): FairProblem[] {
  return [
    ...problemIf(!isName(plan.name), 'name', () => badName()),
    ...problemIf(!isTimeZone(plan.timeZone), 'timeZone', fairProblems.FAIR_UNKNOWN_ZONE),
    ...problemIf(plan.placeName.length > fairLimits.name, 'placeName', () => badName()),
  ];
}

function checkCalendar({ startsOn, endsOn, days }: FairPlan): FairProblem[] {
  const { FAIR_BAD_DATE } = fairProblems;
  if (!isDate(startsOn)) return [at('startsOn', FAIR_BAD_DATE())];
  if (!isDate(endsOn)) return [at('endsOn', FAIR_BAD_DATE())];
  if (endsOn < startsOn) return [at('endsOn', fairProblems.FAIR_ENDS_BEFORE_IT_BEGINS())];
  const isOutside = ({ date }: OpeningHours): boolean => date < startsOn || date > endsOn;
  const seen = new Set<string>();
  return [
    ...problemIf(days.length === 0, 'days', fairProblems.FAIR_NO_DAYS),
    ...tooMany('days', days, fairLimits.days),
    ...days.flatMap((day, index) => {
      const path = `days.${index}.date`;
      if (!isDate(day.date)) return [at(path, FAIR_BAD_DATE())];
      if (seen.has(day.date)) return [at(path, fairProblems.FAIR_DAY_TWICE())];
      seen.add(day.date);
      return problemIf(isOutside(day), path, fairProblems.FAIR_DAY_OUTSIDE);
    }),
  ];
}

function checkDay(day: OpeningHours, path: string): FairProblem[] {
  const { opensAt, closesAt, breaks } = day;
  const isWithinDay = opensAt >= 0 && closesAt <= minutesPerDay;
  if (!isWithinDay || closesAt <= opensAt) {
    return [at(`${path}.closesAt`, fairProblems.FAIR_BAD_HOURS())];
  }
  const sorted = breaks.toSorted((one, other) => one.from - other.from);
  const overlap = sorted.some((pause, index) => pause.from < (sorted[index - 1]?.to ?? opensAt));
  const outside = breaks.flatMap((pause, index) =>
    problemIf(
      pause.from < opensAt || pause.to > closesAt || pause.to <= pause.from,
      `${path}.breaks.${index}`,
      fairProblems.FAIR_BREAK_OUTSIDE,
    ),
  );
  return [
    ...tooMany(`${path}.breaks`, breaks, fairLimits.breaks),
    ...outside,
    ...problemIf(
      overlap && outside.length === 0,
      `${path}.breaks`,
      fairProblems.FAIR_BREAKS_OVERLAP,
    ),
  ];
}

function checkVenue(plan: FairPlan): FairProblem[] {
  const { kind, halls, videoRooms } = plan;
  const tables = halls.reduce((sum, hall) => sum + hall.tables, 0);
  const booths = halls.flatMap((hall) => hall.booths);
  return [
    ...problemIf(kind === 'online' && halls.length > 0, 'halls', fairProblems.FAIR_NO_PLACE_ONLINE),
    ...problemIf(kind !== 'online' && tables === 0, 'halls', fairProblems.FAIR_NEEDS_HALL),
    ...problemIf(
      kind !== 'inPerson' && videoRooms.length === 0,
      'videoRooms',
      fairProblems.FAIR_NEEDS_ROOM,
    ),
    ...tooMany('halls', halls, fairLimits.halls),
    ...tooMany('videoRooms', videoRooms, fairLimits.videoRooms),
    ...tooManyOf('halls', 'booths', booths.length, fairLimits.booths),
    ...tooManyOf('halls', 'tables', tables, fairLimits.tables),
    ...checkHalls(halls),
    ...checkTwins(
      'halls',
      'name',
      halls.map((hall) => hall.name),
    ),
    ...checkTwins(
      'videoRooms',
      'name',
      videoRooms.map((room) => room.name),
    ),
    ...halls.flatMap((hall, index) => checkTwins(`halls.${index}.booths`, undefined, hall.booths)),
    ...videoRooms.flatMap(({ url }, index) =>
      problemIf(!isWebAddress(url), `videoRooms.${index}.url`, fairProblems.FAIR_BAD_URL),
    ),
  ];
}

function checkHalls(halls: readonly HallPlan[]): FairProblem[] {
  return halls.flatMap((hall, index) => {
    const path = `halls.${index}`;
    if (!isName(hall.name)) return [at(`${path}.name`, badName())];
    if (hall.width < 1 || hall.length < 1 || hall.tables < 0) {
      return [at(path, fairProblems.FAIR_BAD_SIZE())];
    }
    const other = halls.slice(0, index).find((earlier) => areOverlapping(earlier, hall));
    return other ? [at(path, fairProblems.FAIR_HALLS_OVERLAP({ other: other.name }))] : [];
  });
}

/** Whether two halls share ground. Halls that share a wall do not. */
export function areOverlapping(one: HallPlan, other: HallPlan): boolean {
  return (
    one.floor === other.floor &&
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.length &&
    other.y < one.y + one.length
  );
}

function checkInterpreters({ interpreters }: FairPlan, vocabulary: FairVocabulary): FairProblem[] {
  return [
    ...tooMany('interpreters', interpreters, fairLimits.interpreters),
    ...checkTwins(
      'interpreters',
      'email',
      interpreters.map((one) => one.email.toLowerCase()),
    ),
    ...interpreters.flatMap(({ name, email, languages }, index) => {
      const path = `interpreters.${index}`;
      return [
        ...problemIf(!isName(name), `${path}.name`, badName),
        ...problemIf(
          !vocabulary.isEmailAddress(email),
          `${path}.email`,
          fairProblems.FAIR_BAD_EMAIL,
        ),
        ...tooMany(`${path}.languages`, languages, fairLimits.languages),
        ...checkLanguages(languages, `${path}.languages`, vocabulary),
      ];
    }),
  ];
}

/** Problems of tags that no language has. */
export function checkLanguages(
  languages: readonly string[],
  path: string,
  vocabulary: Pick<FairVocabulary, 'isLanguage'>,
): FairProblem[] {
  return languages.flatMap((tag, index) =>
    problemIf(!vocabulary.isLanguage(tag), `${path}.${index}`, () =>
      fairProblems.FAIR_UNKNOWN_LANGUAGE({ tag }),
    ),
  );
}

function checkQuotas(plan: FairPlan): FairProblem[] {
  return (['supplierQuota', 'buyerQuota'] as const).flatMap((name) =>
    problemIf((plan[name] ?? 1) < 1, name, fairProblems.FAIR_BAD_QUOTA),
  );
}

/** A problem for each name that was there before. */
function checkTwins(
  path: string,
  field: string | undefined,
  names: readonly string[],
): FairProblem[] {
  return names.flatMap((name, index) =>
    problemIf(
      names.indexOf(name) < index,
      field === undefined ? `${path}.${index}` : `${path}.${index}.${field}`,
      () => fairProblems.FAIR_NAME_TWICE({ name }),
    ),
  );
}

/** Whether a text is an address that a browser opens as a page. */
const isWebAddress = (text: string): boolean =>
  text.length <= 2_000 && /^https?:\/\//i.test(text) && URL.canParse(text);

const badName = (): FailureText => fairProblems.FAIR_BAD_NAME({ most: fairLimits.name });

/** Whether a text is a name of usable length without control characters. */
export const isName = (text: string): boolean =>
  text.trim().length > 0 && text.length <= fairLimits.name && !/\p{Cc}/u.test(text);

/** A name that was made longer, cut to what a name may be. */
export const shortenName = (name: string): string => name.slice(-fairLimits.name);

const at = (path: string, text: FailureText): FairProblem => ({ path, ...text });

const problemIf = (isWrong: boolean, path: string, text: () => FailureText): FairProblem[] =>
  isWrong ? [at(path, text())] : [];

const tooMany = (path: string, list: readonly unknown[], most: number): FairProblem[] =>
  tooManyOf(path, path.split('.').at(-1) ?? path, list.length, most);

const tooManyOf = (path: string, what: string, count: number, most: number): FairProblem[] =>
  problemIf(count > most, path, () => fairProblems.FAIR_TOO_MANY({ what, most }));
