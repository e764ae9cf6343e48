import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type GraphQLSchema, isUnionType, lexicographicSortSchema, printSchema } from 'graphql';
import { allFailures } from '#kernel';
import { type Reason, renderReason } from '#match-engine';
import { type Access, Role } from '#platform';
import { economyCodes } from '#taxonomy';
import { reasonSamples } from '../../libs/match-engine/src/testing/reason-samples.js';
import { floorGroups, unstatedGroups } from '../../libs/matching/src/domain/outcomes.js';
import { reasonWords } from '../../libs/matching/src/facts/reason.words.js';
import { TestApp } from '../support/app.js';
import { expectGolden } from '../support/golden.js';
import { findOperations, type Operation } from '../support/operations.js';

const folder = 'test/contracts/golden';

describe('the face of the product', () => {
  let app: TestApp;
  let schema: GraphQLSchema;
  let operations: Operation[];

  beforeAll(async () => {
    app = await TestApp.start();
    schema = app.api.get(GraphQLSchemaHost).schema;
    operations = findOperations(app.api);
  });
  afterAll(() => app.stop());

  it('has the schema that is committed', () => {
    expectGolden('apps/api/schema.gql', `${printSchema(lexicographicSortSchema(schema))}\n`);
  });

  it('has the permissions that are committed', () => {
    expectGolden(`${folder}/permissions.md`, permissionTable(operations));
  });

  it('has the failures that are committed', () => {
    expectGolden(`${folder}/error-codes.md`, failureTable());
  });

  it('has the reasons of matches that are committed', () => {
    expectGolden(`${folder}/reason-codes.md`, reasonTable());
  });

  it('has the groups of suppliers that are committed', () => {
    expectGolden(`${folder}/supplier-groups.md`, groupTable());
  });

  it('says of every operation who may call it', () => {
    const silent = operations.filter(({ access }) => access === undefined);
    expect(silent.map(({ resolver }) => resolver)).toEqual([]);
  });

  it('has no operation that the table does not know, and none twice', () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const fields = roots.flatMap((root) =>
      Object.keys(root?.getFields() ?? {}).map((name) => `${root?.name} ${name}`),
    );
    const known = operations.map(({ kind, name }) => `${kind} ${name}`);
    expect(known.sort()).toEqual(fields.sort());
  });

  it('lets every union of results hold one success and typed failures', () => {
    const failure = schema.getType('Failure');
    const results = Object.values(schema.getTypeMap())
      .filter(isUnionType)
      .filter(({ name }) => name.endsWith('Result'));
    expect(results.length).toBeGreaterThan(0);
    for (const union of results) {
      const successes = union
        .getTypes()
        .filter((member) => !member.getInterfaces().some((type) => type === failure));
      expect([union.name, successes.length]).toEqual([union.name, 1]);
    }
  });
});

function permissionTable(operations: readonly Operation[]): string {
  const roles = Object.values(Role);
  const rows = operations.map(({ kind, name, access }) => [
    kind,
    name,
    access === 'public' ? 'yes' : '',
    access === 'public' || access === 'signed-in' ? 'yes' : '',
    ...roles.map((role) => (mayCall(role, access) ? 'yes' : '')),
  ]);
  return page(
    'Who may call what',
    'Which organisation’s things somebody may touch with an operation is decided by its service.',
    ['', 'operation', 'anyone', 'signed in', ...roles],
    rows,
  );
}

function mayCall(role: Role, access: Access | undefined): boolean {
  if (access === undefined) return false;
  return typeof access === 'string' || access.includes(role);
}

function failureTable(): string {
  return page(
    'Codes of expected failures',
    'A code never changes its meaning. Texts may; `{…}` stands for what differs from case to case.',
    ['code', 'text'],
    allFailures().map(({ code, message }) => [code, message]),
  );
}

/** Reasons that stand for what a reader may not see. */
const privateReasons = [
  ['private', '', 'What the supplier looks for, as one sum'],
  ['supplier.takesNoPart', '', 'This supplier does not take part in this need'],
];

function reasonTable(): string {
  const rows = Object.entries(reasonSamples).map(([code, args]) => [
    code,
    Object.entries(args)
      .map(([name, value]) => `${name}: \`${JSON.stringify(value)}\``)
      .join(', '),
    renderReason({ code, args } as Reason, reasonWords),
  ]);
  return page(
    'Codes of reasons of matches',
    'A code never changes its meaning, nor its arguments theirs; texts may. Arguments are given as they may come: economies by their codes, languages by BCP 47 tags, units and schemes by the keys of the reference data, days as `YYYY-MM-DD`; what is not stated is left out.',
    ['code', 'arguments', 'in English'],
    [...rows, ...privateReasons],
  );
}

function groupTable(): string {
  return page(
    'Groups of suppliers',
    'By these exposure is told and, where that is said, promised a floor.',
    ['group', 'may have a floor'],
    [
      ...floorGroups(economyCodes).map((group) => [group, 'yes']),
      ...unstatedGroups.map((group) => [group, '']),
    ],
  );
}

function page(
  title: string,
  remark: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    `# ${title}`,
    '',
    `Written by \`npm run generate\`. ${remark}`,
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
    '',
  ].join('\n');
}
