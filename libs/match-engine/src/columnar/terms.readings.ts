import { incotermCodes } from '#kernel';
import { isSamePlace } from '../facts/places.js';
import { acceptedIncoterms } from '../rules/terms.rules.js';
import {
  capacityValue,
  ELSEWHERE_VALUE,
  incotermValue,
  leadTimeValue,
  minimumOrderValue,
  orderQuantityValue,
  priceBandValue,
  priceValue,
  UNKNOWN,
} from '../score/formulas.js';
import { ONE } from '../score/fixed-point.js';
import { type ReadingContext, readNothing, type ReadValue } from './column-rule.js';
import type { Segment } from './segment.js';

type Terms =
  'capacity' | 'minimumOrder' | 'leadTime' | 'price' | 'incoterm' | 'orderQuantity' | 'priceBand';

/** Number of a dimension in the segment; -1 matches no offer. */
const dimensionOf = ({ segment }: ReadingContext, name: string | undefined): number =>
  name === undefined ? -1 : segment.names.dimensions.find(name);

/** Reads one number of offers in the given dimension through a formula. */
function readNumber(
  reading: ReadingContext,
  dimension: string | undefined,
  column: Float32Array,
  formula: (value: number) => number,
): ReadValue {
  const wanted = dimensionOf(reading, dimension);
  if (wanted < 0) return readNothing;
  const { dimension: dimensions } = reading.segment.offers;
  return (_, offer) =>
    offer < 0 || dimensions[offer] !== wanted ? UNKNOWN : formula(column[offer] ?? Number.NaN);
}

function readOrderQuantity(reading: ReadingContext): ReadValue {
  const { numbers } = reading.need.view;
  const { minimumOrder, monthlyCapacity, dimension } = reading.segment.offers;
  const wanted = dimensionOf(reading, numbers.dimension);
  if (wanted < 0 || Number.isNaN(numbers.orderQuantity)) return readNothing;
  return (_, offer) =>
    offer < 0 || dimension[offer] !== wanted
      ? UNKNOWN
      : orderQuantityValue(
          minimumOrder[offer] ?? Number.NaN,
          monthlyCapacity[offer] ?? Number.NaN,
          numbers.orderQuantity,
          numbers.monthlyQuantity,
        );
}

function readPriceBand(reading: ReadingContext): ReadValue {
  const { numbers } = reading.need.view;
  const { priceLow, priceHigh, dimension } = reading.segment.offers;
  const wanted = dimensionOf(reading, numbers.budgetDimension);
  if (wanted < 0 || Number.isNaN(numbers.budgetHigh)) return readNothing;
  return (_, offer) =>
    offer < 0 || dimension[offer] !== wanted
      ? UNKNOWN
      : priceBandValue(
          priceLow[offer] ?? Number.NaN,
          priceHigh[offer] ?? Number.NaN,
          numbers.budgetHigh,
        );
}

function readLeadTime({ need, segment }: ReadingContext): ReadValue {
  const daysLeft = need.view.numbers.windowTo - need.view.numbers.asOf;
  const { leadTimeDays } = segment.offers;
  return (_, offer) =>
    offer < 0 ? UNKNOWN : leadTimeValue(leadTimeDays[offer] ?? Number.NaN, daysLeft);
}

function readIncoterm({ need, segment }: ReadingContext): ReadValue {
  const accepted = acceptedIncoterms(need.view);
  const values = incotermCodes.map((_, position) => incotermValue(position, accepted));
  const { incoterm, destination } = segment.offers;
  const isElsewhere = readElsewhere(segment, need.view.facts.delivery?.place);
  return (_, offer) => {
    const value = offer < 0 ? UNKNOWN : (values[incoterm[offer] ?? 255] ?? UNKNOWN);
    return value === ONE && isElsewhere(destination[offer] ?? 0) ? ELSEWHERE_VALUE : value;
  };
}

/** Whether a destination, by number, is not where the need wants it; each is compared once. */
function readElsewhere(
  { names: { places } }: Segment,
  wanted: string | undefined,
): (destination: number) => boolean {
  if (wanted === undefined || places.names.length === 0) return () => false;
  const compared: boolean[] = [false];
  return (destination) =>
    (compared[destination] ??= !isSamePlace(places.names[destination - 1] ?? '', wanted));
}

/** Readers of the criteria that compare an offer's terms with the need's. */
export const termsReadings: Readonly<Record<Terms, (reading: ReadingContext) => ReadValue>> = {
  capacity: (reading) => {
    const { dimension, monthlyQuantity } = reading.need.view.numbers;
    const column = reading.segment.offers.monthlyCapacity;
    return readNumber(reading, dimension, column, (value) => capacityValue(value, monthlyQuantity));
  },
  minimumOrder: (reading) => {
    const { dimension, orderQuantity } = reading.need.view.numbers;
    const column = reading.segment.offers.minimumOrder;
    return readNumber(reading, dimension, column, (value) =>
      minimumOrderValue(value, orderQuantity),
    );
  },
  price: (reading) => {
    const { budgetDimension, budgetHigh } = reading.need.view.numbers;
    const column = reading.segment.offers.priceLow;
    return readNumber(reading, budgetDimension, column, (value) => priceValue(value, budgetHigh));
  },
  leadTime: readLeadTime,
  incoterm: readIncoterm,
  orderQuantity: readOrderQuantity,
  priceBand: readPriceBand,
};
