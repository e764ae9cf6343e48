import type { GraphqlContext } from '#platform';

const longestAgent = 300;

/** Where a request came from. */
export interface Caller {
  readonly ip: string;
  /** What the browser or program calls itself. */
  readonly agent: string;
}

export function callerOf({ ip, request }: GraphqlContext): Caller {
  const agent = request?.headers['user-agent'] ?? 'unknown';
  return { ip, agent: agent.slice(0, longestAgent) };
}
