import { Injectable } from '@nestjs/common';
import {
  ConsentPurpose,
  ConsentService,
  membershipIn,
  OrganisationKind,
  OrganisationReader,
  type OrganisationRecord,
} from '#accounts';
import { isId, type FailureText } from '#kernel';
import type { Viewer } from '#platform';
import { vocabulary } from '#taxonomy';
import { isName } from '../domain/check-fair.js';
import type {
  CheckedRow,
  RegistrationField,
  RegistrationRow,
  RowProblem,
} from '../domain/registration-rows.js';
import { isEmailAddress } from '../fairs/email.js';
import { registrationImportFailures as failures } from './registration-import.errors.js';

/** What rows are checked against. */
interface Known {
  readonly byId: ReadonlyMap<string, OrganisationRecord>;
  readonly byName: ReadonlyMap<string, readonly OrganisationRecord[]>;
  /** Organisations that the officer may register. */
  readonly served: ReadonlySet<string>;
  /** Seen in earlier rows. */
  readonly roles: Map<string, string>;
  readonly emails: Set<string>;
}

const nameKey = ({ name, economy }: { name: string; economy: string }): string =>
  `${economy} ${name.toLowerCase()}`;

/** Says what is wrong with rows of registrations, all of it at once. */
@Injectable()
export class RegistrationRowChecker {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly consents: ConsentService,
  ) {}

  /** Checks rows in their order; those that name organisations get their ids. */
  async check(viewer: Viewer, rows: readonly RegistrationRow[]): Promise<CheckedRow[]> {
    const known = await this.findKnown(viewer, rows);
    return rows.map((row) => checkRow(row, known));
  }

  private async findKnown(viewer: Viewer, rows: readonly RegistrationRow[]): Promise<Known> {
    const ids = rows.flatMap(({ organisationId }) =>
      isId(organisationId) ? [organisationId] : [],
    );
    const byId = await this.organisations.findByIds([...new Set(ids)]);
    const named = rows.filter(({ organisationId }) => organisationId === '');
    const found = await this.organisations.findByNames(
      named.map(({ organisation, economy }) => ({ name: organisation, economy })),
    );
    const all = [...byId.values(), ...found].map(({ id }) => id);
    const served = await this.consents.findServed(viewer, all, ConsentPurpose.Fairs);
    const own = all.filter((id) => membershipIn(viewer, id));
    return {
      byId,
      byName: Map.groupBy(found, nameKey),
      served: new Set([...served, ...own]),
      roles: new Map(),
      emails: new Set(),
    };
  }
}

function checkRow(row: RegistrationRow, known: Known): CheckedRow {
  const problems: RowProblem[] = [];
  const add = (isWrong: boolean, column: RegistrationField, text: () => FailureText): void => {
    if (isWrong) problems.push({ column, ...text() });
  };
  const { organisation, problem } = findOrganisation(row, known);
  if (problem) problems.push(problem);
  const id = organisation?.id ?? row.organisationId;
  add(!isRole(row.role, organisation), 'role', failures.REGISTRATION_ROW_BAD_ROLE);
  const before = known.roles.get(id);
  add(before !== undefined && before !== row.role, 'role', failures.REGISTRATION_ROW_OTHER_ROLE);
  known.roles.set(id, before ?? row.role);
  if (row.person !== '' || row.email !== '') checkPerson(row, organisation?.id, known, add);
  return { ...row, organisationId: id, problems, isImported: false };
}

function checkPerson(
  row: RegistrationRow,
  organisationId: string | undefined,
  known: Known,
  add: (isWrong: boolean, column: RegistrationField, text: () => FailureText) => void,
): void {
  const email = row.email.toLowerCase();
  add(!isName(row.person), 'person', failures.REGISTRATION_ROW_BAD_NAME);
  add(!isEmailAddress(row.email), 'email', failures.REGISTRATION_ROW_BAD_EMAIL);
  add(known.emails.has(email), 'email', failures.REGISTRATION_ROW_EMAIL_TWICE);
  known.emails.add(email);
  add(row.languages.length === 0, 'languages', failures.REGISTRATION_ROW_NO_LANGUAGE);
  const bad = row.languages.find((tag) => !vocabulary.isLanguage(tag));
  add(bad !== undefined, 'languages', () =>
    failures.REGISTRATION_ROW_BAD_LANGUAGE({ tag: bad ?? '' }),
  );
  add(!row.consents, 'consent', failures.REGISTRATION_ROW_NO_CONSENT);
  add(
    organisationId !== undefined && !known.served.has(organisationId),
    'organisation',
    failures.REGISTRATION_ROW_MAY_NOT_ACT,
  );
}

function findOrganisation(
  row: RegistrationRow,
  known: Known,
): { organisation?: OrganisationRecord; problem?: RowProblem } {
  if (row.organisationId !== '') {
    const organisation = known.byId.get(row.organisationId);
    if (organisation) return { organisation };
    return {
      problem: { column: 'organisation id', ...failures.REGISTRATION_ROW_UNKNOWN() },
    };
  }
  const found = known.byName.get(nameKey({ name: row.organisation, economy: row.economy })) ?? [];
  const [organisation] = found;
  if (organisation && found.length === 1) return { organisation };
  const text =
    found.length === 0 ? failures.REGISTRATION_ROW_UNKNOWN : failures.REGISTRATION_ROW_AMBIGUOUS;
  return { problem: { column: 'organisation', ...text() } };
}

/** An agency takes no part, and a large buyer does not offer. */
function isRole(role: string, organisation: OrganisationRecord | undefined): boolean {
  if (organisation?.kind === OrganisationKind.Agency) return false;
  if (role === 'buyer') return true;
  return role === 'supplier' && (!organisation || organisation.kind === OrganisationKind.Msme);
}
