import { dayNumber, never } from '../domain/days.js';
import { facetValuesOf, lastingFacets } from '../domain/facet-values.js';
import type { FacetCount, FacetField } from '../domain/search-request.js';
import { sortCounts } from '../domain/sort-counts.js';
import type { SupplierDocument } from '../domain/supplier-document.js';

/** A value of a facet; Postgres knows it by a number. */
export interface FacetValue {
  readonly field: FacetField;
  readonly value: string;
}

/** The number of a value: 1 to 32767, given once and for ever. */
export type CodeOf = (value: FacetValue) => number;

const codes = 32_768;

/**
 * A supplier's values as one character each, numbered by `CodeOf`. The values of all hits come from
 * Postgres as one text and are counted here: a hundred thousand hits cost some milliseconds, where
 * SQL would take the arrays apart row by row. Most characters take a single byte on the way.
 */
export function packFacets(document: SupplierDocument, codeOf: CodeOf): string {
  const values = facetValuesOf(document);
  const numbers = lastingFacets.flatMap((field) =>
    [...new Set(values[field])].map((value) => codeOf({ field, value })),
  );
  return String.fromCharCode(...numbers);
}

/** A supplier's certificates: a character for the scheme, then one for its last day. */
export function packCertificates(document: SupplierDocument, codeOf: CodeOf): string {
  return document.certificates
    .map(({ scheme, expiresOn }) => {
      const code = codeOf({ field: 'certificate', value: scheme });
      return String.fromCharCode(code, dayCharacter(lastDay(expiresOn)));
    })
    .join('');
}

/** Characters end where surrogates begin, with the year 2151; the first of all is in no text. */
const lastCharacter = 0xd7ff;
const dayCharacter = (day: number): number => Math.min(day + 1, lastCharacter);

const lastDay = (expiresOn: string | null): number =>
  expiresOn === null ? never : dayNumber(expiresOn);

/** A certificate as one number that grows with its last day, to compare in SQL. */
export const certificateTerm = (code: number, day: number): number => code * 65_536 + day;

/** The lowest and highest number of a certificate of one scheme that is in date. */
export type CertificateSpan = readonly [lowest: number, highest: number];

export const spanInDate = (code: number, today: number): CertificateSpan => [
  certificateTerm(code, today),
  certificateTerm(code, never),
];

/** A supplier's certificates as numbers for comparison. */
export const certificateTerms = (document: SupplierDocument, codeOf: CodeOf): number[] =>
  document.certificates.map(({ scheme, expiresOn }) =>
    certificateTerm(codeOf({ field: 'certificate', value: scheme }), lastDay(expiresOn)),
  );

/** How often each number up to the highest occurs. */
export type Tally = Uint32Array;

const noted = new Uint32Array(codes);

/** Counts packed values and, of packed certificates, those in date on a day. */
export function tally(facets: string, certificates: string, today: number): Tally {
  let highest = 0;
  const count = (code: number): void => {
    noted[code] = (noted[code] ?? 0) + 1;
    if (code > highest) highest = code;
  };
  for (let at = 0; at < facets.length; at++) count(facets.charCodeAt(at));
  const first = dayCharacter(today);
  for (let at = 0; at < certificates.length; at += 2) {
    if (certificates.charCodeAt(at + 1) >= first) count(certificates.charCodeAt(at));
  }
  const counts = noted.slice(0, highest + 1);
  noted.fill(0, 0, highest + 1);
  return counts;
}

/** The counts of one field, most first. */
export function countsOf(
  field: FacetField,
  counts: Tally,
  values: ReadonlyMap<number, FacetValue>,
): FacetCount[] {
  const found: FacetCount[] = [];
  for (const [code, facet] of values) {
    const count = counts[code] ?? 0;
    if (facet.field === field && count > 0) found.push({ value: facet.value, count });
  }
  return sortCounts(found);
}
