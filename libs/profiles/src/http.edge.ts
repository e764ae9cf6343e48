import { HttpException, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  LimitReached,
  NotAllowed,
  NotFound,
  readCredential,
  Refused,
  type Viewer,
  VIEWER_SOURCE,
  type ViewerSource,
} from '#platform';

/** Tells who sends a request over http, where GraphQL carries no files. */
@Injectable()
export class HttpViewers {
  constructor(@Inject(VIEWER_SOURCE) private readonly viewers: ViewerSource) {}

  /** Who sends it; undefined when nobody is signed in. */
  async findViewer(request: FastifyRequest): Promise<Viewer | undefined> {
    const credential = readCredential(request.headers);
    return credential === undefined ? undefined : this.viewers.findViewer(credential);
  }

  /** @throws HttpException 401 when nobody is signed in. */
  async requireViewer(request: FastifyRequest): Promise<Viewer> {
    const viewer = await this.findViewer(request);
    if (viewer) return viewer;
    throw new HttpException({ code: 'NOT_SIGNED_IN', message: 'Sign in first.' }, 401);
  }
}

/** Turns expected failures into answers of http with the same code and message. */
export async function answerRefusals<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new HttpException({ ...error.failure }, statusOf(error));
  }
}

function statusOf({ failure }: Refused): number {
  if (failure instanceof NotFound) return 404;
  if (failure instanceof NotAllowed) return 403;
  return failure instanceof LimitReached ? 429 : 422;
}
