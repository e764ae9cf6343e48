import { type AwardProblem, awardProblem, awardProblems } from './award.problems.js';

/** One award of a public record, as a row of a file states it. */
export interface Award {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly buyer: string;
  readonly description: string;
  /** Name of the supplier. */
  readonly supplier: string;
  /** Registry number of the supplier, where the record has it. */
  readonly registryNumber: string | undefined;
}

export type AwardReading =
  { readonly award: Award } | { readonly problems: readonly [AwardProblem, ...AwardProblem[]] };

/** Most characters of each field. */
const longest = {
  buyer: 300,
  description: 5_000,
  supplier: 300,
  registryNumber: 100,
} as const;

/** Most characters of a wrong date that are told. */
const mostShown = 40;

type TextField = keyof typeof longest;

const textOf = (row: Readonly<Record<string, unknown>>, field: string): string => {
  const value = row[field];
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
};

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function problemsOfDate(date: string, today: string): AwardProblem[] {
  const { AWARD_DATE_MISSING, AWARD_DATE_WRONG, AWARD_DATE_AHEAD } = awardProblems;
  if (date === '') return [awardProblem('date', AWARD_DATE_MISSING())];
  const text = date.slice(0, mostShown);
  if (!isDay(date)) return [awardProblem('date', AWARD_DATE_WRONG({ text }))];
  return date > today ? [awardProblem('date', AWARD_DATE_AHEAD({ text }))] : [];
}

/**
 * Reads a row with the fields `date`, `buyer`, `description`, `supplier` and, if given,
 * `registryNumber`. All that is wrong is said at once.
 * @param today the last day that an award can have, `YYYY-MM-DD`.
 */
export function readAward(row: Readonly<Record<string, unknown>>, today: string): AwardReading {
  const date = textOf(row, 'date');
  const text = (field: TextField): string => textOf(row, field);
  const missing = (['buyer', 'description', 'supplier'] as const).filter((field) => !text(field));
  const tooLong = (Object.keys(longest) as TextField[]).filter(
    (field) => text(field).length > longest[field],
  );
  const [first, ...others] = [
    ...problemsOfDate(date, today),
    ...missing.map((field) =>
      awardProblem(field, awardProblems.AWARD_FIELD_MISSING({ column: field })),
    ),
    ...tooLong.map((field) =>
      awardProblem(
        field,
        awardProblems.AWARD_FIELD_TOO_LONG({ column: field, most: longest[field] }),
      ),
    ),
  ];
  if (first !== undefined) return { problems: [first, ...others] };
  return {
    award: {
      date,
      buyer: text('buyer'),
      description: text('description'),
      supplier: text('supplier'),
      registryNumber: text('registryNumber') || undefined,
    },
  };
}
