/** A text in one language, as the api gives it. */
export interface LanguageText {
  readonly language: string;
  readonly name: string;
  readonly description: string;
  readonly isOriginal: boolean;
  readonly isMachineMade: boolean;
}

/** The text that its writer wrote. */
export function originalText<T extends LanguageText>(texts: readonly T[]): T | undefined {
  return texts.find(({ isOriginal }) => isOriginal) ?? texts[0];
}

/** The text in the reader's language where there is one, else the original. */
export function textFor<T extends LanguageText>(
  texts: readonly T[],
  language: string,
): T | undefined {
  const wanted = language.split('-')[0];
  return texts.find((text) => text.language.split('-')[0] === wanted) ?? originalText(texts);
}
