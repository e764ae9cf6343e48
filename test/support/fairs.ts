import { DataSource } from 'typeorm';
import { Role } from '#platform';
import type { Speaker, TestApp } from './app.js';
import { makePerson, type Person } from './people.js';

/** Fields of any failure. */
const failed = '... on Failure { code } ... on InvalidInput { problems { path code } }';

/** What an operation on fairs answers: fields of what it made, or of the failure. */
export interface FairAnswer {
  readonly __typename: string;
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly code?: string;
  readonly problems: readonly { readonly path: string; readonly code: string }[];
}

/** Two days in Manila from four weeks after the clock of the tests starts. */
export const fairInput = {
  name: 'Iloilo Food Fair',
  kind: 'HYBRID',
  timeZone: 'Asia/Manila',
  placeName: 'Iloilo Convention Center',
  startsOn: '2026-04-06',
  endsOn: '2026-04-07',
  days: ['2026-04-06', '2026-04-07'].map((date) => ({
    date,
    opensAt: '09:00',
    closesAt: '12:00',
    breaks: [{ name: 'Coffee', from: '10:00', to: '10:30' }],
  })),
  halls: [{ name: 'Hall A', x: 0, y: 0, width: 40, length: 30, booths: ['A1'], tables: 4 }],
  videoRooms: [{ name: 'Room 1', url: 'https://meet.example.org/1' }],
  interpreters: [
    { name: 'Ana Cruz', email: 'interpreter@example.org', languages: ['en', 'es', 'fil'] },
  ],
};

/** Phases that begin a day after each other; the first has begun when the clock starts. */
export const phaseDates = {
  profile: '2026-03-01T00:00:00Z',
  preferences: '2026-03-05T00:00:00Z',
  closed: '2026-03-20T00:00:00Z',
  provisional: '2026-03-22T00:00:00Z',
  confirmed: '2026-03-28T00:00:00Z',
  live: '2026-04-05T16:00:00Z',
  followUp: '2026-04-08T00:00:00Z',
};

export const roundInput = {
  name: 'Food buyers',
  bookingMode: 'BOTH',
  acceptance: 'OPT_IN',
  slotMinutes: 30,
  gapMinutes: 0,
  maxMeetingsOfSupplier: 8,
  maxMeetingsOfBuyer: 8,
  phases: phaseDates,
};

/**
 * Sends a mutation and gives what it answers.
 * @param type of the success, whose `fields` are read.
 */
export async function mutate<T = FairAnswer>(
  app: TestApp,
  as: Speaker | undefined,
  call: string,
  { type, fields, variables = {}, head = '' }: MutationParts,
): Promise<T> {
  const answer = await app.ask<{ result: T }>(
    `mutation ${head} { result: ${call} { __typename ... on ${type} { ${fields} } ${failed} } }`,
    variables,
    as,
  );
  return answer.result;
}

export interface MutationParts {
  readonly type: string;
  readonly fields: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Declarations of the variables, in brackets. */
  readonly head?: string;
}

export function createFair(
  app: TestApp,
  officer: Person,
  change: object = {},
): Promise<FairAnswer> {
  return mutate(app, officer, 'createFair(input: $input)', {
    type: 'Fair',
    fields: 'id state version',
    head: '($input: CreateFairInput!)',
    variables: { input: { agencyId: officer.organisationId, ...fairInput, ...change } },
  });
}

/** Creates a fair that must be in order and opens it. */
export async function openNewFair(
  app: TestApp,
  officer: Person,
  change: object = {},
): Promise<FairAnswer> {
  const { id, version } = await createFair(app, officer, change);
  return changeFair(app, officer, 'openFair', id, version);
}

export function changeFair(
  app: TestApp,
  officer: Person,
  operation: string,
  id: string,
  version: number,
): Promise<FairAnswer> {
  return mutate(app, officer, `${operation}(id: "${id}", version: ${version})`, {
    type: 'Fair',
    fields: 'id state version',
  });
}

export function createRound(
  app: TestApp,
  officer: Person,
  fairId: string,
  change: object = {},
): Promise<FairAnswer> {
  return mutate(app, officer, 'createRound(input: $input)', {
    type: 'Round',
    fields: 'id state version',
    head: '($input: CreateRoundInput!)',
    variables: { input: { fairId, ...roundInput, ...change } },
  });
}

/** Creates a round that must be in order and opens it. */
export async function openNewRound(
  app: TestApp,
  officer: Person,
  fairId: string,
  change: object = {},
): Promise<FairAnswer> {
  const { id, version } = await createRound(app, officer, fairId, change);
  return mutate(app, officer, `openRound(id: "${id}", version: ${version})`, {
    type: 'Round',
    fields: 'id state version',
  });
}

const registration = { type: 'FairRegistration', fields: 'id state' };

export function register(
  app: TestApp,
  person: Person,
  fairId: string,
  change: object = {},
): Promise<FairAnswer> {
  return mutate(app, person, 'registerForFair(input: $input)', {
    ...registration,
    head: '($input: RegisterForFairInput!)',
    variables: {
      input: {
        fairId,
        organisationId: person.organisationId,
        role: 'SUPPLIER',
        consents: true,
        delegates: [{ name: 'Somebody', email: person.email, languages: ['en'] }],
        ...change,
      },
    },
  });
}

/** Approves, withdraws and so on. */
export function decide(
  app: TestApp,
  as: Person,
  operation: string,
  id: string,
): Promise<FairAnswer> {
  const remark = operation === 'rejectRegistration' ? ', remark: "Not this time."' : '';
  return mutate(app, as, `${operation}(id: "${id}"${remark})`, registration);
}

/** An organisation that takes part in a fair. */
export interface Participant extends Person {
  readonly registrationId: string;
}

/** Makes an organisation that is approved for the fair. */
export async function makeParticipant(
  app: TestApp,
  officer: Person,
  fairId: string,
  role: 'SUPPLIER' | 'BUYER',
  economy?: string,
): Promise<Participant> {
  const person = await makePerson(app, {
    role: role === 'BUYER' ? Role.Buyer : Role.MsmeOwner,
    economy,
  });
  const { id } = await register(app, person, fairId, { role });
  await decide(app, officer, 'approveRegistration', id);
  return { ...person, registrationId: id };
}

export function savePreferences(
  app: TestApp,
  as: Person,
  registrationId: string,
  preferences: readonly { otherId: string; wish: string; reason?: string }[],
): Promise<FairAnswer> {
  return mutate(app, as, 'savePreferences(registrationId: $id, preferences: $preferences)', {
    ...registration,
    head: '($id: ID!, $preferences: [PreferenceInput!]!)',
    variables: { id: registrationId, preferences },
  });
}

export function saveAbsences(
  app: TestApp,
  as: Person,
  registrationId: string,
  personId: string,
  away: readonly { from: string; to: string }[],
): Promise<FairAnswer> {
  return mutate(app, as, 'saveAbsences(registrationId: $id, personId: $personId, away: $away)', {
    ...registration,
    head: '($id: ID!, $personId: ID!, $away: [AwayInput!]!)',
    variables: { id: registrationId, personId, away },
  });
}

/** A meeting as the answers of the tests show it. */
export interface MeetingAnswer extends FairAnswer {
  readonly startsAt: string;
  readonly tableNumber: number | null;
  readonly sequence: number;
  readonly moveTo: string | null;
}

const meeting = { type: 'Meeting', fields: 'id state startsAt tableNumber sequence moveTo' };

export function askForMeeting(
  app: TestApp,
  as: Participant,
  other: Participant,
  roundId: string,
  startsAt: string,
): Promise<MeetingAnswer> {
  return mutate(app, as, 'askForMeeting(input: $input)', {
    ...meeting,
    head: '($input: AskForMeetingInput!)',
    variables: {
      input: {
        roundId,
        registrationId: as.registrationId,
        otherId: other.registrationId,
        startsAt,
      },
    },
  });
}

/** Calls an operation on a meeting; `rest` holds its other arguments, such as `accepts: true`. */
export function onMeeting(
  app: TestApp,
  as: Person,
  operation: string,
  id: string,
  rest = '',
): Promise<MeetingAnswer> {
  return mutate(app, as, `${operation}(id: "${id}"${rest && `, ${rest}`})`, meeting);
}

/** How many people and things are held for a meeting. */
export async function countHeld(app: TestApp, meetingId: string): Promise<number> {
  const rows = await app.api
    .get(DataSource)
    .query<object[]>('SELECT id FROM bookings WHERE held AND meeting_id = $1', [meetingId]);
  return rows.length;
}
