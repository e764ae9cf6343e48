import { Inject, Injectable } from '@nestjs/common';
import { PairScores } from '#matching';
import { CLOCK, type Clock, NotFound, refuse, type Viewer } from '#platform';
import { DataSource } from 'typeorm';
import { rankSuggestions } from '../domain/suggestions.js';
import type { Wish } from '../domain/preferences.js';
import { fairFailures } from '../fairs.errors.js';
import { FairRegistration } from '../registrations/registration.entity.js';
import { RegistrationReader } from '../registrations/registration.reader.js';
import { PairRules } from '../rounds/pair.rules.js';
import { type RoundFrame, RoundFrames } from '../rounds/round.frame.js';
import { pairKey } from '../domain/build-problem.js';
import { areBarred } from '../domain/round-rules.js';
import type { Slot } from '../domain/slots.js';
import { isOpen, isPresent, isUnbooked, placesOf } from './free.things.js';
import { ReservedTables } from './reserved.tables.js';

/** Somebody to ask for a meeting, and the first slot in which both are free. */
export interface Suggestion {
  readonly participant: FairRegistration;
  readonly startsAt: Date;
}

/** Suggestions looked at for each one that is wanted: some have no common slot. */
const spare = 5;

const slot = { from: 's.starts_at', to: 's.ends_at' };

/** Says whom a participant could ask next, such as when nobody answered a request. */
@Injectable()
export class Suggester {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registrations: RegistrationReader,
    private readonly frames: RoundFrames,
    private readonly rules: PairRules,
    private readonly scores: PairScores,
    private readonly reserved: ReservedTables,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The best of those whom a registration has not asked in the round and may meet, with a slot in
   * which both are free and a table that no group keeps. What others wish is not told, save that
   * one who refuses is left out.
   */
  async suggest(
    viewer: Viewer,
    registrationId: string,
    roundId: string,
    most: number,
  ): Promise<Suggestion[]> {
    const own = await this.registrations.findOwn(viewer, registrationId);
    const frame = await this.frames.find(roundId);
    if (!frame || frame.fairId !== own.fairId || frame.roundState === 'draft') {
      refuse(new NotFound(fairFailures.ROUND_NOT_FOUND()));
    }
    return this.suggestTo(own, frame, most);
  }

  /** As `suggest`, for letters: it checks no permission. */
  async suggestTo(own: FairRegistration, frame: RoundFrame, most: number): Promise<Suggestion[]> {
    if (own.state !== 'approved' || frame.bookingMode === 'organiser') return [];
    return this.find(frame, own, most, false);
  }

  /**
   * As `suggest`, for one whom the officer arranges meetings for, who may give away tables that are
   * kept for groups. It checks no permission.
   */
  findNext(frame: RoundFrame, own: FairRegistration, most: number): Promise<Suggestion[]> {
    return this.find(frame, own, most, true);
  }

  private async find(
    frame: RoundFrame,
    own: FairRegistration,
    most: number,
    takesKept: boolean,
  ): Promise<Suggestion[]> {
    const others = await this.findOthers(frame, own);
    const ranked = rankSuggestions(
      others,
      await this.findWishes(own.id),
      await this.findScores(own, others),
    ).slice(0, most * spare);
    const free = await this.findFree(frame, own.id, ranked);
    const leavesKept = takesKept
      ? () => true
      : await this.reserved.find(this.dataSource.manager, frame, this.slotsAhead(frame), [
          own.id,
          ...ranked,
        ]);
    const byId = new Map(others.map((one) => [one.id, one]));
    return ranked
      .flatMap((id) => {
        const participant = byId.get(id);
        const startsAt = free.get(id)?.find((one) => leavesKept(one, [own.id, id]));
        return participant && startsAt ? [{ participant, startsAt }] : [];
      })
      .slice(0, most);
  }

  /** Approved participants of the other side whom nothing keeps from meeting this one. */
  private async findOthers(frame: RoundFrame, own: FairRegistration): Promise<FairRegistration[]> {
    const role = own.role === 'buyer' ? 'supplier' : 'buyer';
    const others = await this.dataSource.manager
      .createQueryBuilder(FairRegistration, 'r')
      .where(`r.fairId = :fairId AND r.role = :role AND r.state = 'approved'`, {
        fairId: own.fairId,
        role,
      })
      .andWhere(
        `NOT EXISTS (SELECT FROM meetings m WHERE m.round_id = :roundId
            AND (m.buyer_id, m.supplier_id) IN ((r.id, :own), (:own, r.id)))`,
        { roundId: frame.roundId, own: own.id },
      )
      .andWhere(
        `NOT EXISTS (SELECT FROM fair_preferences p WHERE p.wish = 'never'
            AND (p.registration_id, p.other_id) IN ((r.id, :own), (:own, r.id)))`,
      )
      .orderBy('r.id')
      .getMany();
    const apart = await this.rules.findApart(frame, [own, ...others]);
    const groups = await this.rules.findGroups([own, ...others]);
    const of = (id: string): readonly string[] => groups.get(id) ?? [];
    return others.filter(({ id }) => {
      const [buyerId, supplierId] = own.role === 'buyer' ? [own.id, id] : [id, own.id];
      const isBarred = areBarred(frame.rules, of(buyerId), of(supplierId));
      return !isBarred && !apart.has(pairKey(own.id, id));
    });
  }

  private async findWishes(registrationId: string): Promise<Map<string, Wish>> {
    const wishes = await this.registrations.findPreferences([registrationId]);
    return new Map(wishes.map(({ otherId, wish }) => [otherId, wish]));
  }

  /** How well each of the others matches, by what is kept of matches. */
  private async findScores(
    own: FairRegistration,
    others: readonly FairRegistration[],
  ): Promise<Map<string, number>> {
    const organisations = others.map(({ organisationId }) => organisationId);
    const kept =
      own.role === 'buyer'
        ? await this.scores.findKept([own.organisationId], organisations)
        : await this.scores.findKept(organisations, [own.organisationId]);
    const scoreOf = new Map(
      kept.map(({ buyer, supplier, score }) => [
        buyer === own.organisationId ? supplier : buyer,
        score,
      ]),
    );
    return new Map(others.map((one) => [one.id, scoreOf.get(one.organisationId) ?? 0]));
  }

  private slotsAhead({ slots }: RoundFrame): Slot[] {
    const now = this.clock();
    return slots.filter(({ startsAt }) => startsAt > now);
  }

  /**
   * The beginnings of slots ahead in which somebody of both sides and a table or a room is free, the
   * earliest first.
   */
  private async findFree(
    frame: RoundFrame,
    ownId: string,
    otherIds: readonly string[],
  ): Promise<Map<string, readonly Date[]>> {
    const ahead = this.slotsAhead(frame);
    const rows = await this.dataSource.query<{ id: string; starts: Date[] }[]>(
      `WITH slots AS (
         SELECT starts_at, ends_at FROM unnest($1::timestamptz[], $2::timestamptz[])
             AS slot (starts_at, ends_at)),
       free AS (
         SELECT d.registration_id, s.starts_at
           FROM slots s CROSS JOIN delegates d
          WHERE d.registration_id = ANY($3::uuid[] || $4::uuid[])
            AND ${isUnbooked('d.person_id', slot)} AND ${isPresent('d.person_id', '$5', slot)}),
       open AS (
         SELECT s.starts_at FROM slots s
          WHERE EXISTS (SELECT FROM ${placesOf('$5')} AS place
                  WHERE ${isUnbooked('place.id', slot)} AND ${isOpen('place.id', slot)}))
       SELECT other.registration_id AS id,
              array_agg(DISTINCT other.starts_at ORDER BY other.starts_at) AS starts
         FROM free other
         JOIN free own ON own.registration_id = ANY($3) AND own.starts_at = other.starts_at
         JOIN open ON open.starts_at = other.starts_at
        WHERE other.registration_id = ANY($4)
        GROUP BY other.registration_id`,
      [
        ahead.map(({ startsAt }) => startsAt),
        ahead.map(({ endsAt }) => endsAt),
        [ownId],
        otherIds,
        frame.fairId,
      ],
    );
    return new Map(rows.map(({ id, starts }) => [id, starts]));
  }
}
