import { localTimeOf } from '../domain/zoned-time.js';
import type { HanStyle, ScheduleRow, ScheduleSheet } from './paper.types.js';
import { type PaperLanguage, paperTexts } from './paper.texts.js';

/** Whose timetables are printed. */
export type SheetsOf = 'people' | 'tables' | 'interpreters';

/** Somebody at a meeting, and for whom. */
export interface Seat {
  readonly registrationId: string;
  readonly personId: string;
  readonly name: string;
  readonly organisation: string;
  readonly han: HanStyle;
}

/** A meeting as timetables show it. */
export interface PrintedMeeting {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly buyer: Seat;
  readonly supplier: Seat;
  readonly interpreter: { readonly personId: string; readonly name: string } | null;
  readonly placeId: string;
  readonly table: number | null;
  readonly hall: string;
  readonly room: string | null;
}

interface Entry {
  readonly key: string;
  readonly heading: string;
  readonly subheading: string;
  readonly han: HanStyle;
  readonly startsAt: Date;
  readonly row: ScheduleRow;
}

/** How sheets are made. */
export interface SheetOptions {
  readonly of: SheetsOf;
  /** IANA name; days and times are on its clocks. */
  readonly timeZone: string;
  readonly language: PaperLanguage;
  /** Only of the people of one registration: whom they meet get no sheet. */
  readonly onlyOf?: string | null;
}

/** Sorts meetings into sheets: by name, and by time within each. */
export function makeSheets(
  meetings: readonly PrintedMeeting[],
  options: SheetOptions,
): ScheduleSheet[] {
  const { timeZone, language } = options;
  const entries = meetings.flatMap((meeting) => entriesOf(meeting, options));
  const clocks = paperTexts[language].clocks(timeZone);
  return [...Map.groupBy(entries, ({ key }) => key).values()]
    .map((own) => {
      const { heading, subheading, han } = own[0] as Entry;
      const sorted = own.sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
      const days = Map.groupBy(sorted, ({ startsAt }) => dayOf(startsAt, timeZone, language));
      return {
        heading,
        subheading: [subheading, clocks].filter(Boolean).join(' · '),
        han,
        days: [...days].map(([date, rows]) => ({ date, rows: rows.map(({ row }) => row) })),
      };
    })
    .sort((one, other) => collator.compare(one.heading, other.heading));
}

const collator = new Intl.Collator('en', { numeric: true });

function entriesOf(
  meeting: PrintedMeeting,
  { of, timeZone, language, onlyOf = null }: SheetOptions,
): Entry[] {
  const { buyer, supplier, interpreter, startsAt, placeId } = meeting;
  const texts = paperTexts[language];
  const time = [startsAt, meeting.endsAt].map((at) => clockOf(at, timeZone)).join('–');
  const where = whereOf(meeting, language);
  const helped = interpreter ? texts.interpreter(interpreter.name) : '';
  if (of === 'people') {
    const seats = [[buyer, supplier] as const, [supplier, buyer] as const];
    const printed = seats.filter(([own]) => onlyOf === null || own.registrationId === onlyOf);
    return printed.map(([own, other]) => ({
      ...{ key: own.personId, heading: own.name, subheading: own.organisation, han: own.han },
      startsAt,
      row: {
        ...{ time, where, who: other.organisation, han: other.han },
        detail: [other.name, helped].filter(Boolean).join(' · '),
      },
    }));
  }
  const both = {
    time,
    who: `${buyer.organisation} – ${supplier.organisation}`,
    detail: [buyer.name, supplier.name].join(' – '),
    han: buyer.han,
  };
  if (of === 'interpreters') {
    if (!interpreter) return [];
    const { personId: key, name: heading } = interpreter;
    const subheading = texts.interpreterRole;
    return [{ key, heading, subheading, han: 'sc', startsAt, row: { ...both, where } }];
  }
  const row = { ...both, where: helped };
  return [{ key: placeId, heading: where, subheading: '', han: 'sc', startsAt, row }];
}

const whereOf = ({ table, hall, room }: PrintedMeeting, language: PaperLanguage): string =>
  table === null ? (room ?? '') : paperTexts[language].table(table, hall);

function clockOf(instant: Date, timeZone: string): string {
  const { minutes } = localTimeOf(instant, timeZone);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

const dayOf = (instant: Date, timeZone: string, language: PaperLanguage): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(instant);
