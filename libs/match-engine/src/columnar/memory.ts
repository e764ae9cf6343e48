import { Bitset } from './bitset.js';
import type { Segment } from './segment.js';

/** Bytes of packed columns, of the text indexes, and of ids and other strings (one byte per character). */
export interface IndexMemory {
  readonly columns: number;
  readonly texts: number;
  readonly strings: number;
}

/** Object header and pointer of a short string. */
const STRING_OVERHEAD = 24;

const bytesOfStrings = (strings: readonly string[]): number =>
  strings.reduce((sum, text) => sum + STRING_OVERHEAD + text.length, 0);

/** Bytes of all typed arrays below a value. */
function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (value instanceof Bitset) return value.words.byteLength;
  if (value instanceof Map)
    return [...value.values()].reduce<number>((sum, one) => sum + bytesOf(one), 0);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 0;
  return Object.values(value).reduce<number>((sum, one) => sum + bytesOf(one), 0);
}

/** Counts the memory of one segment; the context and the dictionaries are shared and not counted. */
export function measureSegment(segment: Segment): IndexMemory {
  const { suppliers, offers, certificates, track } = segment;
  const { offersByCode, offersBySystem, buyerNameWords } = segment;
  return {
    columns:
      bytesOf({ suppliers, offers, certificates, track }) +
      bytesOf({ offersByCode, offersBySystem, buyerNameWords }),
    texts: [segment.offerTexts, segment.trackTexts, segment.joinedTexts].reduce(
      (sum, index) => sum + index.bytes,
      0,
    ),
    strings: bytesOfStrings(suppliers.ids) + bytesOfStrings(offers.ids),
  };
}

/** The memory of several segments. */
export const sumMemory = (all: readonly IndexMemory[]): IndexMemory => ({
  columns: all.reduce((sum, { columns }) => sum + columns, 0),
  texts: all.reduce((sum, { texts }) => sum + texts, 0),
  strings: all.reduce((sum, { strings }) => sum + strings, 0),
});
