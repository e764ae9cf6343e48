import { evidenceRank } from '#kernel';
import { dayNumber } from '../facts/days.js';
import { referTo } from '../facts/evidence.js';
import type { ProductCode } from '../facts/values.js';
import type { CertificateFacts } from '../facts/supplier.facts.js';
import { normaliseCode } from '../score/code-relation.js';
import { certificateState, certificateValue } from '../score/formulas.js';
import { type Reason, reason } from '../score/reasons.js';
import type { OfferView, SupplierView } from '../score/views.js';
import { type Finding, found, type NeedView, type Rule, weighed } from './rule.js';

/** Scheme names are compared without case, spaces and signs: `ISO 9001` is `iso9001`. */
export const schemeKey = (scheme: string): string =>
  scheme
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a certificate's scope reaches a product: no scope codes given, none comparable, or one above or below. */
export function coversProduct(
  scope: readonly ProductCode[] | undefined,
  wanted: readonly ProductCode[],
): boolean {
  const comparable = (scope ?? []).filter(({ system }) =>
    wanted.some((code) => code.system === system),
  );
  return (
    comparable.length === 0 ||
    comparable.some((covered) =>
      wanted.some((code) => {
        if (code.system !== covered.system) return false;
        const [one, other] = [normaliseCode(covered), normaliseCode(code)];
        return one.startsWith(other) || other.startsWith(one);
      }),
    )
  );
}

/** Whether a certificate holds at the offer's site; sites not given count as covered. */
export const coversSite = (
  sites: readonly string[] | undefined,
  site: string | undefined,
): boolean => !sites?.length || site === undefined || sites.includes(site);

function assessOne(
  need: NeedView,
  certificate: CertificateFacts,
  offer: OfferView | undefined,
): Finding {
  const { scheme, expires } = certificate;
  const { level } = certificate.evidence;
  const evidence = referTo(`certificates.${scheme}`, certificate.evidence);
  const none = (why: Reason) => found(0, why, evidence);
  if (!coversProduct(certificate.scopeCodes, need.facts.codes)) {
    return none(reason('certificate.otherScope', { scheme }));
  }
  if (!coversSite(certificate.sites, offer?.facts.site)) {
    return none(reason('certificate.otherSite', { scheme }));
  }
  const needed = need.facts.minimumEvidence;
  if (needed && evidenceRank(level) < evidenceRank(needed)) {
    return none(reason('certificate.evidenceTooLow', { scheme, level, needed }));
  }
  const day = expires === undefined ? Number.NaN : dayNumber(expires);
  const state = certificateState(day, need.numbers.asOf, need.numbers.windowTo);
  const value = certificateValue(state, evidenceRank(level));
  if (state === 'valid' || state === 'noExpiry' || expires === undefined) {
    return found(value, reason('certificate.held', { scheme, expires, level }), evidence);
  }
  return state === 'expired'
    ? none(reason('certificate.expired', { scheme, expires }))
    : found(value, reason('certificate.endsInWindow', { scheme, expires, level }), evidence);
}

/** The best certificate of the scheme that the supplier has for this need and offer. */
function assessScheme(
  need: NeedView,
  scheme: string,
  { certificates }: SupplierView,
  offer: OfferView | undefined,
): Finding {
  const key = schemeKey(scheme);
  let best: Finding | undefined;
  for (const certificate of certificates) {
    if (schemeKey(certificate.scheme) !== key) continue;
    const finding = assessOne(need, certificate, offer);
    if (!best || (finding.value ?? 0) > (best.value ?? 0)) best = finding;
  }
  return best ?? found(0, reason('certificate.missing', { scheme }));
}

/** One rule per required or preferred scheme. A certificate that is not on record is not held. */
export const certificateRules = (need: NeedView): Rule[] =>
  need.facts.certificates.map((requirement) => ({
    criterion: 'certificate',
    subject: requirement.scheme,
    side: 'supplierServesNeed',
    audience: 'both',
    ...weighed(need, 'certificate', requirement, 1),
    assess: (supplier, offer) => assessScheme(need, requirement.scheme, supplier, offer),
  }));
