/** What the rules of a profile need to know of the reference data. Implemented over taxonomy. */
export interface Vocabulary {
  /** Is this the ISO 3166 alpha-3 code of one of the 21 economies? */
  isEconomy(code: string): boolean;
  /** Is this an ISO 4217 code? */
  isCurrency(code: string): boolean;
  /** How many decimals a currency has (ISO 4217); undefined when it is unknown. */
  decimalsOf(currency: string): number | undefined;
  /** Is this a well-formed BCP 47 tag? */
  isLanguage(tag: string): boolean;
  isIncoterm(code: string): boolean;
  isUnit(code: string): boolean;
  isCertificateScheme(key: string): boolean;
  /** Is this a two-digit division of ISIC Rev. 5? */
  isIsicDivision(code: string): boolean;
  /** @returns undefined when it is a code of that edition, or else what is wrong, for people. */
  whatIsWrongWithCode(
    system: 'HS' | 'CPC' | 'ISIC',
    code: string,
    edition: string,
  ): string | undefined;
}
