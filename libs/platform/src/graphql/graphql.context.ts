import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '../auth/viewer.js';
import type { Loaders } from './loaders.js';

/** What every resolver of one operation shares. */
export interface GraphqlContext {
  readonly requestId: string;
  /** Undefined when nobody is signed in. */
  readonly viewer: Viewer | undefined;
  readonly loaders: Loaders;
  /** Address of the caller, for throttling. */
  readonly ip: string;
  /** Absent on a WebSocket. */
  readonly request?: FastifyRequest;
  readonly reply?: FastifyReply;
}
