import type { GraphQLArgument, GraphQLInputField, GraphQLInputType } from 'graphql';
import { GraphQLID, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { defineFailures, isId } from '#kernel';
import { type InputProblem, problemAt } from './failure.types.js';

export const argumentFailures = defineFailures({
  BAD_ID: 'This is no id. Give one as an answer named it.',
  BAD_TEXT: 'A text holds a character that cannot be kept (U+0000). Leave it out.',
});

/**
 * Finds what no operation could work with, whichever it is: ids that are none, and texts that
 * Postgres cannot hold. GraphQL’s own `ID` takes any text.
 * @param args the operation’s arguments as the schema has them.
 * @returns the problems with their paths, which begin inside of an input object, as forms know them.
 */
export function checkArguments(
  args: readonly GraphQLArgument[],
  values: Readonly<Record<string, unknown>>,
): InputProblem[] {
  return args.flatMap(({ name, type }) =>
    check(values[name], type, isInputObjectType(bare(type)) ? [] : [name]),
  );
}

function check(value: unknown, wrapped: GraphQLInputType, path: readonly string[]): InputProblem[] {
  if (value === null || value === undefined) return [];
  const type = bare(wrapped);
  if (isListType(type) && Array.isArray(value)) {
    return value.flatMap((item, i) => check(item, type.ofType, [...path, String(i)]));
  }
  if (isInputObjectType(type)) {
    const fields: readonly GraphQLInputField[] = Object.values(type.getFields());
    const given = value as Readonly<Record<string, unknown>>;
    return fields.flatMap((field) => check(given[field.name], field.type, [...path, field.name]));
  }
  if (typeof value !== 'string') return [];
  if (type === GraphQLID && !isId(value)) {
    return [problemAt(path.join('.'), argumentFailures.BAD_ID())];
  }
  return value.includes('\0') ? [problemAt(path.join('.'), argumentFailures.BAD_TEXT())] : [];
}

const bare = (type: GraphQLInputType) => (isNonNullType(type) ? type.ofType : type);
