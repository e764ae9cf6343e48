import { statedLevels } from '#kernel';
import { foldWord } from './tokens.js';
import type { SupplierDocument } from './supplier-document.js';

/** What one step of evidence is worth, in points of completeness. */
const evidenceStep = 25;

/**
 * Orders suppliers that fit a search equally well: points for completeness, and for how well the
 * supplier's identity is backed. Nothing else counts, and nothing can be bought.
 */
export const qualityOf = (document: SupplierDocument): number =>
  Math.round(document.completeness) + evidenceStep * statedLevels.indexOf(document.evidence);

/** What suppliers are sorted by when they are sorted by name: the same in both engines. */
export const sortNameOf = (name: string): string =>
  name
    .split(/[^\p{L}\p{N}\p{M}'’]+/u)
    .map(foldWord)
    .join(' ')
    .trim()
    .slice(0, 40);
