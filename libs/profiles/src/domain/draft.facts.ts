import type { Evidence } from './evidence.js';
import { labelsOf } from './ownership.js';
import { type FactName, factNames, type ProfileContent } from './profile.content.js';
import type { ProfileFacts } from './profile.facts.js';
import { evidenceAfter, evidenceOfPart } from './stated.js';

/** The facts of a profile by which it is compared; those of a draft, too, which is not public yet. */
export type ComparableFacts = Omit<
  ProfileFacts,
  'legalName' | 'organisationId' | 'isDemo' | 'publishedAt' | 'updatedAt' | 'ownNeeds'
>;

/**
 * The facts that a profile would have if its content were published now: what did not change keeps
 * its evidence.
 * @param published the facts on record; undefined where there are none yet.
 * @param stamp evidence of what is new.
 */
export function factsOfDraft(
  { id, economy }: { readonly id: string; readonly economy: string },
  content: ProfileContent,
  published: ProfileFacts | undefined,
  stamp: Evidence,
): ComparableFacts {
  const known = published && { content: published, evidence: published.evidence };
  const evidence = evidenceAfter(known, content, stamp);
  return {
    ...content,
    id,
    economy,
    evidence,
    ownershipLabels: labelsOf(content.ownership, evidence.ownership),
    offers: content.offers.map((offer, index) => ({
      ...offer,
      id: offer.id ?? `new-${index}`,
      evidence: evidenceOfPart(partOf(published?.offers, offer.id), offer, stamp),
    })),
    certificates: content.certificates.map((certificate, index) => ({
      ...certificate,
      id: certificate.id ?? `new-${index}`,
      evidence: evidenceOfPart(partOf(published?.certificates, certificate.id), certificate, stamp),
    })),
  };
}

/** What the facts of a profile state, without their evidence. */
export function contentOfFacts(facts: ProfileFacts): ProfileContent {
  const own = Object.fromEntries(factNames.map((name) => [name, facts[name]]));
  return {
    ...(own as Pick<ProfileContent, FactName>),
    photos: facts.photos,
    offers: facts.offers.map(({ evidence: _, ...offer }) => offer),
    certificates: facts.certificates.map(({ evidence: _, ...certificate }) => certificate),
    ownNeeds: facts.ownNeeds.map(({ evidence: _, ...need }) => need),
  };
}

const partOf = <T extends { readonly id: string }>(
  parts: readonly T[] | undefined,
  id: string | null,
): T | undefined => parts?.find((part) => part.id === id);
