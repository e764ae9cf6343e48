/** Kinds of pictures that are taken: what every browser shows and writes. */
export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp';

/** A picture as its own bytes tell, whatever it was said to be. */
export interface Picture {
  readonly type: PictureType;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /**
   * The picture alone: without notes of the camera, such as where and when it was taken, and
   * without anything behind its end.
   */
  readonly bytes: Buffer;
}

/**
 * Tells a picture from its bytes and leaves out its notes. Reads JPEG (ITU T.81), PNG (W3C) and
 * still WebP (RFC 9649).
 * @returns undefined when it is none of these, or is cut off.
 */
export function readPicture(bytes: Buffer): Picture | undefined {
  try {
    return readJpeg(bytes) ?? readPng(bytes) ?? readWebp(bytes);
  } catch (error) {
    if (isPastTheEnd(error)) return undefined;
    throw error;
  }
}

/** What Node throws on reading where there are no bytes any more. */
const isPastTheEnd = (error: unknown): boolean => (error as Error).name === 'RangeError';

/** JPEG: what is shown, how it is coded, and its colours (ICC). */
const keepsSegment = (marker: number, body: Buffer): boolean => {
  if (marker === 0xe2) return body.toString('latin1', 4, 15) === 'ICC_PROFILE';
  const isNote = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
  return !isNote;
};

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function readJpeg(bytes: Buffer): Picture | undefined {
  if (bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | undefined;
  for (let at = 2; ;) {
    if (bytes.readUInt8(at) !== 0xff) return undefined;
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) {
      kept.push(bytes.subarray(at, at + 2));
      return size && { type: 'image/jpeg', ...size, bytes: Buffer.concat(kept) };
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const segment = slice(bytes, at, end);
    if (isFrame(marker)) size = { width: segment.readUInt16BE(7), height: segment.readUInt16BE(5) };
    if (keepsSegment(marker, segment)) kept.push(segment);
    at = end;
    if (marker === 0xda) {
      at = endOfScan(bytes, end);
      kept.push(bytes.subarray(end, at));
    }
  }
}

/** Where coded pixels end: at a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; ; at++) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) throw new RangeError('The scan is cut off.');
    const next = bytes.readUInt8(at + 1);
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
}

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const pngParts = /^(?:IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|sBIT)$/;

function readPng(bytes: Buffer): Picture | undefined {
  if (!bytes.subarray(0, 8).equals(pngStart)) return undefined;
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  const kept: Buffer[] = [pngStart];
  for (let at = 8; ;) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + bytes.readUInt32BE(at);
    const chunk = slice(bytes, at, end);
    if (pngParts.test(name)) kept.push(chunk);
    if (name === 'IEND') break;
    at = end;
  }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return { type: 'image/png', width, height, bytes: Buffer.concat(kept) };
}

const webpParts = /^(?:VP8 |VP8L|VP8X|ALPH|ICCP)$/;
/** Bits of VP8X that say that notes (EXIF, XMP) follow. */
const webpNotes = 0x0c;

function readWebp(bytes: Buffer): Picture | undefined {
  const isWebp =
    bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';
  if (!isWebp) return undefined;
  const total = Math.min(bytes.length, 8 + bytes.readUInt32LE(4));
  const kept: Buffer[] = [];
  let size: { width: number; height: number } | undefined;
  for (let at = 12; at < total;) {
    const name = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    const chunk = Buffer.from(slice(bytes, at, end));
    if (name === 'ANIM') return undefined;
    if (webpParts.test(name)) kept.push(chunk);
    size ??= webpSize(name, chunk.subarray(8));
    if (name === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~webpNotes, 8);
    at = end;
  }
  const hasPixels = kept.some((chunk) => /^VP8[ L]/.test(chunk.toString('latin1', 0, 4)));
  if (!size || !hasPixels) return undefined;
  const head = Buffer.from('RIFF____WEBP', 'latin1');
  head.writeUInt32LE(4 + kept.reduce((sum, { length }) => sum + length, 0), 4);
  return { type: 'image/webp', ...size, bytes: Buffer.concat([head, ...kept]) };
}

function webpSize(name: string, body: Buffer): { width: number; height: number } | undefined {
  if (name === 'VP8X') {
    return { width: 1 + body.readUIntLE(4, 3), height: 1 + body.readUIntLE(7, 3) };
  }
  if (name === 'VP8L') {
    const bits = body.readUInt32LE(1);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (name !== 'VP8 ' || body.readUIntBE(3, 3) !== 0x9d012a) return undefined;
  return { width: body.readUInt16LE(6) & 0x3fff, height: body.readUInt16LE(8) & 0x3fff };
}

/** Part of the bytes; a part that is not all there is an error. */
function slice(bytes: Buffer, from: number, to: number): Buffer {
  if (to > bytes.length) throw new RangeError('The picture is cut off.');
  return bytes.subarray(from, to);
}
