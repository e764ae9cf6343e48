import { type FragmentDefinitionNode, getOperationAST, Kind, parse } from 'graphql';
import { askedFields } from './asked-fields.js';

function infoOf(text: string) {
  const document = parse(text);
  const fragments = document.definitions.filter(
    (one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION,
  );
  return {
    fieldNodes: (getOperationAST(document)?.selectionSet.selections ?? []).filter(
      (one) => one.kind === Kind.FIELD,
    ),
    fragments: Object.fromEntries(fragments.map((one) => [one.name.value, one])),
  };
}

describe('askedFields', () => {
  test.each([
    ['fields', '{ a { b c } }', [], ['b', 'c']],
    ['aliased fields by their own names', '{ a { x: b y: b } }', [], ['b']],
    ['fields of fragments', '{ a { ...F ... on T { c } } } fragment F on T { b }', [], ['b', 'c']],
    ['fields under conditions', '{ a { b @skip(if: true) } }', [], ['b']],
    ['all of a field asked for twice', '{ a { b } a { c } }', [], ['b', 'c']],
    ['fields below', '{ a { edges { cursor node { b } } } }', ['edges', 'node'], ['b']],
    [
      'fields below, through fragments',
      '{ a { ...E edges { node { b } } } } fragment E on T { edges { ...N } } fragment N on T { node { c } }',
      ['edges', 'node'],
      ['b', 'c'],
    ],
    ['nothing where nothing is asked below', '{ a { pageInfo { b } } }', ['edges', 'node'], []],
    ['nothing of a plain value', '{ a }', [], []],
  ])('finds %s', (_title, text, path, expected) => {
    const info = infoOf(text);
    expect([...askedFields(info, ...path)].sort()).toEqual(expected);
    expect(askedFields(info, ...path)).toBe(askedFields(info, ...path));
  });
});
