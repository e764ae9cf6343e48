import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type GraphQLArgument,
  type GraphQLField,
  GraphQLID,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  getNamedType,
} from 'graphql';
import { MembershipService } from '#accounts';
import { encodeCursor } from '#kernel';
import { Role, Transactions } from '#platform';
import { TestApp } from '../support/app.js';
import { makePerson, type Person } from '../support/people.js';

/** Texts where an id belongs. */
const ids = ['', 'nonsense', '1', "'; --", 'a\0b', '019A9D1E-7C2B-7F00-8000-0123456789AB'];
/** An id of nothing. */
const nobody = '019a9d1e-7c2b-7f00-8000-0123456789ab';

const cursors = [
  'nonsense',
  encodeCursor({ sortedBy: [], id: 'nonsense' }),
  encodeCursor({ sortedBy: ['a\0b'], id: nobody }),
  encodeCursor({ sortedBy: [2 ** 40], id: nobody }),
  encodeCursor({ sortedBy: [1, 'two', 3], id: nobody }),
];

/** Words for what takes more than any text, so that an operation gets beyond its first check. */
const sensible: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 1,
  Boolean: true,
  LocalDate: '2026-03-01',
  DateTime: '2026-03-01T00:00:00Z',
  LocalTime: '09:00:00',
};

interface Call {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A call with something for every argument: `texts` for ids and cursors. */
function callOf(
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  texts: { readonly id: string; readonly after: string | null },
): Call {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  const variables = Object.fromEntries(
    field.args.map((arg) => [arg.name, arg.name === 'after' ? texts.after : fill(arg, texts.id)]),
  );
  const query = field.args.length
    ? `${kind} (${declared}) { result: ${field.name}(${passed}) ${selection} }`
    : `${kind} { result: ${field.name} ${selection} }`;
  return { query, variables };
}

const fill = (arg: GraphQLArgument, id: string): unknown => valueOf(arg.type, arg.name, id);

function valueOf(type: GraphQLInputType, name: string, id: string): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, name, id);
  if (isListType(type)) return [valueOf(type.ofType, name, id)];
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return Object.fromEntries(fields.map((one) => [one.name, valueOf(one.type, one.name, id)]));
  }
  if (type === GraphQLID) return id;
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (name === 'economy' || name === 'economies') return 'PHL';
  return sensible[type.name] ?? 'x';
}

describe('arguments that mean nothing', () => {
  let app: TestApp;
  let everybody: Person;
  let calls: (texts: Parameters<typeof callOf>[2]) => [name: string, call: Call][];

  beforeAll(async () => {
    app = await TestApp.start();
    everybody = await makePerson(app, { role: Role.PlatformAdministrator });
    for (const role of [Role.MsmeOwner, Role.Buyer, Role.AgencyAdministrator]) {
      const { organisationId } = await makePerson(app, { role });
      await app.api
        .get(Transactions)
        .run((tx) =>
          app.api.get(MembershipService).addMember(tx, organisationId, everybody.userId, role),
        );
    }
    const { schema } = app.api.get(GraphQLSchemaHost);
    const kinds = [
      ['query', schema.getQueryType()],
      ['mutation', schema.getMutationType()],
    ] as const;
    calls = (texts) =>
      kinds.flatMap(([kind, type]) =>
        Object.values(type?.getFields() ?? {})
          .filter(({ name }) => name !== 'signOut')
          .map((field): [string, Call] => [field.name, callOf(kind, field, texts)]),
      );
  });
  afterAll(() => app.stop());

  async function codesOf({ query, variables }: Call): Promise<(string | undefined)[]> {
    const { errors } = await app.gql(query, variables, { as: everybody });
    return errors.map((error) => error.extensions?.code);
  }

  it.each(ids)('such as %j for an id never make an operation fail on our side', async (id) => {
    const withId = calls({ id, after: null }).filter(([, { variables }]) =>
      JSON.stringify(variables).includes(JSON.stringify(id)),
    );
    expect(withId.length).toBeGreaterThan(40);
    const outcomes: Record<string, unknown> = {};
    for (const [name, call] of withId) outcomes[name] = await codesOf(call);
    const failed = Object.entries(outcomes).filter(
      ([, codes]) => !['', 'INVALID_INPUT'].includes(String(codes)),
    );
    expect(failed).toEqual([]);
  });

  it('such as an id of nothing are answered', async () => {
    for (const [name, call] of calls({ id: nobody, after: null })) {
      expect([name, await codesOf(call)]).not.toEqual([name, ['INTERNAL']]);
      expect([name, await codesOf(call)]).not.toEqual([name, ['BAD_USER_INPUT']]);
    }
  });

  it.each(cursors)(
    'such as %j for a place in a list never make it fail on our side',
    async (after) => {
      const lists = calls({ id: nobody, after }).filter(([, call]) => 'after' in call.variables);
      expect(lists.length).toBeGreaterThan(10);
      for (const [name, call] of lists) {
        expect([name, await codesOf(call)]).not.toEqual([name, ['INTERNAL']]);
      }
    },
  );

  it('are named with their place', async () => {
    const { data } = await app.gql(
      `mutation { result: saveProfileDraft(input: { organisationId: "x", version: 0, changes: {
         offers: [{ kind: GOODS, id: "y" }] } }) {
         ... on InvalidInput { problems { path code } } } }`,
      {},
      { as: everybody },
    );
    expect(data).toEqual({
      result: {
        problems: [
          { path: 'changes.offers.0.id', code: 'BAD_ID' },
          { path: 'organisationId', code: 'BAD_ID' },
        ],
      },
    });
  });
});
