import type { StatedLevel } from '#kernel';
import type { CertificateContent, ProductCode } from '#profiles';
import type { ProductFamily, SchemeKey } from '../data/product-family.js';
import { addDays } from './calendar.js';
import { demoId } from './demo-id.js';
import type { Random } from './random.js';

/** Who holds the certificates that are made up. */
export interface Holder {
  readonly key: string;
  readonly legalName: string;
  readonly economy: string;
  readonly site: string;
  /** Codes of its products, the main one first. */
  readonly codes: readonly ProductCode[];
  /** 0 for the smallest business, 1 for the largest. */
  readonly size: number;
  readonly level: StatedLevel;
  readonly verifier: string;
  /** English name of its main product. */
  readonly product: string;
}

/** Years that a certificate of the scheme runs; one where nothing is said. */
const years: Readonly<Partial<Record<SchemeKey, number>>> = {
  'iso-9001': 3,
  'iso-14001': 3,
  'iso-45001': 3,
  'iso-22000': 3,
  'iso-27001': 3,
  'iso-13485': 3,
  'fssc-22000': 3,
  fsc: 5,
  pefc: 5,
  rspo: 5,
  msc: 3,
  asc: 3,
  halal: 2,
  sa8000: 3,
  fairtrade: 3,
};

const editions: Readonly<Partial<Record<SchemeKey, string>>> = {
  'iso-9001': '2015',
  'iso-14001': '2015',
  'iso-45001': '2018',
  'iso-22000': '2018',
  'iso-27001': '2022',
  'iso-13485': '2016',
};

const issuers = [
  'Pacific Ring Certification (demo)',
  'Straits Assurance (demo)',
  'Andes Verification (demo)',
  'Coral Audit Services (demo)',
] as const;

const halalFirst = new Set(['BRN', 'MYS', 'IDN']);

/** Makes up the certificates of a business: larger ones hold more, some are expired. */
export function makeCertificates(
  random: Random,
  family: ProductFamily,
  holder: Holder,
  today: string,
): CertificateContent[] {
  return orderOf(family, holder)
    .filter((_, i) => random.chance((0.35 + 0.5 * holder.size) * 0.75 ** i))
    .map((scheme) => makeCertificate(random, scheme, holder, today));
}

function orderOf(family: ProductFamily, holder: Holder): readonly SchemeKey[] {
  const { certificates } = family;
  if (!halalFirst.has(holder.economy) || !certificates.includes('halal')) return certificates;
  return ['halal', ...certificates.filter((scheme) => scheme !== 'halal')];
}

function makeCertificate(
  random: Random,
  scheme: SchemeKey,
  holder: Holder,
  today: string,
): CertificateContent {
  const days = Math.round((years[scheme] ?? 1) * 365);
  const expiresOn = addDays(today, daysLeft(random, days));
  const isCurrent = expiresOn >= today;
  const name = `${holder.key}/${scheme}`;
  return {
    id: demoId(`certificate/${name}`),
    scheme,
    edition: editions[scheme] ?? null,
    holderName: holder.legalName,
    sites: [holder.site],
    scope: `${holder.product}: production and supply`,
    scopeCodes: makeScope(random.fork(`${name}/scope`), holder.codes),
    number: `DEMO-${scheme.toUpperCase()}-${random.whole(100_000, 999_999)}`,
    issuer: random.pick(issuers),
    accreditationBody: scheme.startsWith('iso-') ? 'Demo Accreditation Council' : null,
    issuedOn: addDays(expiresOn, -days),
    expiresOn,
    fileHash: null,
    check:
      holder.level === 'VERIFIED'
        ? {
            checkedBy: holder.verifier,
            checkedOn: addDays(today, -random.whole(5, 60)),
            method: 'issuer’s register (demo)',
            url: null,
            result: isCurrent ? 'VALID' : 'EXPIRED',
          }
        : null,
  };
}

/** A third states its scope as codes: mostly of all products, at times of the main one alone. */
function makeScope(random: Random, codes: Holder['codes']): CertificateContent['scopeCodes'] {
  if (!random.chance(1 / 3)) return [];
  return random.chance(0.8) ? codes : codes.slice(0, 1);
}

/** One in twelve is expired, one in twelve runs out within six weeks. */
function daysLeft(random: Random, days: number): number {
  const kind = random.next();
  if (kind < 1 / 12) return -random.whole(90, 400);
  if (kind < 2 / 12) return random.whole(3, 42);
  return random.whole(60, days - 30);
}
