import { err, ok, type Result } from '#kernel';

/** Editions of ISIC, the UN classification of what an enterprise does. */
export const isicEditions = ['ISIC4', 'ISIC5'] as const;
export type IsicEdition = (typeof isicEditions)[number];

/** Versions of CPC, the UN classification of goods and services; services use it here. */
export const cpcVersions = ['CPCprov', 'CPC2.1', 'CPC3.0'] as const;
export type CpcVersion = (typeof cpcVersions)[number];

export interface IsicSection {
  readonly letter: string;
  readonly label: string;
  /** Two digits each. */
  readonly divisions: readonly string[];
}

export interface IsicDivision {
  readonly digits: string;
  readonly section: string;
  readonly label: string;
}

export interface IsicCode {
  readonly edition: IsicEdition;
  readonly level: 'section' | 'division' | 'group' | 'class';
  /** A letter, or two to four digits as text. */
  readonly code: string;
  readonly section: string;
}

export interface CpcCode {
  readonly version: CpcVersion;
  readonly level: 'section' | 'division' | 'group' | 'class' | 'subclass';
  /** One to five digits as text. */
  readonly code: string;
  /** Sections 5 to 9. Section 5 has constructions as well as construction services. */
  readonly isService: boolean;
}

export interface ActivityCodeError {
  readonly code: 'isic_format' | 'isic_unknown' | 'cpc_format';
  readonly message: string;
}

const isicLevels = ['division', 'group', 'class'] as const;

/**
 * Reads "C", "10", "C10", "1030" or "C1030" of one edition. The division must exist; groups and
 * classes below it are checked by form only. A letter in front must be that of the division.
 */
export function parseIsicCode(
  text: string,
  edition: IsicEdition,
  sections: readonly IsicSection[],
): Result<IsicCode, ActivityCodeError> {
  const match = /^([A-Z])?([0-9]{2,4})?$/.exec(
    text.normalize('NFKC').toUpperCase().replace(/[\s.]/g, ''),
  );
  const [, letter, digits] = match ?? [];
  if (letter === undefined && digits === undefined) {
    return err({
      code: 'isic_format',
      message: 'An ISIC code is a letter or 2 to 4 digits, such as C or 1030.',
    });
  }
  const section = sections.find((known) =>
    digits === undefined ? known.letter === letter : known.divisions.includes(digits.slice(0, 2)),
  );
  if (section === undefined || (letter !== undefined && section.letter !== letter)) {
    return err({
      code: 'isic_unknown',
      message: `${text.trim()} is not in ${edition}. Look it up in the list of that edition.`,
    });
  }
  if (digits === undefined)
    return ok({ edition, level: 'section', code: section.letter, section: section.letter });
  const level = isicLevels[digits.length - 2] ?? 'class';
  return ok({ edition, level, code: digits, section: section.letter });
}

const cpcLevels = ['section', 'division', 'group', 'class', 'subclass'] as const;

/** Reads one to five digits of a CPC version. Checked by form only: the code list is not shipped. */
export function parseCpcCode(
  text: string,
  version: CpcVersion = 'CPC2.1',
): Result<CpcCode, ActivityCodeError> {
  const code = text
    .normalize('NFKC')
    .trim()
    .replace(/^cpc\s*/i, '')
    .replace(/[\s.]/g, '');
  const level = cpcLevels[code.length - 1];
  if (!/^[0-9]{1,5}$/.test(code) || level === undefined) {
    return err({
      code: 'cpc_format',
      message: 'A CPC code has 1 to 5 digits, such as 83 or 83131.',
    });
  }
  return ok({ version, level, code, isService: /^[5-9]/.test(code) });
}
