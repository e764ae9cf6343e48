import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** What an id takes of randomness. */
const bytes = 16;

/** Drawn for many ids at once: each draw asks the system. */
const pool = new Uint8Array(256 * bytes);
let used = pool.length;

let milliseconds = 0;
let sequence = 0;

/**
 * A new id. Version 7 rises with time, so that rows land side by side in their index; within one
 * process each is higher than all before (RFC 9562, 6.2, method 1: a counter of 32 bits that begins
 * anywhere in its lower half, and runs into the next millisecond when it is full).
 */
export function newId(): string {
  const random = drawRandom();
  const now = Date.now();
  if (now > milliseconds) {
    milliseconds = now;
    sequence = firstSequence(random);
  } else {
    sequence = (sequence + 1) >>> 0;
    if (sequence === 0) milliseconds++;
  }
  return v7({ random, msecs: milliseconds, seq: sequence });
}

function drawRandom(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return pool.subarray(used, (used += bytes));
}

/** 31 bits, of bytes that the id does not hold otherwise. */
const firstSequence = (random: Uint8Array): number =>
  new DataView(random.buffer, random.byteOffset).getUint32(6) >>> 1;
