import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, newId, Outbox, Transactions } from '#platform';
import type { EntityManager } from 'typeorm';
import { isTold, type ToldChange } from '../domain/letter-readers.js';
import { holdsBookings, type MeetingState } from '../domain/meeting.states.js';
import { fairLettersMade } from '../fairs.events.js';
import type { CalendarMethod } from './letter.entities.js';

/** A change that nobody was told of yet. */
interface UntoldChange extends ToldChange {
  readonly id: string;
  readonly meetingId: string;
  readonly fairId: string;
  /** The meeting's state by now. */
  readonly stateNow: MeetingState;
  readonly buyerId: string;
  readonly supplierId: string;
  readonly buyerPersonId: string | null;
  readonly supplierPersonId: string | null;
  readonly interpreterPersonId: string | null;
}

interface Person {
  readonly personId: string;
  readonly side: 'buyer' | 'supplier' | null;
}

/** One change told to one person. */
interface Told {
  readonly changeId: string;
  readonly personId: string;
  readonly fairId: string;
  readonly method: CalendarMethod | null;
}

/** People by registration, and who has which meeting in their calendar. */
interface Known {
  readonly delegates: ReadonlyMap<string, readonly string[]>;
  readonly entries: ReadonlyMap<string, readonly string[]>;
}

/** Most changes that one transaction takes up; a published timetable of a large round fits. */
const mostChanges = 20_000;
/** Most letters that one job sends. */
const lettersAJob = 50;

/** Makes letters of changes of meetings: one to each person for all that happened at once. */
@Injectable()
export class MeetingTeller {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Makes the letters of all changes that nobody was told of. An act writes its changes in one
   * transaction, so all of them are seen at once, and each person gets one letter of it. Who takes
   * up a change locks it, and who was told of one cannot be told again.
   * @returns how many changes were taken up.
   */
  async tell(): Promise<number> {
    return this.transactions.run(async (tx) => {
      const changes = await this.takeUntold(tx);
      if (changes.length === 0) return 0;
      const known = await this.findKnown(tx, changes);
      await this.makeLetters(
        tx,
        changes.flatMap((change) => readersOf(change, known)),
      );
      await tx.query(`UPDATE meeting_changes SET told_at = $1 WHERE id = ANY($2)`, [
        this.clock(),
        changes.map(({ id }) => id),
      ]);
      return changes.length;
    });
  }

  private takeUntold(tx: EntityManager): Promise<UntoldChange[]> {
    return tx.query(
      `SELECT c.id, c.act, c.state, c.side, c.meeting_id AS "meetingId", m.asked_by AS "askedBy",
              m.state AS "stateNow", r.fair_id AS "fairId", m.buyer_id AS "buyerId",
              m.supplier_id AS "supplierId", m.buyer_person_id AS "buyerPersonId",
              m.supplier_person_id AS "supplierPersonId", i.person_id AS "interpreterPersonId"
         FROM meeting_changes c JOIN meetings m ON m.id = c.meeting_id
         JOIN rounds r ON r.id = m.round_id
         LEFT JOIN interpreters i ON i.id = m.interpreter_id
        WHERE c.told_at IS NULL ORDER BY c.id LIMIT $1
        FOR UPDATE OF c SKIP LOCKED`,
      [mostChanges],
    );
  }

  private async findKnown(tx: EntityManager, changes: readonly UntoldChange[]): Promise<Known> {
    const unbooked = changes.filter(({ buyerPersonId }) => buyerPersonId === null);
    const delegates = await tx.query<{ registrationId: string; personId: string }[]>(
      `SELECT registration_id AS "registrationId", person_id AS "personId" FROM delegates
        WHERE registration_id = ANY($1) ORDER BY registration_id, position`,
      [[...new Set(unbooked.flatMap(({ buyerId, supplierId }) => [buyerId, supplierId]))]],
    );
    const entries = await tx.query<{ meetingId: string; personId: string; method: string }[]>(
      `SELECT DISTINCT ON (c.meeting_id, t.person_id)
              c.meeting_id AS "meetingId", t.person_id AS "personId", t.method
         FROM meeting_changes c JOIN fair_letter_changes t ON t.change_id = c.id
        WHERE c.meeting_id = ANY($1) AND t.method IS NOT NULL
        ORDER BY c.meeting_id, t.person_id, c.id DESC`,
      [[...new Set(changes.map(({ meetingId }) => meetingId))]],
    );
    return {
      delegates: groupIds(delegates, ({ registrationId }) => registrationId),
      entries: groupIds(
        entries.filter(({ method }) => method === 'request'),
        ({ meetingId }) => meetingId,
      ),
    };
  }

  private async makeLetters(tx: EntityManager, told: readonly Told[]): Promise<void> {
    const letters = new Map<string, { id: string; fairId: string; personId: string }>();
    const letterOf = ({ fairId, personId }: Told) => {
      const key = `${fairId} ${personId}`;
      const known = letters.get(key) ?? { id: newId(), fairId, personId };
      letters.set(key, known);
      return known.id;
    };
    const letterIds = told.map(letterOf);
    const made = [...letters.values()];
    if (made.length === 0) return;
    await tx.query(
      `INSERT INTO fair_letters (id, fair_id, person_id, made_at)
       SELECT id, fair_id, person_id, $4 FROM unnest($1::uuid[], $2::uuid[], $3::uuid[])
           AS letter (id, fair_id, person_id)`,
      [
        made.map(({ id }) => id),
        made.map(({ fairId }) => fairId),
        made.map(({ personId }) => personId),
        this.clock(),
      ],
    );
    await tx.query(
      `INSERT INTO fair_letter_changes (change_id, person_id, letter_id, method)
       SELECT change_id, person_id, letter_id, method
         FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[])
           AS told (change_id, person_id, letter_id, method)`,
      [
        told.map(({ changeId }) => changeId),
        told.map(({ personId }) => personId),
        letterIds,
        told.map(({ method }) => method),
      ],
    );
    await announceLetters(
      tx,
      this.outbox,
      made.map(({ id }) => id),
    );
  }
}

/** Has letters sent. */
export async function announceLetters(
  tx: EntityManager,
  outbox: Outbox,
  ids: readonly string[],
): Promise<void> {
  for (let first = 0; first < ids.length; first += lettersAJob) {
    await outbox.append(tx, fairLettersMade, { letterIds: ids.slice(first, first + lettersAJob) });
  }
}

function readersOf(change: UntoldChange, { delegates, entries }: Known): Told[] {
  const { id, meetingId, fairId } = change;
  const isBooked = change.buyerPersonId !== null;
  const people = isBooked ? bookedPeople(change) : delegatesOf(change, delegates);
  const had = new Set(entries.get(meetingId));
  const isOn = holdsBookings(change.stateNow);
  const now = new Set(people.map(({ personId }) => personId));
  const former = [...had]
    .filter((personId) => !now.has(personId))
    .map((personId): Person => ({ personId, side: null }));
  return [...people, ...former].flatMap(({ personId, side }) => {
    if (!isTold(change, side, isBooked)) return [];
    const isIn = isOn && now.has(personId);
    const method = isIn ? 'request' : had.has(personId) ? 'cancel' : null;
    return [{ changeId: id, personId, fairId, method }];
  });
}

function bookedPeople(change: UntoldChange): Person[] {
  const { buyerPersonId, supplierPersonId, interpreterPersonId } = change;
  const people: readonly { readonly personId: string | null; readonly side: Person['side'] }[] = [
    { personId: buyerPersonId, side: 'buyer' },
    { personId: supplierPersonId, side: 'supplier' },
    { personId: interpreterPersonId, side: null },
  ];
  return people.flatMap(({ personId, side }) => (personId === null ? [] : [{ personId, side }]));
}

function delegatesOf(
  { buyerId, supplierId }: UntoldChange,
  delegates: Known['delegates'],
): Person[] {
  const of = (id: string, side: Person['side']): Person[] =>
    (delegates.get(id) ?? []).map((personId) => ({ personId, side }));
  return [...of(buyerId, 'buyer'), ...of(supplierId, 'supplier')];
}

function groupIds<T extends { readonly personId: string }>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? [];
    group.push(row.personId);
    groups.set(keyOf(row), group);
  }
  return groups;
}
