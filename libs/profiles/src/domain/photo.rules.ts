import { contentFailures as failures } from './content.failures.js';
import { Problems } from './problems.js';
import type { Photo } from './values.js';
import type { Vocabulary } from './vocabulary.js';

/** A photo is kept whole, and once more as lists show it. */
export const photoSizes = ['FULL', 'SMALL'] as const;
export type PhotoSize = (typeof photoSizes)[number];

/** Kinds of pictures that are taken: what every browser shows and writes. */
export const photoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PhotoType = (typeof photoTypes)[number];

/** How large a photo may be when it is sent: bytes, and pixels of its longer side. */
export const photoLimits = { bytes: 2_000_000, side: 4096 };

/** Pixels of the longer side in which each size is kept. */
export const keptSides = { FULL: photoLimits.side, SMALL: 480 } as const satisfies Record<
  PhotoSize,
  number
>;

/** Photos of one profile that are kept, with those that nobody shows any more. */
export const mostKeptPhotos = 40;

/**
 * Names what is wrong with a photo that somebody sends, at `file`.
 * @param measures of the picture; undefined where it is none.
 */
export function checkPhoto(
  bytes: number,
  measures: { readonly width: number; readonly height: number } | undefined,
  problems: Problems,
): void {
  if (bytes > photoLimits.bytes) {
    problems.add('file', failures.PHOTO_TOO_HEAVY({ most: photoLimits.bytes, has: bytes }));
    return;
  }
  problems.require(measures !== undefined, 'file', failures.PHOTO_UNREADABLE);
  const longest = measures ? Math.max(measures.width, measures.height) : 0;
  problems.require(longest <= photoLimits.side, 'file', () =>
    failures.PHOTO_TOO_WIDE({ most: photoLimits.side, has: longest }),
  );
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
