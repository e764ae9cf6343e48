/** A photo made small enough for a bad line, in the sizes that the api keeps. */
export interface ShrunkPhoto {
  readonly full: Blob;
  readonly small: Blob;
}

/** Longest side in pixels, and bytes that are aimed at. */
const sizes = { full: { side: 1600, bytes: 400_000 }, small: { side: 480, bytes: 60_000 } };
const qualities = [0.82, 0.7, 0.55, 0.4];

/**
 * Makes a chosen picture small, upright and free of the camera's notes, which drawing leaves out.
 * @throws Error when the browser cannot read it.
 */
export async function shrink(file: Blob): Promise<ShrunkPhoto> {
  const picture = await createImageBitmap(file);
  try {
    return { full: await draw(picture, sizes.full), small: await draw(picture, sizes.small) };
  } finally {
    picture.close();
  }
}

/** Width and height with the longest side bounded; never larger than it was. */
export function fit(
  { width, height }: { readonly width: number; readonly height: number },
  side: number,
): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height));
  const scaled = (pixels: number) => Math.max(1, Math.round(pixels * scale));
  return { width: scaled(width), height: scaled(height) };
}

async function draw(
  picture: ImageBitmap,
  { side, bytes }: { readonly side: number; readonly bytes: number },
): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), fit(picture, side));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser draws no pictures.');
  context.imageSmoothingQuality = 'high';
  // JPEG has no transparency; what lies behind is then white.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  let written: Blob | undefined;
  for (const quality of qualities) {
    written = await write(canvas, quality);
    if (written.size <= bytes) break;
  }
  if (!written) throw new Error('The browser writes no pictures.');
  return written;
}

/** As WebP, or as JPEG where the browser writes no WebP (it then gives PNG instead). */
async function write(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  const webp = await toBlob(canvas, 'image/webp', quality);
  return webp.type === 'image/webp' ? webp : toBlob(canvas, 'image/jpeg', quality);
}

const toBlob = (canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob) resolve(blob);
        else reject(new Error('The browser writes no pictures.'));
      },
      type,
      quality,
    );
  });
