import { AsyncLocalStorage } from 'node:async_hooks';
import { v7 as uuid } from 'uuid';

/** What follows one request or job through every call it makes. */
export interface RequestContext {
  /** Names the request in logs, errors and the jobs that it causes. */
  readonly requestId: string;
  /** Where somebody acts without having signed in; undefined for the web and programs. */
  readonly channel?: 'terminal';
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs work inside a context, so that its logs, events and errors carry the request's id. */
export function runInContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** The id of the request or job under way; undefined outside of any. */
export function currentRequestId(): string | undefined {
  return storage.getStore()?.requestId;
}

/** Where the act under way comes from, if not from somebody who signed in. */
export function currentChannel(): RequestContext['channel'] {
  return storage.getStore()?.channel;
}

/**
 * Takes over an id that a client or proxy sent when it is plain, and makes one otherwise: an id
 * ends up in log lines, so it may hold no line breaks or markup.
 */
export function requestIdFrom(header: unknown): string {
  return typeof header === 'string' && /^[\w.-]{8,64}$/.test(header) ? header : uuid();
}
