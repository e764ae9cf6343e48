/**
 * Takes null for "not stated", as clients may send it for any field that can be left out. Lists
 * keep their entries.
 */
export function withoutNulls<T>(value: T): T {
  if (Array.isArray(value)) return value.map((entry: unknown) => withoutNulls(entry)) as T;
  if (value === null || typeof value !== 'object') return value;
  const stated = Object.entries(value).filter(([, part]) => part !== null);
  return Object.fromEntries(stated.map(([name, part]) => [name, withoutNulls<unknown>(part)])) as T;
}
