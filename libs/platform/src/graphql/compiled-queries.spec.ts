import {
  buildSchema,
  type DocumentNode,
  execute,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  isObjectType,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { CompiledQueries, type CompiledResult } from './compiled-queries.js';

const schema = withResolvers(
  buildSchema(`
    type Query { firms(first: Int! = 2, names: [String!]): [Firm!]! oldest: Firm gone: Firm! any: [Thing!]! }
    type Mutation { close: Boolean! }
    union Thing = Firm | Offer
    type Firm {
      id: ID! name: String year: Int offers: [Offer!]! broken: String owner: Owner lost: [Offer]
    }
    type Offer { code: String! texts: [String!]! refused: String }
    type Owner { name: String! }
  `),
);

const offers = [{ code: '080450', texts: ['Dried mangoes', '芒果干'] }];
const firms = [
  { id: '1', name: 'One', year: 1990 },
  { id: '2', name: null, year: 2001 },
  { id: '3', name: 'Three', year: null },
];

const runs = { refused: 0 };

/** Resolvers as the api has them: some answer at once, some later, one fails. */
function withResolvers(made: GraphQLSchema): GraphQLSchema {
  const resolve = (type: string, field: string, resolver: (...args: never[]) => unknown): void => {
    const found = made.getType(type);
    if (isObjectType(found)) Object.assign(found.getFields()[field] ?? {}, { resolve: resolver });
  };
  resolve('Query', 'firms', (_: unknown, args: { first: number; names?: string[] }) =>
    Promise.resolve(
      firms
        .filter(({ name }) => !args.names || args.names.includes(`${name}`))
        .slice(0, args.first),
    ),
  );
  resolve('Query', 'oldest', () => firms[0]);
  resolve('Query', 'any', () => [
    { __typename: 'Firm', ...firms[0] },
    { __typename: 'Offer', ...offers[0] },
  ]);
  resolve('Mutation', 'close', () => true);
  resolve('Firm', 'offers', () => Promise.resolve(offers));
  resolve('Query', 'gone', () => null);
  resolve('Firm', 'broken', () => Promise.reject(new Error('broken')));
  resolve('Firm', 'owner', () => ({ name: null }));
  resolve('Firm', 'lost', () => [offers[0], new Error('lost')]);
  resolve('Offer', 'refused', () => {
    runs.refused++;
    throw new GraphQLError('refused', { extensions: { code: 'NOT_ALLOWED' } });
  });
  return made;
}

function read(text: string): [DocumentNode, OperationDefinitionNode] {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return [document, operation];
}

async function runTimes(
  text: string,
  variables: Record<string, unknown>,
  times: number,
): Promise<(CompiledResult | undefined)[]> {
  const queries = new CompiledQueries();
  const [document, operation] = read(text);
  const answers: (CompiledResult | undefined)[] = [];
  for (let time = 0; time < times; time++) {
    answers.push(await queries.run({ schema, document, operation, context: {}, variables }));
  }
  return answers;
}

describe('CompiledQueries', () => {
  it.each([
    ['fields, lists and aliases', '{ firms { id label: name year offers { code texts } } }', {}],
    ['variables', 'query ($n: Int!) { firms(first: $n) { id } }', { n: 3 }],
    ['a variable left out', 'query ($n: Int = 1) { firms(first: $n) { id } }', {}],
    ['lists in variables', 'query ($s: [String!]) { firms(names: $s) { id } }', { s: ['One'] }],
    ['skip', 'query ($is: Boolean!) { oldest { id name @skip(if: $is) } }', { is: true }],
    [
      'include',
      'query ($is: Boolean!) { oldest { ...F @include(if: $is) } } fragment F on Firm { id }',
      { is: true },
    ],
    [
      'unions and type names',
      '{ any { __typename ... on Firm { id } ... on Offer { code } } }',
      {},
    ],
    ['what the schema says of itself', '{ __type(name: "Firm") { name fields { name } } }', {}],
    [
      'fragments that meet',
      '{ oldest { offers { code } ...F } } fragment F on Firm { offers { texts } }',
      {},
    ],
  ])('answers as graphql-js does: %s', async (_title, text, variables) => {
    const [document] = read(text);
    const expected = await execute({
      schema,
      document,
      contextValue: {},
      variableValues: variables,
    });
    expect(expected.errors).toBeUndefined();
    const [first, second, third] = await runTimes(text, variables, 3);
    expect(first).toBeUndefined();
    expect(JSON.stringify(second)).toBe(JSON.stringify(expected));
    expect(third).toEqual(second);
  });

  it.each([
    ['a field that fails', '{ firms { id broken } }'],
    ['a null that may not be, up to what may be null', '{ firms(first: 3) { id owner { name } } }'],
    ['a null that may not be, up to the root', '{ gone { id } }'],
    ['an error in a list', '{ oldest { lost { code } } }'],
    ['an error with a code', '{ firms { offers { code refused } } }'],
  ])('tells of errors as graphql-js does: %s', async (_title, text) => {
    const [document] = read(text);
    const expected = await execute({ schema, document, contextValue: {} });
    const [, second] = await runTimes(text, {}, 2);
    expect(second?.data).toEqual(expected.data);
    const told = (errors: readonly GraphQLError[] | undefined) =>
      errors?.map((error) => JSON.stringify(error.toJSON())).sort();
    expect(told(expected.errors)).not.toEqual([]);
    expect(told(second?.errors)).toEqual(told(expected.errors));
  });

  it('runs a query that answers with errors once', async () => {
    runs.refused = 0;
    await runTimes('{ oldest { offers { refused } } }', {}, 4);
    expect(runs.refused).toBe(3);
  });

  it.each([
    ['a variable of the wrong kind', 'query ($n: Int!) { firms(first: $n) { id } }', { n: 'x' }],
    ['a variable that is missing', 'query ($n: Int!) { firms(first: $n) { id } }', {}],
    ['a mutation', 'mutation { close }', {}],
  ])('leaves to graphql-js: %s', async (_title, text, variables) => {
    expect(await runTimes(text, variables, 3)).toEqual([undefined, undefined, undefined]);
  });
});
