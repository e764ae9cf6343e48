export type CertificateKind =
  'management_system' | 'product' | 'site' | 'chain_of_custody' | 'social_audit' | 'market_access';

/** A certification scheme, with what a certificate of it shows and what it does not. */
export interface CertificateScheme {
  /** Stable, lower case, with hyphens. */
  readonly id: string;
  readonly name: string;
  readonly kind: CertificateKind;
  /** What one certificate covers. */
  readonly covers: string;
  /** Where and how a certificate is checked. */
  readonly howToCheck: string;
  readonly checkUrl?: string;
  /** What people wrongly read into it. */
  readonly trap: string;
  /** Recognised by the Global Food Safety Initiative. */
  readonly gfsi: boolean;
  /** True when the scheme has no certificate: a report or a declaration of the maker. */
  readonly notACertificate?: boolean;
  /** Editions that certificates may name today, newest first; empty where the scheme has none. */
  readonly editions: readonly string[];
  /** Other names met in profiles and files. */
  readonly alsoWritten: readonly string[];
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Finds the scheme that a text names by id, name or another name, editions such as ":2015" aside. */
export function findCertificateScheme(
  schemes: readonly CertificateScheme[],
  text: string,
): CertificateScheme | undefined {
  const wanted = plain(text.replace(/[:\s]\s*(19|20)\d\d\s*$/, ''));
  if (wanted === '') return undefined;
  return schemes.find(({ id, name, alsoWritten }) =>
    [id, name, ...alsoWritten].some((known) => plain(known) === wanted),
  );
}
