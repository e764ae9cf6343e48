import { HttpException, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { readCredential } from '../auth/credential.js';
import { type Viewer, VIEWER_SOURCE, type ViewerSource } from '../auth/viewer.js';

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
