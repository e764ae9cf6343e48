import { type Group, type MeetingRequest, type ScheduleProblem, scheduleLimits } from '#scheduler';
import { canTalk, type FreeInterpreter, type FreePerson, helps } from './arrange.js';
import { valueOfPair, type Wish } from './preferences.js';
import { areBarred, fairMinimum, type RoundRules } from './round-rules.js';
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
  /** By which the rules of the round know it. */
  readonly groups: readonly string[];
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
  readonly scores: ReadonlyMap<string, PairScore>;
  /** Pairs that meet already, or will not, by `pairKey(buyer, supplier)`. */
  readonly settled: ReadonlySet<string>;
  readonly rules: RoundRules;
}

/** How well the one suits the other, from 0 to 1. */
export interface PairScore {
  readonly ofBuyer: number;
  readonly ofSupplier: number;
}

/** Matches that nobody wished for: each side's best are requested, no more. */
const bestMatches = 40;

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
 * the two are among each other's best matches, unless one refuses or a rule keeps them apart; of
 * too many pairs the most valued are kept.
 */
export function buildProblem(facts: ProblemFacts): ScheduleProblem {
  const isBest = findBestMatches(facts.scores);
  const pairs = facts.buyers.flatMap((buyer) =>
    facts.suppliers.flatMap((supplier) => {
      const key = pairKey(buyer.registrationId, supplier.registrationId);
      const value = valueOf(facts, buyer, supplier, isBest);
      return value === undefined ? [] : [{ key, buyer, supplier, value }];
    }),
  );
  const most = Math.min(
    scheduleLimits.requests,
    Math.floor(scheduleLimits.requestSlots / Math.max(1, facts.slots.length)),
  );
  const kept = pairs.toSorted((one, other) => other.value - one.value).slice(0, most);
  const { fairness } = facts.rules;
  const least = leastMeetings(facts, kept);
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
      minMeetings: least.get(side.registrationId) ?? 0,
      representatives: side.people.map(({ personId, busy }) => ({
        id: personId,
        unavailable: busy,
      })),
    })),
    resources: facts.interpreters.map(({ interpreterId, busy }) => ({
      id: interpreterId,
      unavailable: busy,
    })),
    groups: reservedTables(facts),
    ...(fairness > 0 && { objective: ['coverage', 'value', 'breaks'] as const }),
    requests: kept.flatMap(({ key, buyer, supplier, value }, index) => {
      const people = choosePeople(buyer, supplier, facts.interpreters, index);
      if (!people) return [];
      const ends = { a: buyer.registrationId, b: supplier.registrationId };
      return [{ id: key, ...ends, value, ...people }];
    }),
  };
}

function valueOf(
  { wishes, scores, settled, rules }: ProblemFacts,
  { registrationId: buyer, groups: ofBuyer }: ProblemSide,
  { registrationId: supplier, groups: ofSupplier }: ProblemSide,
  isBest: ReadonlySet<string>,
): number | undefined {
  const key = pairKey(buyer, supplier);
  if (settled.has(key) || areBarred(rules, ofBuyer, ofSupplier)) return undefined;
  const wished = wishes.get(key);
  const wishedBack = wishes.get(pairKey(supplier, buyer));
  if (wished === undefined && wishedBack === undefined && !isBest.has(key)) return undefined;
  const score = scores.get(key);
  return valueOfPair(
    { wish: wished, score: score?.ofBuyer ?? 0 },
    { wish: wishedBack, score: score?.ofSupplier ?? 0 },
    rules,
  );
}

/** The pairs that are among the best matches of one of the two. */
function findBestMatches(scores: ReadonlyMap<string, PairScore>): Set<string> {
  const pairs = [...scores].map(([key, { ofBuyer, ofSupplier }]) => ({
    key,
    ...readPairKey(key),
    score: ofBuyer + ofSupplier,
  }));
  const best = (side: 'buyerId' | 'supplierId'): string[] =>
    [...Map.groupBy(pairs, (pair) => pair[side]).values()].flatMap((own) =>
      own
        .toSorted((one, other) => other.score - one.score)
        .slice(0, bestMatches)
        .map(({ key }) => key),
    );
  return new Set([...best('buyerId'), ...best('supplierId')]);
}

/** What the fairness of the round promises each participant who has a request at all. */
function leastMeetings(
  { rules, slots, places, buyers, suppliers }: ProblemFacts,
  pairs: readonly { readonly buyer: ProblemSide; readonly supplier: ProblemSide }[],
): Map<string, number> {
  const seats = slots.length * places.length;
  const requested = new Map<string, number>();
  for (const { buyer, supplier } of pairs) {
    for (const { registrationId: id } of [buyer, supplier]) {
      requested.set(id, (requested.get(id) ?? 0) + 1);
    }
  }
  return new Map(
    [buyers, suppliers].flatMap((side) => {
      const members = side.filter(({ registrationId }) => requested.has(registrationId));
      const share = fairMinimum(rules.fairness, seats, members.length);
      return members.map(({ registrationId: id, mostMeetings }) => [
        id,
        Math.min(share, mostMeetings, requested.get(id) ?? 0),
      ]);
    }),
  );
}

/** Groups with a member at the fair, whose tables are kept for them. */
function reservedTables({ rules, places, buyers, suppliers }: ProblemFacts): Group[] {
  return rules.reserved.flatMap(({ group, tables }) => {
    const members = [...buyers, ...suppliers].filter(({ groups }) => groups.includes(group));
    if (members.length === 0) return [];
    const participants = members.map(({ registrationId }) => registrationId);
    return [{ id: group, participants, reservedPlaces: Math.min(tables, places.length) }];
  });
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
