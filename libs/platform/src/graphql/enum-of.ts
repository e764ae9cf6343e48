import { registerEnumType } from '@nestjs/graphql';

/** `selfDeclared` → `SELF_DECLARED`, as GraphQL writes the values of an enum. */
const upperSnakeCase = (text: string): string =>
  text.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();

/**
 * Registers a union of string literals as a GraphQL enum: `selfDeclared` in code is
 * `SELF_DECLARED` in the schema.
 * @returns what `@Field(() => …)` takes.
 */
export function enumOf<V extends string>(
  name: string,
  description: string,
  values: Readonly<Record<V, string>>,
): Record<string, V> {
  const entries = Object.keys(values).map((value) => [upperSnakeCase(value), value as V] as const);
  const reference = Object.fromEntries(entries);
  const valuesMap = Object.fromEntries(
    Object.entries<string>(values).map(([value, text]) => [
      upperSnakeCase(value),
      { description: text },
    ]),
  );
  registerEnumType(reference, { name, description, valuesMap });
  return reference;
}
