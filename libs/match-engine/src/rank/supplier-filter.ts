import { evidenceRank, type EvidenceLevel } from '#kernel';
import { dayNumber } from '../facts/days.js';
import type { MatchContext } from '../facts/match-context.js';
import type { OfferFacts, SupplierFacts } from '../facts/supplier.facts.js';
import type { CodeSystem } from '../facts/values.js';
import { schemeKey } from '../rules/certificate.rules.js';
import { normaliseCode } from '../score/code-relation.js';

/** A chapter, division or other beginning of codes. */
export interface CodeBeginning {
  readonly system: CodeSystem;
  readonly digits: string;
}

/**
 * Whom a reader wants to see of a need's suppliers. It changes no score: who passes stands in the
 * order of all. What a supplier does not state does not pass. Absent and empty parts ask nothing.
 */
export interface SupplierFilter {
  /** The supplier's economy is one of these. */
  readonly economies?: readonly string[];
  /** The offer that serves the need has a code that begins with one of these. */
  readonly codes?: readonly CodeBeginning[];
  /** Ownership labels, all of which it has. */
  readonly labels?: readonly string[];
  /** Schemes of certificates, all of which it holds in date. */
  readonly certificates?: readonly string[];
  /** Lowest evidence of its identity, and of the labels and certificates that are asked for. */
  readonly minimumEvidence?: EvidenceLevel;
  /** Only suppliers without a past delivery on record. */
  readonly withoutPast?: boolean;
}

/** Whether a supplier passes, when `offer` is the one that serves the need. The slow, clear reference. */
export function passesFilter(
  filter: SupplierFilter,
  supplier: SupplierFacts,
  offer: OfferFacts | undefined,
  { asOf }: MatchContext,
): boolean {
  const { economies = [], codes = [], labels = [], certificates = [], minimumEvidence } = filter;
  const isBacked = (level: EvidenceLevel | undefined): boolean =>
    level !== undefined &&
    (minimumEvidence === undefined || evidenceRank(level) >= evidenceRank(minimumEvidence));
  const holds = (scheme: string): boolean =>
    supplier.certificates.some(
      (one) =>
        schemeKey(one.scheme) === schemeKey(scheme) &&
        isBacked(one.evidence.level) &&
        (one.expires === undefined || dayNumber(one.expires) >= dayNumber(asOf)),
    );
  return (
    (economies.length === 0 || economies.includes(supplier.economy)) &&
    (codes.length === 0 || (offer?.codes ?? []).some((code) => beginsAs(codes, code))) &&
    labels.every((label) => isBacked(supplier.ownershipLabels[label])) &&
    certificates.every(holds) &&
    isBacked(supplier.identity.level) &&
    !(filter.withoutPast && supplier.trackRecord.length > 0)
  );
}

/** Whether a code begins with one of some beginnings. */
export const beginsAs = (
  beginnings: readonly CodeBeginning[],
  code: OfferFacts['codes'][number],
): boolean =>
  beginnings.some(
    ({ system, digits }) => code.system === system && normaliseCode(code).startsWith(digits),
  );
