import type { ChainBoard } from './chain-board.js';

/** Breaks and idle slots of one participant on a board. */
export class IdleMeter {
  /** Of the participant measured last. */
  breaks = 0;
  /** Idle slots between the first and the last meeting. */
  idle = 0;

  constructor(private readonly board: ChainBoard) {}

  /** Measures as if the participant were busy in `s` and `t` exactly where it now is not. */
  measure(participant: number, s = -1, t = -1): void {
    const { busy, words } = this.board;
    let carry = 0;
    let meetings = 0;
    let runs = 0;
    let first = -1;
    let last = -1;
    for (let w = 0; w < words; w++) {
      let bits = busy[participant * words + w]!;
      if (s >> 5 === w) bits ^= 1 << (s & 31);
      if (t >> 5 === w) bits ^= 1 << (t & 31);
      if (bits === 0) {
        carry = 0;
        continue;
      }
      runs += countBits(bits & ~((bits << 1) | carry));
      carry = bits >>> 31;
      meetings += countBits(bits);
      if (first < 0) first = 32 * w + 31 - Math.clz32(bits & -bits);
      last = 32 * w + 31 - Math.clz32(bits);
    }
    this.breaks = runs > 0 ? runs - 1 : 0;
    this.idle = runs > 0 ? last - first + 1 - meetings : 0;
  }
}

/** Hacker's Delight (Warren, 2012), figure 5-2. */
function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
