import { NotFound, refuse } from '#platform';
import type { HallPlan, VideoRoomPlan } from '../domain/check-fair.js';
import type { FairProblem } from '../domain/fair.problems.js';
import type { OpeningHours } from '../domain/slots.js';
import { fairFailures } from '../fairs.errors.js';
import type { KnownVenue } from './venue.store.js';

type Changed<T> = { readonly id: string } & { readonly [K in keyof T]?: T[K] | undefined };

/** What of a venue is to be otherwise; what is left out stays. */
export interface VenueChange {
  readonly halls: readonly Changed<Omit<HallPlan, 'tables'>>[];
  readonly videoRooms: readonly Changed<VideoRoomPlan>[];
  readonly interpreters: readonly { readonly id: string; readonly languages: readonly string[] }[];
}

/** Ids of what is no part of a fair any more. */
export interface VenueRemoval {
  readonly halls: readonly string[];
  readonly tables: readonly string[];
  readonly videoRooms: readonly string[];
  readonly interpreters: readonly string[];
}

/** The days of a fair as they are to be. */
export interface NewDays {
  readonly days: readonly OpeningHours[];
  readonly startsOn?: string | null | undefined;
  readonly endsOn?: string | null | undefined;
}

const lists = ['halls', 'videoRooms', 'interpreters'] as const;

export const toThing = (id: string) => ({ id });

/** @throws Refused with NotFound for what the fair does not have. */
export function requireKnown(
  known: readonly { readonly id: string }[],
  named: readonly { readonly id: string }[],
): void {
  const ids = new Set(known.map(({ id }) => id));
  if (named.some(({ id }) => !ids.has(id))) refuse(new NotFound(fairFailures.VENUE_NOT_FOUND()));
}

/**
 * All things as they are to be, and those among them that are to be otherwise. Fields that are left
 * out or null stay as they are.
 * @throws Refused with NotFound for changes of what the fair does not have.
 */
export function withChanges<T extends { readonly id: string }>(
  before: readonly T[],
  changes: readonly Changed<NoInfer<T>>[],
): { all: T[]; changed: T[] } {
  requireKnown(before, changes);
  const changeOf = ({ id }: T) => changes.find((one) => one.id === id);
  const all = before.map((one) => ({ ...one, ...given(changeOf(one) ?? {}) }));
  return { all, changed: all.filter((one) => changeOf(one) !== undefined) };
}

const given = <T extends object>(change: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined && value !== null),
  ) as Partial<T>;

/** Names a problem of the whole venue by its place among what is changed. */
export const atChanged =
  (after: KnownVenue, change: VenueChange) =>
  (problem: FairProblem): FairProblem => {
    const [name = '', index, ...rest] = problem.path.split('.');
    const list = lists.find((one) => one === name);
    if (!list || index === undefined) return problem;
    const id = after[list][Number(index)]?.id;
    const place = change[list].findIndex((one) => one.id === id);
    return { ...problem, path: place === -1 ? list : [list, place, ...rest].join('.') };
  };
