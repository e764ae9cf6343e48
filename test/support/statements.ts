import pg from 'pg';

interface NamedClient {
  readonly connectionParameters: { readonly application_name?: string };
}

type Query = (this: NamedClient, ...args: unknown[]) => unknown;

/**
 * Notes the SQL that connections of one application send while work is under way. Other processes'
 * connections, such as the worker's, do not count.
 * @param application name that the connections give to Postgres, such as `iloilo-api`.
 */
export async function recordStatements(
  application: string,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  const statements: string[] = [];
  prototype.query = function (...args) {
    if (this.connectionParameters.application_name === application) {
      statements.push(textOf(args[0]));
    }
    return original.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = original;
  }
  return statements;
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query;
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : '';
}
