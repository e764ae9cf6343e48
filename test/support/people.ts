import {
  ConsentForm,
  ConsentPurpose,
  ConsentService,
  MembershipService,
  OrganisationKind,
  OrganisationService,
  CredentialService,
  UserService,
} from '#accounts';
import { Role, Transactions } from '#platform';
import type { Speaker, TestApp } from './app.js';
import { codeIn } from './mailbox.js';

/** A person who is signed in, and their organisation. */
export interface Person extends Speaker {
  readonly userId: string;
  readonly email: string;
  readonly organisationId: string;
}

export interface NewPerson {
  readonly role?: Role;
  /** An organisation that exists; a new one is made when left out. */
  readonly organisationId?: string;
  readonly economy?: string;
  readonly email?: string;
  readonly organisationName?: string;
}

/** A password that every person of the tests has who registers. */
export const password = 'mangoes dried in the sun';

let made = 0;

/** An address that nobody has yet. */
export const newEmail = (): string => `somebody-${++made}@example.org`;

/** The person with a new session, for when the clock has outlived the one they had. */
export async function signInAgain<P extends Person>(app: TestApp, person: P): Promise<P> {
  const { api } = app;
  const cookie = await api
    .get(Transactions)
    .run((tx) => api.get(CredentialService).openSession(tx, person.userId, 'test'));
  return { ...person, cookie };
}

/** Makes a person with a role, signed in, without any letter or password. Quick, for most tests. */
export async function makePerson(app: TestApp, person: NewPerson = {}): Promise<Person> {
  const number = ++made;
  const { role = Role.MsmeOwner, economy = 'PHL' } = person;
  const email = person.email ?? `person-${number}@example.org`;
  const { api } = app;
  const made_ = await api.get(Transactions).run(async (tx) => {
    const userId = await api.get(UserService).createUser(tx, {
      email,
      name: `Person ${number}`,
      passwordHash: null,
      isEmailVerified: true,
      isPlatformAdministrator: role === Role.PlatformAdministrator,
    });
    const organisationId =
      person.organisationId ??
      (await api.get(OrganisationService).createOrganisation(tx, {
        kind: kindOf(role),
        name: person.organisationName ?? `Organisation ${number}`,
        economy,
      }));
    if (role !== Role.PlatformAdministrator) {
      await api.get(MembershipService).addMember(tx, organisationId, userId, role);
    }
    const cookie = await api.get(CredentialService).openSession(tx, userId, 'test');
    return { userId, organisationId, cookie };
  });
  return { email, ...made_ };
}

/** Makes an MSME that has no owner here and has asked an agency to act for it. */
export async function makeServedMsme(
  app: TestApp,
  officer: Person,
  economy = 'PHL',
): Promise<string> {
  const { api } = app;
  return api.get(Transactions).run(async (tx) => {
    const organisationId = await api.get(OrganisationService).createOrganisation(tx, {
      kind: OrganisationKind.Msme,
      name: `Served ${++made}`,
      economy,
    });
    await api.get(ConsentService).recordConsents(tx, officer.userId, [
      {
        organisationId,
        agencyId: officer.organisationId,
        purpose: ConsentPurpose.Profile,
        givenBy: 'Maria Santos',
        givenHow: ConsentForm.SignedForm,
        givenOn: '2026-03-01',
      },
    ]);
    return organisationId;
  });
}

/** Registers somebody as people do: with a form, a letter and its link. */
export async function signUp(
  app: TestApp,
  kind: 'Msme' | 'Buyer',
  input: Readonly<Record<string, string>> & { readonly email: string },
): Promise<Person> {
  const form = { name: 'Ana', organisationName: 'Ana’s', economy: 'PHL', password, ...input };
  await app.ask(
    `mutation ($input: RegisterInput!) { result: register${kind}(input: $input) { __typename } }`,
    { input: form },
  );
  await app.runJobs();
  const token = codeIn(app.mailbox.takeOnly(input.email));
  const answer = await app.gql<{ result: { viewer: ViewerAnswer } }>(
    `mutation ($token: String!) { result: confirmRegistration(token: $token) {
       ... on SessionOpened { viewer { id memberships { organisationId } } } } }`,
    { token },
  );
  const viewer = answer.data?.result.viewer;
  const organisationId = viewer?.memberships[0]?.organisationId;
  if (!viewer || organisationId === undefined) throw new Error(JSON.stringify(answer));
  return { userId: viewer.id, email: input.email, organisationId, cookie: answer.cookie };
}

interface ViewerAnswer {
  readonly id: string;
  readonly memberships: readonly { readonly organisationId: string }[];
}

/** Signs in; the answer is the union member's name, and the person when it worked. */
export async function signIn(
  app: TestApp,
  email: string,
  withPassword = password,
): Promise<{ outcome: string; code?: string; retryAfterSeconds?: number; as: Speaker }> {
  const answer = await app.gql<{
    result: { __typename: string; code?: string; retryAfterSeconds?: number };
  }>(
    `mutation ($email: String!, $password: String!) {
       result: signIn(email: $email, password: $password) {
         __typename ... on Failure { code } ... on LimitReached { retryAfterSeconds } } }`,
    { email, password: withPassword },
  );
  const result = answer.data?.result;
  if (!result) throw new Error(JSON.stringify(answer.errors));
  return {
    outcome: result.__typename,
    code: result.code,
    retryAfterSeconds: result.retryAfterSeconds,
    as: { cookie: answer.cookie },
  };
}

function kindOf(role: Role): OrganisationKind {
  if (role === Role.Buyer) return OrganisationKind.Buyer;
  const isAgency = role === Role.AgencyOfficer || role === Role.AgencyAdministrator;
  return isAgency || role === Role.PlatformAdministrator
    ? OrganisationKind.Agency
    : OrganisationKind.Msme;
}
