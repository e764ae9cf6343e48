import { contentFailures as failures } from './content.failures.js';
import { Problems } from './problems.js';
import { readPicture, type Picture } from './picture.js';
import type { Photo } from './values.js';
import type { Vocabulary } from './vocabulary.js';

/** A photo is kept whole, and once more as lists show it. */
export const photoSizes = ['FULL', 'SMALL'] as const;
export type PhotoSize = (typeof photoSizes)[number];

/** How large a photo may be: bytes, and pixels of its longer side. */
export const photoLimits = {
  FULL: { bytes: 2_000_000, side: 4096 },
  SMALL: { bytes: 150_000, side: 640 },
} as const satisfies Record<PhotoSize, object>;

/** Photos of one profile that are kept, with those that nobody shows any more. */
export const mostKeptPhotos = 40;

/** Reads a photo that somebody sends; names what is wrong with it, at `file`. */
export function readPhoto(bytes: Buffer, size: PhotoSize, problems: Problems): Picture | undefined {
  const most = photoLimits[size];
  if (bytes.length > most.bytes) {
    problems.add('file', failures.PHOTO_TOO_HEAVY({ most: most.bytes, has: bytes.length }));
    return undefined;
  }
  const picture = readPicture(bytes);
  const longest = picture && Math.max(picture.width, picture.height);
  const shortest = picture && Math.min(picture.width, picture.height);
  problems.require(picture !== undefined && shortest !== 0, 'file', failures.PHOTO_UNREADABLE);
  problems.require((longest ?? 0) <= most.side, 'file', () =>
    failures.PHOTO_TOO_WIDE({ most: most.side, has: longest ?? 0 }),
  );
  return problems.all.length === 0 ? picture : undefined;
}

/** Each photo shown says in words what it shows, in a language that is known. */
export function checkPhotos(
  photos: readonly Photo[],
  vocabulary: Vocabulary,
  problems: Problems,
): void {
  photos.forEach(({ alt, language }, i) => {
    problems.require(alt.trim() !== '', `photos.${i}.alt`, () =>
      failures.PHOTO_WITHOUT_WORDS({ number: i + 1 }),
    );
    if (!vocabulary.isLanguage(language)) {
      const failure = failures.PROFILE_UNKNOWN_LANGUAGE({ tag: language });
      problems.add(`photos.${i}.language`, failure);
    }
  });
}
