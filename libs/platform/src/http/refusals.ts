import { HttpException } from '@nestjs/common';
import { Refused } from '../graphql/failure.error.js';
import {
  Conflict,
  type Failure,
  LimitReached,
  NotAllowed,
  NotFound,
} from '../graphql/failure.types.js';

/** Turns expected failures into answers of http with the same code and message. */
export async function answerRefusals<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new HttpException({ ...error.failure }, statusOf(error.failure));
  }
}

function statusOf(failure: Failure): number {
  if (failure instanceof NotFound) return 404;
  if (failure instanceof NotAllowed) return 403;
  if (failure instanceof Conflict) return 409;
  return failure instanceof LimitReached ? 429 : 422;
}
