/** Longest side in pixels, and bytes that are aimed at, for a bad line. */
const most = { side: 1600, bytes: 400_000 };
const qualities = [0.82, 0.7, 0.55, 0.4];

/**
 * Makes a chosen picture small, upright and free of the camera's notes, which drawing leaves out.
 * @throws Error when the browser cannot read it.
 */
export async function shrink(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file);
  try {
    return await draw(picture);
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

async function draw(picture: ImageBitmap): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), fit(picture, most.side));
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
    if (written.size <= most.bytes) break;
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
