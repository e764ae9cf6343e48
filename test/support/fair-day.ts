import type { TestApp } from './app.js';
import {
  askForMeeting,
  type FairAnswer,
  makeParticipant,
  mutate,
  openNewFair,
  openNewRound,
  type Participant,
} from './fairs.js';
import { type Person, signInAgain } from './people.js';

/** 09:00, 09:30 and so on, on the first day in Manila. */
export const slotAt = (clock: string, day = '2026-04-06'): string =>
  new Date(`${day}T${clock}:00+08:00`).toISOString();

/** Moves the clock to an instant. */
export function goTo(app: TestApp, instant: string): void {
  app.clock.advance({ seconds: (Date.parse(instant) - app.clock.now().getTime()) / 1000 });
}

/** A fair whose round books at once, a buyer, suppliers, and who officiates. */
export interface OpenFair {
  readonly fairId: string;
  readonly roundId: string;
  readonly buyer: Participant;
  readonly suppliers: readonly Participant[];
}

export async function makeOpenFair(
  app: TestApp,
  officer: Person,
  { suppliers = 2, fair = {}, round = {} }: { suppliers?: number; fair?: object; round?: object },
): Promise<OpenFair> {
  const { id: fairId } = await openNewFair(app, officer, fair);
  const { id: roundId } = await openNewRound(app, officer, fairId, {
    acceptance: 'AUTOMATIC',
    ...round,
  });
  const buyer = await makeParticipant(app, officer, fairId, 'BUYER', 'JPN');
  const made: Participant[] = [];
  for (let n = 0; n < suppliers; n++) {
    made.push(await makeParticipant(app, officer, fairId, 'SUPPLIER'));
  }
  return { fairId, roundId, buyer, suppliers: made };
}

/** Books a meeting of the buyer and each supplier, half an hour after each other from 09:00 on. */
export async function bookMorning(
  app: TestApp,
  { roundId, buyer, suppliers }: OpenFair,
): Promise<string[]> {
  const clocks = ['09:00', '09:30', '10:30', '11:00', '11:30'];
  const ids: string[] = [];
  for (const [index, supplier] of suppliers.entries()) {
    const at = slotAt(clocks[index] ?? '11:30');
    ids.push((await askForMeeting(app, supplier, buyer, roundId, at)).id);
  }
  return ids;
}

/** Everybody with a new session, for when the clock has outlived the old ones. */
export async function signAllInAgain(app: TestApp, fair: OpenFair): Promise<OpenFair> {
  const suppliers: Participant[] = [];
  for (const one of fair.suppliers) suppliers.push(await signInAgain(app, one));
  return { ...fair, buyer: await signInAgain(app, fair.buyer), suppliers };
}

/** The first badge of a registration. */
export async function badgeOf(
  app: TestApp,
  as: Person,
  registrationId: string,
): Promise<{ personId: string; name: string; code: string; qr: string }> {
  const { fairBadges } = await app.ask<{
    fairBadges: { personId: string; name: string; code: string; qr: string }[];
  }>(`{ fairBadges(registrationId: "${registrationId}") { personId name code qr } }`, {}, as);
  const [badge] = fairBadges;
  if (!badge) throw new Error('Everybody has somebody who comes.');
  return badge;
}

/** What a check-in at the door answers. */
export interface DoorAnswer extends FairAnswer {
  readonly personId: string;
  readonly name: string;
  readonly isRepeated: boolean;
  readonly at: string;
}

export function checkInAtFair(
  app: TestApp,
  as: Person,
  fairId: string,
  code: string,
): Promise<DoorAnswer> {
  return mutate(app, as, 'checkInAtFair(fairId: $fairId, code: $code)', {
    type: 'CheckedIn',
    fields: 'personId name isRepeated at',
    head: '($fairId: ID!, $code: String!)',
    variables: { fairId, code },
  });
}

export function checkInAtMeeting(
  app: TestApp,
  as: Person,
  meetingId: string,
  rest = '',
): Promise<FairAnswer> {
  const call = `checkInAtMeeting(meetingId: "${meetingId}"${rest && `, ${rest}`})`;
  return mutate(app, as, call, { type: 'Meeting', fields: 'id state' });
}

/** Meetings by their state, as the officer sees them. */
export async function statesOf(
  app: TestApp,
  officer: Person,
  roundId: string,
): Promise<Map<string, string>> {
  const { roundMeetings } = await app.ask<{
    roundMeetings: { edges: { node: { id: string; state: string } }[] };
  }>(
    `{ roundMeetings(roundId: "${roundId}", first: 100) { edges { node { id state } } } }`,
    {},
    officer,
  );
  return new Map(roundMeetings.edges.map(({ node }) => [node.id, node.state]));
}
