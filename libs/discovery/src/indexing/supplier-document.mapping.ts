import {
  emptyContent,
  isInDate,
  judgeCompleteness,
  type CertificateFacts,
  type ProfileFacts,
} from '#profiles';
import { classifySize, isEconomyCode, type MsmeDefinition, type MsmeSector } from '#taxonomy';
import type { DocumentCertificate, SupplierDocument } from '../domain/supplier-document.js';

/** Results of a check after which a certificate no longer counts. */
const refuted: ReadonlySet<string> = new Set(['EXPIRED', 'WITHDRAWN', 'NOT_FOUND']);

/**
 * Makes the search document of a published profile.
 * @param today day on which its size is judged, and its certificates are, `YYYY-MM-DD`.
 * @param definitions of MSMEs that are in force on that day.
 */
export function toSupplierDocument(
  facts: ProfileFacts,
  today: string,
  definitions: readonly MsmeDefinition[],
): SupplierDocument {
  const [name = facts.legalName, ...others] = facts.tradeNames;
  const { offers, about, place } = facts;
  const texts = offers.flatMap((offer) => offer.texts);
  const codes = offers.flatMap((offer) => offer.codes);
  const identity = facts.evidence.registryNumber ?? facts.evidence.legalName;
  return {
    id: facts.id,
    name,
    otherNames: unique([facts.legalName, ...others]).filter((other) => other !== name),
    offers: unique(texts.map((text) => text.name)),
    texts: unique([
      ...about.flatMap((text) => [text.name, text.description]),
      ...texts.map((text) => text.description),
      [place?.name, place?.region].filter((part) => part).join(', '),
    ]),
    references: unique([
      facts.registryNumber ?? '',
      ...facts.certificates.map((certificate) => certificate.number ?? ''),
    ]),
    hsCodes: unique(codes.filter(({ system }) => system === 'HS').map(({ code }) => code)),
    serviceCodes: unique(codes.filter(({ system }) => system !== 'HS').map(({ code }) => code)),
    economy: facts.economy,
    size: sizeOf(facts, today, definitions),
    evidence: identity?.level ?? 'SELF_DECLARED',
    labels: Object.keys(facts.ownershipLabels),
    exportMarkets: unique(facts.exportMarkets),
    languages: unique(facts.languages),
    certificates: longestCertificates(facts.certificates, today),
    nextCertificateOn: nextStart(facts.certificates, today),
    completeness: judgeCompleteness({ ...emptyContent, ...facts }, true, {}).score,
    changedAt: facts.updatedAt.getTime(),
  };
}

const unique = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value) => value !== '')),
];

/** Of each scheme the certificate that lasts longest, among those in date that no check refuted. */
function longestCertificates(
  certificates: readonly CertificateFacts[],
  today: string,
): DocumentCertificate[] {
  const longest = new Map<string, DocumentCertificate>();
  for (const certificate of certificates) {
    if (!isInDate(certificate, today) || isRefuted(certificate)) continue;
    const { scheme, expiresOn } = certificate;
    const known = longest.get(scheme);
    if (!known || lastDay(expiresOn) > lastDay(known.expiresOn)) {
      longest.set(scheme, { scheme, expiresOn });
    }
  }
  return [...longest.values()];
}

/** The first day of the certificates that have not begun. */
function nextStart(certificates: readonly CertificateFacts[], today: string): string | null {
  const starts = certificates
    .filter((certificate) => !isRefuted(certificate))
    .flatMap(({ issuedOn }) => (issuedOn !== null && issuedOn > today ? [issuedOn] : []));
  return starts.sort()[0] ?? null;
}

const isRefuted = ({ check }: CertificateFacts): boolean =>
  check ? refuted.has(check.result) : false;

/** Days sort as text; a certificate without a last day comes after all. */
const lastDay = (expiresOn: string | null): string => expiresOn ?? '~';

/** What the economy's own definition makes of it; null when that cannot be told. */
function sizeOf(
  facts: ProfileFacts,
  today: string,
  definitions: readonly MsmeDefinition[],
): string | null {
  const { economy, staff, isicDivision } = facts;
  if (!isEconomyCode(economy)) return null;
  const { size } = classifySize(
    { economy, staff: staff ?? undefined, sector: sectorOf(isicDivision) },
    definitions,
    today,
  );
  return size === 'micro' || size === 'small' || size === 'medium' ? size.toUpperCase() : null;
}

/** The sector that MSME definitions speak of, by the division of ISIC Rev. 5. */
function sectorOf(division: string | null): MsmeSector | undefined {
  if (division === null) return undefined;
  const number = Number(division);
  if (number <= 3) return 'agriculture';
  if (number >= 10 && number <= 33) return 'manufacturing';
  if (number >= 41 && number <= 43) return 'construction';
  if (number === 46) return 'wholesale';
  if (number === 47) return 'retail';
  return number >= 49 ? 'services' : 'other';
}
