import type { IncomingHttpHeaders } from 'node:http';
import { fastifyCookie } from '@fastify/cookie';

/** Name of the cookie that carries a browser's session. */
export const sessionCookie = 'iloilo_session';

/**
 * Reads what a caller identifies itself with: a bearer token (API clients) before a cookie
 * (browsers).
 */
export function readCredential(headers: IncomingHttpHeaders): string | undefined {
  const bearer = /^Bearer ([\w-]{20,200})$/.exec(headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return bearer;
  return headers.cookie ? fastifyCookie.parse(headers.cookie)[sessionCookie] : undefined;
}
