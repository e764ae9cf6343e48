import { Inject, Injectable } from '@nestjs/common';
import { PairScores } from '#matching';
import { CLOCK, type Clock } from '#platform';
import { DataSource } from 'typeorm';
import {
  pairKey,
  type PairScore,
  type ProblemFacts,
  type ProblemSide,
} from '../domain/build-problem.js';
import { mostMeetingsOf } from '../domain/round-rules.js';
import type { Slot } from '../domain/slots.js';
import { isTurnedDown, isWhereAgreed } from '../meetings/agreed.place.js';
import { placesOf } from '../meetings/free.things.js';
import { type FairRole, FairRegistration } from '../registrations/registration.entity.js';
import { type NamedDelegate, RegistrationReader } from '../registrations/registration.reader.js';
import { PairRules } from '../rounds/pair.rules.js';
import type { RoundFrame } from '../rounds/round.frame.js';

interface ThingRow {
  readonly kind: 'place' | 'interpreter';
  readonly id: string;
  readonly personId: string | null;
  readonly languages: readonly string[] | null;
}

interface TakenRow {
  readonly thingId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Gathers what the timetable of a round is made from. */
@Injectable()
export class ScenarioFacts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registrations: RegistrationReader,
    private readonly scores: PairScores,
    private readonly rules: PairRules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async gather(frame: RoundFrame): Promise<ProblemFacts> {
    const approved = await this.dataSource.manager.find(FairRegistration, {
      where: { fairId: frame.fairId, state: 'approved' },
      order: { id: 'ASC' },
    });
    const ids = approved.map(({ id }) => id);
    const delegates = await this.registrations.findDelegates(ids);
    const slots = frame.slots.filter(({ startsAt }) => startsAt > this.clock());
    const busy = await this.findBusySlots({ ...frame, slots });
    const settled = await this.findSettled(frame.roundId);
    const things = await this.findThings(frame.fairId);
    const groups = await this.rules.findGroups(approved);
    const apart = await this.rules.findApart(frame, approved);
    const toSide = (ofSide: number) => (one: FairRegistration) => ({
      registrationId: one.id,
      groups: groups.get(one.id) ?? [],
      mostMeetings: Math.max(
        0,
        mostMeetingsOf(frame.rules, ofSide, groups.get(one.id) ?? [], one.maxMeetings) -
          (settled.meetings.get(one.id) ?? 0),
      ),
      people: (delegates.get(one.id) ?? []).map((person) => toPerson(person, busy)),
    });
    const side = (role: FairRole, most: number): ProblemSide[] =>
      approved.filter((one) => one.role === role).map(toSide(most));
    const wishes = await this.registrations.findPreferences(ids);
    return {
      name: frame.roundName,
      slots,
      buyers: side('buyer', frame.maxMeetingsOfBuyer),
      suppliers: side('supplier', frame.maxMeetingsOfSupplier),
      places: things
        .filter(({ kind }) => kind === 'place')
        .map(({ id }) => ({ id, busy: busy.get(id) ?? [] })),
      interpreters: things
        .filter(({ kind }) => kind === 'interpreter')
        .map(({ id, personId, languages }) => ({
          interpreterId: id,
          personId: personId ?? '',
          languages: languages ?? [],
          busy: busy.get(personId ?? '') ?? [],
        })),
      wishes: new Map(
        wishes.map(({ registrationId, otherId, wish }) => [pairKey(registrationId, otherId), wish]),
      ),
      scores: await this.findScores(approved),
      settled: new Set([...settled.pairs, ...apart]),
      rules: frame.rules,
    };
  }

  /** How well buyers and suppliers match, by the needs and offers of their profiles. */
  private async findScores(approved: readonly FairRegistration[]): Promise<Map<string, PairScore>> {
    const idOf = new Map(approved.map((one) => [one.organisationId, one.id]));
    const of = (role: FairRole): string[] =>
      approved.filter((one) => one.role === role).map((one) => one.organisationId);
    const scores = await this.scores.find(of('buyer'), of('supplier'));
    return new Map(
      scores.map(({ buyer, supplier, supplierServesNeed, needSuitsSupplier }) => [
        pairKey(idOf.get(buyer) ?? '', idOf.get(supplier) ?? ''),
        { ofBuyer: supplierServesNeed, ofSupplier: needSuitsSupplier },
      ]),
    );
  }

  /**
   * Slots in which people and things are away or booked, save by a timetable of this round. Where
   * both sides moved one of its meetings, that stays.
   */
  private async findBusySlots({
    roundId,
    fairId,
    slots,
  }: RoundFrame): Promise<Map<string, string[]>> {
    const [first, last] = [slots[0], slots.at(-1)];
    if (!first || !last) return new Map();
    const taken = await this.dataSource.query<TakenRow[]>(
      `SELECT b.thing_id AS "thingId", lower(b.during) AS "startsAt", upper(b.during) AS "endsAt"
         FROM bookings b JOIN meetings m ON m.id = b.meeting_id
        WHERE b.held AND b.during && tstzrange($2, $3)
          AND NOT (m.round_id = $1 AND m.origin = 'timetable' AND m.starts_at > $5
                   AND m.state IN ('provisional', 'confirmed') AND NOT ${isWhereAgreed('m')})
       UNION ALL
       SELECT person_id, starts_at, ends_at FROM absences WHERE fair_id = $4
       UNION ALL
       SELECT place_id, starts_at, ends_at FROM place_closures WHERE fair_id = $4`,
      [roundId, first.startsAt, last.endsAt, fairId, this.clock()],
    );
    const busy = new Map<string, string[]>();
    for (const row of taken) {
      const overlapping = slots.filter((slot) => isOverlapping(slot, row)).map(({ id }) => id);
      busy.set(row.thingId, [...(busy.get(row.thingId) ?? []), ...overlapping]);
    }
    return new Map([...busy].map(([id, list]) => [id, [...new Set(list)]]));
  }

  /** Pairs that need no meeting of the timetable, and how many meetings each side has by itself. */
  private async findSettled(
    roundId: string,
  ): Promise<{ pairs: Set<string>; meetings: Map<string, number> }> {
    const rows = await this.dataSource.query<
      { buyerId: string; supplierId: string; counts: boolean }[]
    >(
      `SELECT buyer_id AS "buyerId", supplier_id AS "supplierId",
              state IN ('provisional', 'confirmed', 'held') AS counts
         FROM meetings m
        WHERE round_id = $1 AND (state IN ('declined', 'held', 'missed') OR ${isTurnedDown('m')}
              OR (origin = 'request' AND state IN ('requested', 'confirmed'))
              OR (state IN ('provisional', 'confirmed')
                  AND (starts_at <= $2 OR ${isWhereAgreed('m')})))`,
      [roundId, this.clock()],
    );
    const meetings = new Map<string, number>();
    for (const { buyerId, supplierId, counts } of rows) {
      if (!counts) continue;
      for (const id of [buyerId, supplierId]) meetings.set(id, (meetings.get(id) ?? 0) + 1);
    }
    return {
      pairs: new Set(rows.map(({ buyerId, supplierId }) => pairKey(buyerId, supplierId))),
      meetings,
    };
  }

  private findThings(fairId: string): Promise<ThingRow[]> {
    return this.dataSource.query<ThingRow[]>(
      `SELECT kind, id, "personId", languages FROM (
         SELECT 'place' AS kind, id, NULL::uuid AS "personId", NULL::text[] AS languages,
                coalesce(number, 10000) AS position FROM ${placesOf('$1')} AS places
         UNION ALL SELECT 'interpreter', id, person_id, languages, 20000
           FROM interpreters WHERE fair_id = $1 AND removed_at IS NULL) AS things
        ORDER BY position, id`,
      [fairId],
    );
  }
}

const isOverlapping = (slot: Slot, taken: TakenRow): boolean =>
  slot.startsAt < taken.endsAt && taken.startsAt < slot.endsAt;

const toPerson = (
  { personId, languages }: NamedDelegate,
  busy: ReadonlyMap<string, readonly string[]>,
) => ({ personId, languages, busy: busy.get(personId) ?? [] });
