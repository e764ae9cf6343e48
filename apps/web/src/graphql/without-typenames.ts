/** A value of an answer as an input takes it. */
export type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T as Key extends '__typename' ? never : Key]: Plain<T[Key]> }
    : T;

/** Leaves out the names of types, at every depth: inputs know none. */
export function withoutTypenames<T>(value: T): Plain<T> {
  if (Array.isArray(value)) return value.map(withoutTypenames) as Plain<T>;
  if (typeof value !== 'object' || value === null) return value as Plain<T>;
  const entries = Object.entries(value).filter(([key]) => key !== '__typename');
  return Object.fromEntries(
    entries.map(([key, part]) => [key, withoutTypenames<unknown>(part)]),
  ) as Plain<T>;
}
