export type UnitDimension =
  'mass' | 'count' | 'volume' | 'length' | 'area' | 'time' | 'energy' | 'package' | 'container';

/** A unit of trade. Units of one dimension convert by their factors, others never. */
export interface UnitOfMeasure {
  /** Short and stable, as stored. */
  readonly code: string;
  readonly name: string;
  readonly symbol: string;
  /** UNECE Recommendation 20 (or 21 for packages, with its X). */
  readonly unece?: string;
  readonly dimension: UnitDimension;
  /**
   * How many base units of the dimension one unit is: kilograms, pieces, litres, metres, square
   * metres, hours, kilowatt hours. Absent where no fixed factor exists, as for cartons.
   */
  readonly factor?: number;
  /** Other spellings met in files. */
  readonly alsoWritten: readonly string[];
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s._-]+/g, '');

/** Finds the unit that a text names, by code, name, symbol, UNECE code or other spelling. */
export function findUnit(units: readonly UnitOfMeasure[], text: string): UnitOfMeasure | undefined {
  const wanted = plain(text);
  if (wanted === '') return undefined;
  const names = (unit: UnitOfMeasure): readonly string[] => [
    unit.code,
    unit.name,
    unit.symbol,
    ...(unit.unece === undefined ? [] : [unit.unece]),
    ...unit.alsoWritten,
  ];
  return units.find((unit) => names(unit).some((name) => plain(name) === wanted));
}

/**
 * Converts an amount between two units of one dimension. Undefined between dimensions and for units
 * without a fixed factor (a carton is not a number of pieces), except into themselves.
 */
export function convertAmount(
  amount: number,
  from: UnitOfMeasure,
  to: UnitOfMeasure,
): number | undefined {
  if (from.code === to.code) return amount;
  if (from.dimension !== to.dimension || from.factor === undefined || to.factor === undefined) {
    return undefined;
  }
  return (amount * from.factor) / to.factor;
}
