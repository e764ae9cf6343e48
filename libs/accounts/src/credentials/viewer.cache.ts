import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, type Viewer } from '#platform';

/**
 * How long a viewer is believed without asking the database. What ends on this process ends at
 * once; what another process ends (a sign-out, a removed member) may be honoured here for this long.
 */
export const viewerLifetimeMilliseconds = 5000;

/** Most viewers kept; past that the longest kept goes first. */
const mostViewers = 10_000;

interface Entry {
  readonly viewer: Viewer;
  readonly until: number;
}

/** Remembers who is behind a credential for a few seconds, so that busy clients cost no look-up. */
@Injectable()
export class ViewerCache {
  private readonly entries = new Map<string, Entry>();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** @param key text of the secret's hash; the secret itself is never kept. */
  find(key: string): Viewer | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    if (entry.until > this.clock().getTime()) return entry.viewer;
    this.entries.delete(key);
    return undefined;
  }

  /** @param expiresAt when the credential ends, if that is sooner. */
  keep(key: string, viewer: Viewer, expiresAt: Date): void {
    const oldest = this.entries.size >= mostViewers ? this.entries.keys().next().value : undefined;
    if (oldest !== undefined) this.entries.delete(oldest);
    const until = this.clock().getTime() + viewerLifetimeMilliseconds;
    this.entries.set(key, { viewer, until: Math.min(until, expiresAt.getTime()) });
  }

  /** Forgets what is known of a person: their rights or credentials changed. */
  forgetUser(userId: string): void {
    for (const [key, { viewer }] of this.entries) {
      if (viewer.userId === userId) this.entries.delete(key);
    }
  }
}
