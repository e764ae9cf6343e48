import type { Result } from '#kernel';
import { cpc21ServiceSections } from './data/cpc.data.js';
import { isic4Sections, isic5Rows } from './data/isic.data.js';
import {
  parseIsicCode as parseIsicCodeIn,
  type ActivityCodeError,
  type IsicCode,
  type IsicDivision,
  type IsicEdition,
  type IsicSection,
} from './domain/activity-code.js';

export { cpc21ServiceSections };

const isic5Sections: readonly IsicSection[] = isic5Rows.map(([letter, label, divisions]) => ({
  letter,
  label,
  divisions: divisions.map(([digits]) => digits),
}));

/** Sections by edition; labels in our own short words. */
export const isicSections: Readonly<Record<IsicEdition, readonly IsicSection[]>> = {
  ISIC4: isic4Sections,
  ISIC5: isic5Sections,
};

/** The 87 divisions of Rev. 5. Labels of Rev. 4 divisions are not shipped. */
export const isic5Divisions: readonly IsicDivision[] = isic5Rows.flatMap(([section, , divisions]) =>
  divisions.map(([digits, label]) => ({ digits, section, label })),
);

/** Reads a section, division, group or class of an edition, Rev. 5 unless told. */
export const parseIsicCode = (
  text: string,
  edition: IsicEdition = 'ISIC5',
): Result<IsicCode, ActivityCodeError> => parseIsicCodeIn(text, edition, isicSections[edition]);
