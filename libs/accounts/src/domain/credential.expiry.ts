const hour = 3_600_000;
const day = 24 * hour;

/** A session ends this long after it was last used. */
export const sessionLifetime = 30 * day;

/** Uses are noted at most this often, so that reading does not mean writing. */
const noteInterval = hour;

/** When a session that is used now ends. */
export function sessionExpiry(now: Date): Date {
  return new Date(now.getTime() + sessionLifetime);
}

/**
 * The new end of a credential that is used now; undefined when its last use was noted within the
 * hour and nothing needs writing. Sessions roll on; API tokens end when their maker said.
 */
export function renewedExpiry(
  kind: 'SESSION' | 'API_TOKEN',
  lastUsedAt: Date,
  expiresAt: Date,
  now: Date,
): Date | undefined {
  if (now.getTime() - lastUsedAt.getTime() < noteInterval) return undefined;
  return kind === 'SESSION' ? sessionExpiry(now) : expiresAt;
}
