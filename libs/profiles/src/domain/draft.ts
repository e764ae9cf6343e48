import { contentFailures as failures } from './content.failures.js';
import { type Problem, Problems } from './problems.js';
import { type CertificateContent, type ProfileContent } from './profile.content.js';
import { isSame } from './stated.js';

/** A profile as it would be with the changes of a draft. */
export const applyChanges = (
  published: ProfileContent,
  changes: Partial<ProfileContent>,
): ProfileContent => ({ ...published, ...changes });

/** Adds changes to those of a draft, and drops the ones that lead back to what is published. */
export function mergeChanges(
  published: ProfileContent,
  earlier: Partial<ProfileContent>,
  later: Partial<ProfileContent>,
): Partial<ProfileContent> {
  const all = { ...earlier, ...later };
  const names = Object.keys(all) as (keyof ProfileContent)[];
  const differing = names.filter((name) => !isSame(published[name], all[name]));
  return Object.fromEntries(differing.map((name) => [name, all[name]]));
}

/**
 * Keeps the checks that others made of certificates whose record was not touched. A changed
 * certificate is unchecked again.
 */
export function keepChecks(
  published: readonly CertificateContent[],
  edited: readonly CertificateContent[],
): CertificateContent[] {
  return edited.map((certificate) => {
    const known = published.find(({ id }) => id !== null && id === certificate.id);
    const isUntouched = known && isSame({ ...known, check: null }, { ...certificate, check: null });
    return { ...certificate, check: isUntouched ? known.check : null };
  });
}

/** Names the parts whose id the published profile does not have, or that share one. */
export function checkIds(published: ProfileContent, edited: ProfileContent): Problem[] {
  const problems = new Problems();
  for (const list of ['offers', 'certificates', 'ownNeeds'] as const) {
    const known = new Set(published[list].map(({ id }) => id));
    edited[list].forEach(({ id }, i) => {
      if (id !== null && !known.delete(id)) {
        problems.add(`${list}.${i}.id`, failures.PROFILE_PART_UNKNOWN());
      }
    });
  }
  return problems.all;
}
