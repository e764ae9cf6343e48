export interface Currency {
  /** ISO 4217. */
  readonly code: string;
  readonly name: string;
  /** Decimal places of an amount: 0 for JPY, KRW, CLP and VND. */
  readonly minorUnits: number;
}
