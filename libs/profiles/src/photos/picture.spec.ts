import sharp from 'sharp';
import { drawPicture, measurePicture } from './picture.js';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c60' } });

describe('a picture', () => {
  it('is told by its own bytes, and measured as it is looked at', async () => {
    const lying = await plain(40, 30).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    expect(await measurePicture(lying)).toEqual({ type: 'image/jpeg', width: 30, height: 40 });
    const png = await plain(4, 3).png().toBuffer();
    expect(await measurePicture(png)).toEqual({ type: 'image/png', width: 4, height: 3 });
    const webp = await plain(4, 3).webp().toBuffer();
    expect(await measurePicture(webp)).toEqual({ type: 'image/webp', width: 4, height: 3 });
  });

  it('is nothing else', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>');
    const gif = await plain(4, 3).gif().toBuffer();
    for (const other of [svg, gif, Buffer.from('<html>'), Buffer.alloc(0)]) {
      expect(await measurePicture(other)).toBeUndefined();
    }
  });

  it('is drawn upright, within its bounds and without what the camera noted', async () => {
    const noted = await plain(400, 300)
      .jpeg()
      .withExif({ IFD0: { Artist: 'who took it' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const drawn = await drawPicture(noted, 'image/jpeg', 100);
    expect(drawn).toMatchObject({ type: 'image/jpeg', width: 75, height: 100 });
    const { exif, orientation } = await sharp(drawn?.bytes).metadata();
    expect([exif, orientation]).toEqual([undefined, undefined]);
    expect(await drawPicture(noted, 'image/jpeg', 4096)).toMatchObject({ width: 300, height: 400 });
  });

  it('is not drawn when it is cut off', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
    const whole = await sharp({
      create: { width: 200, height: 200, channels: 3, background: '#c60', noise },
    })
      .jpeg()
      .toBuffer();
    const half = whole.subarray(0, whole.length / 2);
    expect(await measurePicture(half)).toBeDefined();
    expect(await drawPicture(half, 'image/jpeg', 4096)).toBeUndefined();
  });
});
