import type { Rule } from '../rules/rule.js';
import type { ColumnRule, Reading, ReadingContext } from './column-rule.js';
import { type ProductMatch, readCode, readRelated, readText } from './product.readings.js';
import {
  readAgreement,
  readCertificate,
  readEconomy,
  readEvidence,
  readExport,
  readInclusion,
  readLanguage,
  readResponse,
  readTrackRecord,
} from './standing.readings.js';
import {
  readBuyer,
  readExcludedBuyer,
  readExcludedSector,
  readMarket,
  readOrderValue,
  readPayment,
} from './supplier-side.readings.js';
import { termsReadings } from './terms.readings.js';

type Readings = Readonly<
  Record<
    Rule['criterion'],
    (reading: ReadingContext, match: ProductMatch, subject: string) => Reading
  >
>;

/** The columnar twin of every criterion of the reference. */
const readings: Readings = {
  product: (_, match) => readRelated(match),
  productCode: readCode,
  productText: readText,
  ...termsReadings,
  economy: readEconomy,
  tradeAgreement: readAgreement,
  exportExperience: readExport,
  language: readLanguage,
  certificate: (reading, _, subject) => readCertificate(reading, subject),
  inclusion: (reading, _, subject) => readInclusion(reading, subject),
  evidence: readEvidence,
  responseRecord: readResponse,
  trackRecord: readTrackRecord,
  wantedMarket: readMarket,
  orderValue: readOrderValue,
  paymentTerms: readPayment,
  buyerVerification: readBuyer,
  excludedBuyer: readExcludedBuyer,
  excludedSector: readExcludedSector,
};

/** Turns a need's rules into readers of a segment's columns. */
export const toColumnRules = (reading: ReadingContext, match: ProductMatch): ColumnRule[] =>
  reading.need.rules
    .filter((rule) => rule.weight > 0 || rule.gate !== undefined)
    .map((rule) => ({
      side: rule.side,
      weight: rule.weight,
      prior: rule.prior,
      gate: rule.gate ?? 0,
      ...readings[rule.criterion](reading, match, rule.subject ?? ''),
    }));
