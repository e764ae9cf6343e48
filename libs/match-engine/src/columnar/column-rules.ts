import type { Rule } from '../rules/rule.js';
import { ONE } from '../score/fixed-point.js';
import {
  type ColumnRule,
  type ReadingContext,
  readNothing,
  type ReadValue,
} from './column-rule.js';
import { type CodeMatches, readCode, readText } from './product.readings.js';
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
  bestBuyerValue,
  readBuyer,
  readExcludedBuyer,
  readExcludedSector,
  readMarket,
  readOrderValue,
  readPayment,
} from './supplier-side.readings.js';
import { termsReadings } from './terms.readings.js';

/**
 * The product gate is not read: only offers that pass it are scored. The coverage of lines is no
 * rule of one line.
 */
type ColumnCriterion = Exclude<Rule['criterion'], 'product' | 'lineCoverage'>;

type Readings = Readonly<
  Record<
    ColumnCriterion,
    (reading: ReadingContext, match: CodeMatches, subject: string) => ReadValue
  >
>;

/** The columnar twin of every criterion of the reference. */
const readings: Readings = {
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

/** A buyer is worth the same to all who take it. */
const mostOf = (criterion: ColumnCriterion, { need }: ReadingContext): number =>
  criterion === 'buyerVerification' ? bestBuyerValue(need) : ONE;

/** Turns a need's rules into readers of a segment's columns. */
export function toColumnRules(reading: ReadingContext, match: CodeMatches): ColumnRule[] {
  const rules: ColumnRule[] = [];
  for (const { criterion, subject, side, weight, prior, gate } of reading.need.rules) {
    if (criterion === 'product' || criterion === 'lineCoverage') continue;
    if (weight === 0 && gate === undefined) continue;
    const read = readings[criterion](reading, match, subject ?? '');
    rules.push({
      side,
      weight,
      prior,
      gate: gate ?? 0,
      most: read === readNothing ? prior : mostOf(criterion, reading),
      isDear: criterion === 'trackRecord',
      read,
    });
  }
  return rules;
}
