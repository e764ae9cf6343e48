/** Texts that only some pages need; each is a folder here with a file for each language. */
export type TextPart = 'account' | 'desk' | 'failures' | 'matching' | 'reasons' | 'work';

/** Where the texts of a part are, as the build names them. */
export const partModule = (part: TextPart, language: string): string =>
  `src/i18n/${part}/${language}.json`;
