import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { HttpException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { FailureText } from '#kernel';
import { newId } from '../database/new-id.js';
import { Refused } from '../graphql/failure.error.js';
import { InvalidInput, problemAt } from '../graphql/failure.types.js';

/** None of these can a form of a foreign page send with somebody's cookie. */
const streamedTypes = [
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/x-ndjson',
  'application/octet-stream',
];

/** Hands files of tables on as they come in, instead of collecting them in memory. */
export function acceptStreams(server: FastifyInstance): void {
  server.addContentTypeParser(streamedTypes, (_request, payload, done) => {
    done(null, payload);
  });
}

/** @throws HttpException 400 for a request without a file, or without a parameter that it needs. */
export function requireUpload(
  { body }: FastifyRequest,
  parameters: Readonly<Record<string, string | undefined>>,
): Readable {
  if (body instanceof Readable && Object.values(parameters).every(Boolean)) return body;
  const names = Object.keys(parameters).join(' and ');
  throw badUpload(`Send a file as the body, with ${names}.`);
}

/** What to answer a request that is not the upload that it should be. */
export const badUpload = (message: string): HttpException =>
  new HttpException({ code: 'BAD_UPLOAD', message }, 400);

/** A file as it comes in, and where it is to be kept. */
export interface Upload {
  readonly bytes: Readable;
  readonly folder: string;
  /** With its dot. */
  readonly extension: string;
  readonly mostBytes: number;
  /** What to say of a longer one. */
  readonly tooLarge: FailureText;
}

/**
 * Keeps a file under a new name and hands on its path; where that fails, nothing is left of it.
 * @throws Refused with InvalidInput when it is too large.
 */
export async function keepUpload<T>(
  upload: Upload,
  take: (path: string) => Promise<T>,
): Promise<T> {
  const { bytes, folder, extension } = upload;
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${newId()}${extension}`);
  try {
    await pipeline(bytes, limitBytes(upload), createWriteStream(path));
    return await take(path);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** Stops a stream of bytes that is longer than allowed. */
function limitBytes({ mostBytes, tooLarge }: Upload): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > mostBytes) done(new Refused(new InvalidInput([problemAt('file', tooLarge)])));
      else done(null, chunk);
    },
  });
}
