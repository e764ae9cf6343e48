import type { PhotoType } from '../domain/photo.rules.js';

/** What a picture's own bytes say of it, whatever it was said to be. Pixels, as it is looked at. */
export interface PictureMeasures {
  readonly type: PhotoType;
  readonly width: number;
  readonly height: number;
}

/** A picture with its bytes. */
export interface Picture extends PictureMeasures {
  readonly bytes: Buffer;
}

const typeByFormat = new Map<string, PhotoType>([
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
]);

/** Loaded with the first picture: most processes never see one. */
const loadSharp = async () => (await import('sharp')).default;

/**
 * Tells a picture and its measures from its head.
 * @returns undefined when it is none of the kinds that are taken.
 */
export async function measurePicture(bytes: Buffer): Promise<PictureMeasures | undefined> {
  const sharp = await loadSharp();
  try {
    const { format, autoOrient } = await sharp(bytes).metadata();
    const type = typeByFormat.get(format);
    return type && { type, ...autoOrient };
  } catch {
    return undefined;
  }
}

/**
 * Draws a picture anew in its own kind: upright, in sRGB, its longest side bounded, of a film its first
 * picture, without what the camera noted, such as where and when it was taken.
 * @param side pixels; never enlarged.
 * @returns undefined when it is cut off or cannot be read.
 */
export async function drawPicture(
  bytes: Buffer,
  type: PhotoType,
  side: number,
): Promise<Picture | undefined> {
  const sharp = await loadSharp();
  try {
    const { data, info } = await sharp(bytes, { failOn: 'truncated' })
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .toFormat(type === 'image/png' ? 'png' : type === 'image/webp' ? 'webp' : 'jpeg')
      .toBuffer({ resolveWithObject: true });
    return { type, width: info.width, height: info.height, bytes: data };
  } catch {
    return undefined;
  }
}
