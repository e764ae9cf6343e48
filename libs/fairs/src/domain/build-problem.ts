import { type MeetingRequest, type ScheduleProblem, scheduleLimits } from '#scheduler';
import { canTalk, type FreeInterpreter, type FreePerson, helps } from './arrange.js';
import { valueOfPair, type Wish } from './preferences.js';
import type { Slot } from './slots.js';

/** Somebody, or something, with the slots in which it is taken by what is not of this timetable. */
export interface WithBusySlots {
  readonly busy: readonly string[];
}

/** An organisation that the timetable may give meetings. */
export interface ProblemSide {
  readonly registrationId: string;
  /** Meetings that it may still have in the round. */
  readonly mostMeetings: number;
  readonly people: readonly (FreePerson & WithBusySlots)[];
}

/** All that a timetable of a round is made from. */
export interface ProblemFacts {
  readonly name: string;
  readonly slots: readonly Slot[];
  readonly buyers: readonly ProblemSide[];
  readonly suppliers: readonly ProblemSide[];
  readonly places: readonly ({ readonly id: string } & WithBusySlots)[];
  readonly interpreters: readonly (FreeInterpreter & WithBusySlots)[];
  /** By `pairKey(whose, about)`. */
  readonly wishes: ReadonlyMap<string, Wish>;
  /** How well pairs match, from 0 to 1, by `pairKey(buyer, supplier)`. */
  readonly scores: ReadonlyMap<string, number>;
  /** Pairs that meet already, or will not, by `pairKey(buyer, supplier)`. */
  readonly settled: ReadonlySet<string>;
}

/** Names a pair of registrations; the scheduler's requests are named so. */
export const pairKey = (one: string, other: string): string => `${one} ${other}`;

/** The buyer and the supplier of a request. */
export function readPairKey(key: string): {
  readonly buyerId: string;
  readonly supplierId: string;
} {
  const [buyerId = '', supplierId = ''] = key.split(' ');
  return { buyerId, supplierId };
}

/**
 * Turns a round into a problem of the scheduler: firms with their people, tables and rooms as
 * places, interpreters as resources of one unit. A pair is requested when one side wishes it or
 * the two match, and neither refuses; of too many pairs the most valued are kept.
 */
export function buildProblem(facts: ProblemFacts): ScheduleProblem {
  const pairs = facts.buyers.flatMap((buyer) =>
    facts.suppliers.flatMap((supplier) => {
      const key = pairKey(buyer.registrationId, supplier.registrationId);
      const value = facts.settled.has(key) ? undefined : valueOf(facts, buyer, supplier);
      return value === undefined ? [] : [{ key, buyer, supplier, value }];
    }),
  );
  const most = Math.min(
    scheduleLimits.requests,
    Math.floor(scheduleLimits.requestSlots / Math.max(1, facts.slots.length)),
  );
  const kept = pairs.toSorted((one, other) => other.value - one.value).slice(0, most);
  return {
    format: 'iloilo.schedule/1',
    name: facts.name,
    slots: facts.slots.map(({ id, startsAt, endsAt, date }) => ({
      id,
      session: date,
      start: toSeconds(startsAt),
      end: toSeconds(endsAt),
    })),
    places: facts.places.map(({ id, busy }) => ({ id, unavailable: busy })),
    participants: [...facts.buyers, ...facts.suppliers].map((side) => ({
      id: side.registrationId,
      maxMeetings: side.mostMeetings,
      representatives: side.people.map(({ personId, busy }) => ({
        id: personId,
        unavailable: busy,
      })),
    })),
    resources: facts.interpreters.map(({ interpreterId, busy }) => ({
      id: interpreterId,
      unavailable: busy,
    })),
    requests: kept.flatMap(({ key, buyer, supplier, value }, index) => {
      const people = choosePeople(buyer, supplier, facts.interpreters, index);
      if (!people) return [];
      const ends = { a: buyer.registrationId, b: supplier.registrationId };
      return [{ id: key, ...ends, value, ...people }];
    }),
  };
}

function valueOf(
  { wishes, scores }: ProblemFacts,
  { registrationId: buyer }: ProblemSide,
  { registrationId: supplier }: ProblemSide,
): number | undefined {
  const ofBuyer = wishes.get(pairKey(buyer, supplier));
  const ofSupplier = wishes.get(pairKey(supplier, buyer));
  const score = scores.get(pairKey(buyer, supplier));
  if (ofBuyer === undefined && ofSupplier === undefined && score === undefined) return undefined;
  return valueOfPair(ofBuyer, ofSupplier, score ?? 0);
}

/** Slots begin and end at whole seconds; the scheduler's format knows no fractions. */
const toSeconds = (instant: Date): string => instant.toISOString().replace('.000Z', 'Z');

type People = Pick<MeetingRequest, 'representativeA' | 'representativeB' | 'resources'>;

/**
 * Who must attend, and who interprets; nothing where everybody understands everybody. Undefined
 * where two share no language and nobody can help.
 * @param turn spreads pairs over the interpreters who can help them.
 */
function choosePeople(
  { people: buyers }: ProblemSide,
  { people: suppliers }: ProblemSide,
  interpreters: readonly FreeInterpreter[],
  turn: number,
): People | undefined {
  const pairs = buyers.flatMap((buyer) => suppliers.map((supplier) => ({ buyer, supplier })));
  const direct = pairs.filter(({ buyer, supplier }) => canTalk(buyer, supplier));
  const [first] = direct;
  if (first && direct.length === pairs.length) return {};
  if (first) return named(first);
  for (const pair of pairs) {
    const able = interpreters.filter((one) => helps(one, pair));
    const chosen = able[turn % Math.max(1, able.length)];
    if (chosen) return { ...named(pair), resources: [chosen.interpreterId] };
  }
  return undefined;
}

const named = ({ buyer, supplier }: { buyer: FreePerson; supplier: FreePerson }): People => ({
  representativeA: buyer.personId,
  representativeB: supplier.personId,
});
