import type { StatedLevel } from '#kernel';
import { contentFailures as failures } from './content.failures.js';
import type { Backing, Evidence, IsoDate } from './evidence.js';
import { Problems } from './problems.js';
import { type FactName, factNames, type ProfileContent } from './profile.content.js';
import { type FactEvidence, isSame } from './stated.js';
import { checkDay, checkWebAddress } from './value-rules.js';
import type { CheckResult } from './values.js';

const longestBasis = 300;

/** What an officer found out about a fact or a certificate. */
export interface Finding {
  /** Day of the check. */
  readonly on: IsoDate;
  /** What was seen or asked, in a few public words. */
  readonly basis: string;
  /** Where it can be looked up. */
  readonly url: string | null;
}

/** Names what is wrong with a finding, made on a day. */
export function checkFinding(finding: Finding, today: IsoDate): Problems {
  const problems = new Problems();
  checkDay(finding.on, 'on', problems);
  if (finding.on > today) problems.add('on', failures.PROFILE_CHECKED_IN_FUTURE());
  const { length } = finding.basis;
  if (length === 0 || length > longestBasis) {
    problems.add('basis', failures.PROFILE_BASIS_MISSING({ most: longestBasis }));
  }
  checkWebAddress(finding.url, 'url', problems);
  return problems;
}

/**
 * The evidence of a fact or an offer that an officer backs. Who stated it stays; back at
 * self-declared, it is as if nobody had looked at it.
 */
export const backedBy = (
  stated: Evidence,
  level: StatedLevel,
  { on, agency, basis, url }: Finding & Pick<Backing, 'agency'>,
  by: string,
): Evidence => ({
  source: stated.source,
  on,
  level,
  by,
  ...(level !== 'SELF_DECLARED' && { backing: { agency, basis, url } }),
});

/** How well a certificate is backed after a check: only one that is found to be valid is verified. */
export const levelAfterCheck = (result: CheckResult): StatedLevel =>
  result === 'VALID' ? 'VERIFIED' : 'SELF_DECLARED';

/** The facts that were backed before an edit and are self-declared after it, or gone. */
export const lostBackings = (before: FactEvidence, after: FactEvidence): FactName[] =>
  factNames.filter((fact) => {
    const level = before[fact]?.level ?? 'SELF_DECLARED';
    return level !== 'SELF_DECLARED' && (after[fact]?.level ?? 'SELF_DECLARED') === 'SELF_DECLARED';
  });

/**
 * Ids of offers and certificates that an edit takes away or makes self-declared.
 * @param backed those that are more than self-declared before it.
 */
export const lostParts = (
  backed: ReadonlySet<string>,
  before: ProfileContent,
  after: ProfileContent,
): string[] =>
  (['offers', 'certificates'] as const).flatMap((list) =>
    before[list]
      .filter((known) => !after[list].some((one) => isSame(known, one)))
      .flatMap(({ id }) => (id !== null && backed.has(id) ? [id] : [])),
  );
