import { readPicture } from './picture.js';

const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part),
    ),
  );

/** A marker with a body, as JPEG has it. */
const segment = (marker: number, body: Buffer): Buffer =>
  Buffer.concat([bytes([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff]), body]);

const frame = segment(0xc2, bytes([8, 0x01, 0x2c, 0x01, 0x90, 1, 1, 0x11, 0]));
const scan = Buffer.concat([
  segment(0xda, bytes([1, 1, 0, 0, 63, 0])),
  bytes([1, 0xff, 0, 2, 0xff, 0xd0, 3]),
]);
const jpeg = (...notes: readonly Buffer[]): Buffer =>
  Buffer.concat([bytes([0xff, 0xd8]), ...notes, frame, scan, ...notes, scan, bytes([0xff, 0xd9])]);

const riff = (...chunks: readonly (readonly [string, Buffer])[]): Buffer => {
  const body = chunks.map(([name, data]) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(data.length);
    return Buffer.concat([bytes(name), length, data, Buffer.alloc(data.length % 2)]);
  });
  const total = Buffer.alloc(4);
  total.writeUInt32LE(4 + body.reduce((sum, { length }) => sum + length, 0));
  return Buffer.concat([bytes('RIFF'), total, bytes('WEBP'), ...body]);
};
const lossy = bytes([0, 0, 0, 0x9d, 0x01, 0x2a, 0x90, 0x01, 0x2c, 0x01, 7]);
const extended = bytes([0x0c, 0, 0, 0, 0x8f, 0x01, 0, 0x2b, 0x01, 0]);

const chunk = (name: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, bytes(name), body, bytes([1, 2, 3, 4])]);
};
const png = (...notes: readonly Buffer[]): Buffer =>
  Buffer.concat([
    bytes([0x89], 'PNG\r\n', [0x1a], '\n'),
    chunk('IHDR', bytes([0, 0, 1, 0x90, 0, 0, 1, 0x2c, 8, 0, 0, 0, 0])),
    ...notes,
    chunk('IDAT', bytes('pixels')),
    chunk('IEND', bytes()),
  ]);

describe('readPicture', () => {
  it('tells a JPEG and leaves out what the camera noted, and what lies behind its end', () => {
    const notes = [segment(0xe1, bytes('Exif\0\0where it was')), segment(0xfe, bytes('who'))];
    const found = readPicture(Buffer.concat([jpeg(...notes), bytes('a film of the moment')]));
    expect(found).toEqual({ type: 'image/jpeg', width: 400, height: 300, bytes: jpeg() });
  });

  it('keeps the colours of a JPEG', () => {
    const colours = segment(0xe2, bytes('ICC_PROFILE\0\x01\x01 of a camera'));
    expect(readPicture(jpeg(colours))?.bytes).toEqual(jpeg(colours));
    expect(readPicture(jpeg(segment(0xe2, bytes('MPF\0 more pictures'))))?.bytes).toEqual(jpeg());
  });

  it('tells a PNG and leaves out its notes', () => {
    const notes = [chunk('tEXt', bytes('where it was')), chunk('eXIf', bytes('when'))];
    const found = readPicture(png(...notes));
    expect(found).toEqual({ type: 'image/png', width: 400, height: 300, bytes: png() });
  });

  it('tells a WebP of each kind and leaves out its notes', () => {
    expect(readPicture(riff(['VP8 ', lossy]))).toMatchObject({ width: 400, height: 300 });
    const lossless = bytes([0x2f, 0x8f, 0xc1, 0x4a, 0x00, 0]);
    expect(readPicture(riff(['VP8L', lossless]))).toMatchObject({ width: 400, height: 300 });
    const noted = riff(['VP8X', extended], ['VP8 ', lossy], ['EXIF', bytes('where')]);
    const without = riff(['VP8X', bytes([0], [...extended.subarray(1)])], ['VP8 ', lossy]);
    expect(readPicture(noted)).toEqual({
      type: 'image/webp',
      width: 400,
      height: 300,
      bytes: without,
    });
  });

  it('takes nothing else, and nothing that is cut off, wherever it is cut', () => {
    const others = ['', '<svg onload="alert(1)"/>', 'GIF89a', '<html>', 'RIFF____WEBP'];
    for (const other of others) expect(readPicture(bytes(other))).toBeUndefined();
    expect(readPicture(riff(['ANIM', bytes('a film')], ['VP8 ', lossy]))).toBeUndefined();
    for (const whole of [jpeg(), png(), riff(['VP8 ', lossy])]) {
      for (let length = 0; length < whole.length; length++) {
        expect(readPicture(whole.subarray(0, length))).toBeUndefined();
      }
    }
  });
});
