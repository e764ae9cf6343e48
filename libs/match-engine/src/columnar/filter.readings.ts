import { evidenceRank } from '#kernel';
import { dayNumber } from '../facts/days.js';
import { beginsAs, type SupplierFilter } from '../rank/supplier-filter.js';
import { schemeKey } from '../rules/certificate.rules.js';
import type { Segment } from './segment.js';

/** Whether a row passes. */
type Test = (row: number) => boolean;

/** A filter, read from the columns of one segment. */
export interface RowFilter {
  readonly takesSupplier: Test;
  /** Whether a supplier passes that this offer serves the need of; -1 for none. */
  readonly takesOffer: Test;
}

/** The columnar twin of `passesFilter`. */
export function readFilter(segment: Segment, filter: SupplierFilter): RowFilter {
  const tests = supplierTests(segment, filter);
  return {
    takesSupplier: (supplier) => tests.every((test) => test(supplier)),
    takesOffer: offerTest(segment, filter),
  };
}

function supplierTests(segment: Segment, filter: SupplierFilter): Test[] {
  const { suppliers, names } = segment;
  const { economies = [], labels = [], certificates = [], minimumEvidence, withoutPast } = filter;
  const needed = minimumEvidence === undefined ? 0 : evidenceRank(minimumEvidence);
  const wanted = new Set(economies.map((economy) => names.economies.find(economy)));
  return [
    ...(wanted.size > 0 ? [(row: number) => wanted.has(suppliers.economy[row] ?? 0)] : []),
    ...(needed > 0 ? [(row: number) => (suppliers.identity[row] ?? 0) >= needed] : []),
    ...(withoutPast ? [(row: number) => isEmptyRow(suppliers.trackStarts, row)] : []),
    ...labels.map((label) => labelTest(segment, label, needed)),
    ...certificates.map((scheme) => certificateTest(segment, scheme, needed)),
  ];
}

const isEmptyRow = (starts: Uint32Array, row: number): boolean => starts[row] === starts[row + 1];

function labelTest({ suppliers: { labels }, names }: Segment, label: string, needed: number): Test {
  const wanted = names.labels.find(label);
  return (row) => {
    for (let index = labels.starts[row] ?? 0; index < (labels.starts[row + 1] ?? 0); index++) {
      const entry = labels.values[index] ?? 0;
      if (entry >> 2 === wanted && (entry & 3) >= needed) return true;
    }
    return false;
  };
}

function certificateTest(segment: Segment, scheme: string, needed: number): Test {
  const { certificates, context } = segment;
  const starts = segment.suppliers.certificateStarts;
  const wanted = segment.names.schemes.find(schemeKey(scheme));
  const today = dayNumber(context.asOf);
  const counts = (row: number): boolean =>
    certificates.scheme[row] === wanted &&
    (certificates.level[row] ?? 0) >= needed &&
    !((certificates.expires[row] ?? Number.NaN) < today);
  return (supplier) => {
    for (let row = starts[supplier] ?? 0; row < (starts[supplier + 1] ?? 0); row++) {
      if (counts(row)) return true;
    }
    return false;
  };
}

function offerTest({ codes, offers }: Segment, { codes: beginnings = [] }: SupplierFilter): Test {
  if (beginnings.length === 0) return () => true;
  const { starts, values } = offers.codes;
  return (offer) => {
    for (let index = starts[offer] ?? 0; index < (starts[offer + 1] ?? 0); index++) {
      const code = codes.codeOf(values[index] ?? 0);
      if (code && beginsAs(beginnings, code)) return true;
    }
    return false;
  };
}
