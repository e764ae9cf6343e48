import type { OrganisationRecord } from '#accounts';
import type { Cell } from '#kernel';
import { localTimeOf } from '../domain/zoned-time.js';
import type { Fair } from '../fairs/fair.entity.js';

/** What readers of rows share: a page of rows at a time, and the names of organisations. */
export interface RowSource {
  readonly fair: Fair;
  query<T>(sql: string, values: readonly unknown[]): Promise<T[]>;
  organisations(ids: readonly string[]): Promise<Map<string, OrganisationRecord>>;
}

/** A day and a time on the clocks of a zone: `2026-04-06`, `09:30`. */
export function onClocks(instant: Date, timeZone: string): [string, string] {
  const { date, minutes } = localTimeOf(instant, timeZone);
  const two = (value: number): string => String(value).padStart(2, '0');
  return [date, `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`];
}

/** A side's name and economy, and its person where one is to be named. */
export function sideCells(
  organisation: OrganisationRecord | undefined,
  person?: string | null,
): Cell[] {
  const cells = [organisation?.name ?? '', organisation?.economy ?? ''];
  return person === undefined ? cells : [...cells, person ?? ''];
}
