/** An exact amount of money: whole minor units (cents; yen has none) of one currency. */
export interface Money {
  /** Whole minor units, such as 1250 for USD 12.50. */
  readonly minorUnits: number;
  /** ISO 4217 code, such as `USD`. */
  readonly currency: string;
}

/**
 * Turns a decimal amount into minor units.
 * @param digits how many decimals the currency has (ISO 4217: JPY 0, USD 2).
 * @returns undefined when the amount is no finite number, negative, or has more decimals than that.
 */
export function toMinorUnits(amount: number, digits: number): number | undefined {
  if (!Number.isFinite(amount) || amount < 0) return undefined;
  const scaled = amount * 10 ** digits;
  const rounded = Math.round(scaled);
  const isExact = Math.abs(scaled - rounded) <= 1e-6 * Math.max(1, rounded);
  return isExact && Number.isSafeInteger(rounded) ? rounded : undefined;
}
