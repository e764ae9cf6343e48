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
  { readonly award: Award } | { readonly problems: readonly [string, ...string[]] };

/** Most characters of each field. */
const longest = {
  buyer: 300,
  description: 5_000,
  supplier: 300,
  registryNumber: 100,
} as const;

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

/**
 * Reads a row with the fields `date`, `buyer`, `description`, `supplier` and, if given,
 * `registryNumber`. All that is wrong is said at once, in words for whoever keeps the file.
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
    ...(isDay(date) ? [] : [`The date is ${date || 'missing'}; write it as 2026-03-31.`]),
    ...(isDay(date) && date > today ? [`The date ${date} is still to come.`] : []),
    ...missing.map((field) => `The ${field} is missing.`),
    ...tooLong.map((field) => `The ${field} has more than ${longest[field]} characters.`),
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
