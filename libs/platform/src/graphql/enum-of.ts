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

/**
 * Registers an enum of TypeScript as a GraphQL enum whose names are the values: `MsmeOwner =
 * 'MSME_OWNER'` is `MSME_OWNER` in the schema.
 * @param texts what each value means.
 * @returns what `@Field(() => …)` takes.
 */
export function enumOfValues<V extends string>(
  name: string,
  description: string,
  texts: Readonly<Record<V, string>>,
): Record<V, V> {
  const values = Object.keys(texts) as V[];
  const reference = Object.fromEntries(values.map((value) => [value, value])) as Record<V, V>;
  const valuesMap = Object.fromEntries(
    values.map((value) => [value, { description: texts[value] }]),
  ) as Record<V, { description: string }>;
  registerEnumType(reference, { name, description, valuesMap });
  return reference;
}
