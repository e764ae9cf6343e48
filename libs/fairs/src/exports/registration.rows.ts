import type { OrganisationRecord } from '#accounts';
import type { Cell } from '#kernel';
import { registrationHeadings } from '../domain/registration-rows.js';
import type { RowSource } from './row.source.js';

export const registrationColumns = [
  ...registrationHeadings,
  'state',
  'most meetings',
  'consented at (UTC)',
  'remark',
] as const;

interface Row {
  readonly id: string;
  readonly organisationId: string;
  readonly role: string;
  readonly state: string;
  readonly groups: readonly string[];
  readonly maxMeetings: number | null;
  readonly consentedAt: Date | null;
  readonly remark: string;
  readonly people: readonly {
    readonly name: string;
    readonly email: string;
    readonly languages: readonly string[];
  }[];
}

const pageSize = 200;

/** A row for each person who comes, or one for a registration for which nobody is named. */
export async function* readRegistrations(source: RowSource): AsyncGenerator<Cell[]> {
  let after: string | null = null;
  for (let size = pageSize; size === pageSize;) {
    const rows: Row[] = await source.query<Row>(
      `SELECT r.id, r.organisation_id AS "organisationId", r.role, r.state, r.groups,
              r.max_meetings AS "maxMeetings", r.consented_at AS "consentedAt", r.remark,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('name', p.name, 'email', p.email,
                                 'languages', d.languages) ORDER BY d.position), '[]')
                 FROM delegates d JOIN fair_people p ON p.id = d.person_id
                WHERE d.registration_id = r.id) AS people
         FROM fair_registrations r
        WHERE r.fair_id = $1 AND ($2::uuid IS NULL OR r.id > $2)
        ORDER BY r.id LIMIT $3`,
      [source.fair.id, after, pageSize],
    );
    size = rows.length;
    after = rows.at(-1)?.id ?? after;
    const names = await source.organisations(rows.map(({ organisationId }) => organisationId));
    for (const row of rows) yield* toCells(row, names.get(row.organisationId));
  }
}

function toCells(row: Row, organisation: OrganisationRecord | undefined): Cell[][] {
  const people: readonly (Row['people'][number] | undefined)[] =
    row.people.length > 0 ? row.people : [undefined];
  return people.map((person) => [
    row.organisationId,
    organisation?.name ?? '',
    organisation?.economy ?? '',
    row.role,
    ...toPersonCells(person),
    row.groups.join('; '),
    row.state,
    row.maxMeetings,
    row.consentedAt?.toISOString() ?? '',
    row.remark,
  ]);
}

const toPersonCells = (person: Row['people'][number] | undefined): Cell[] =>
  person ? [person.name, person.email, person.languages.join(' ')] : ['', '', ''];
