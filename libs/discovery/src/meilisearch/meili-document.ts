import { dayNumber, never } from '../domain/days.js';
import { facetValuesOf, type LastingFacet } from '../domain/facet-values.js';
import { codesWithin } from '../domain/hs-codes.js';
import { qualityOf, sortNameOf } from '../domain/quality.js';
import type { SupplierDocument } from '../domain/supplier-document.js';

/** Marks a match in what Meilisearch gives back: two characters that no text of ours holds. */
export const markStart = '\u{E000}';
export const markEnd = '\u{E001}';
const marks = /[\u{E000}\u{E001}]/gu;

/** Parts words for Meilisearch, beside signs that by themselves do not: "<b>Tea" would be one word. */
const parting = '\u{10100}';
const joining = /[<>=|~$^¢£¥€¨¯´¸]/g;

/** What Meilisearch stores of a supplier: the texts, and the values of filters, facets and sorts. */
export interface MeiliDocument extends Record<LastingFacet, readonly string[]> {
  readonly id: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly offers: readonly string[];
  readonly texts: readonly string[];
  readonly references: readonly string[];
  /** HS codes as stated, and with all their parents. */
  readonly hsStated: readonly string[];
  readonly hsWithin: readonly string[];
  readonly service: readonly string[];
  /** Last day of each scheme's certificate, as a number that filters compare. */
  readonly certificateUntil: Readonly<Record<string, number>>;
  /** Schemes of all certificates, for counting those in date; and what has to be taken off again. */
  readonly certificate: readonly string[];
  /** Last day and scheme of each certificate. */
  readonly certificateDay: readonly string[];
  /** Days after which certificates are no longer what is said here, as numbers that filters compare. */
  readonly certificateTurns: readonly number[];
  readonly quality: number;
  readonly completeness: number;
  readonly changedAt: number;
  readonly sortName: string;
}

/** The day of a certificate that has none: after every other in the alphabet. */
const noLastDay = '9999-12-31';

export function toMeiliDocument(document: SupplierDocument): MeiliDocument {
  const days = document.certificates.map(({ scheme, expiresOn }) => ({
    scheme,
    day: expiresOn ?? noLastDay,
    number: expiresOn === null ? never : dayNumber(expiresOn),
  }));
  return {
    ...facetValuesOf(document),
    id: document.id,
    name: clean(document.name),
    otherNames: document.otherNames.map(clean),
    offers: document.offers.map(clean),
    texts: document.texts.map(clean),
    references: [...document.references, ...document.serviceCodes],
    hsStated: document.hsCodes,
    hsWithin: codesWithin(document.hsCodes),
    service: document.serviceCodes,
    certificateUntil: Object.fromEntries(
      days.map(({ scheme, number }) => [attributeOf(scheme), number]),
    ),
    certificate: days.map(({ scheme }) => scheme),
    certificateDay: days.map(({ scheme, day }) => datedValue(day, scheme)),
    certificateTurns: [
      ...days.map(({ number }) => number),
      ...dayBefore(document.nextCertificateOn),
    ],
    quality: qualityOf(document),
    completeness: Math.round(document.completeness),
    changedAt: document.changedAt,
    sortName: sortNameOf(document.name),
  };
}

const dayBefore = (day: string | null): number[] => (day === null ? [] : [dayNumber(day) - 1]);

const clean = (text: string): string =>
  text.replace(marks, '').replaceAll(parting, ' ').replace(joining, `${parting}$&${parting}`);

/** A text as it was before it was made ready for Meilisearch. */
export const withoutParting = (text: string): string => text.replaceAll(parting, '');

/** A scheme's key as the name of an attribute, which may hold neither dots nor blanks. */
export const attributeOf = (scheme: string): string =>
  scheme.replace(/[^A-Za-z0-9]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}`);

/** A scheme with the day on which its certificate ends. */
const datedValue = (day: string, scheme: string): string => `${day}~${scheme}`;

/** Takes a dated value apart again. */
export function readDatedValue(value: string): { day: string; scheme: string } {
  const at = value.indexOf('~');
  return { day: value.slice(0, at), scheme: value.slice(at + 1) };
}
