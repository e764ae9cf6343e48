export interface Language {
  /** BCP 47, with the script where a language is written in more than one. */
  readonly tag: string;
  readonly name: string;
  readonly nativeName: string;
  /** ISO 15924. */
  readonly script: string;
}
