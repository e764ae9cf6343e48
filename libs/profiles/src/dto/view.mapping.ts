import { isInDate } from '../domain/certificate-rules.js';
import { type IsoDate } from '../domain/evidence.js';
import { labelsOf, ownershipLabels } from '../domain/ownership.js';
import { factNames, type OfferContent, type ProfileContent } from '../domain/profile.content.js';
import type { CertificateFacts, OfferFacts } from '../domain/profile.facts.js';
import type { MoneyRange } from '../domain/values.js';
import type { Vocabulary } from '../domain/vocabulary.js';
import type { Profile } from '../store/profile.entity.js';
import { fromFactColumns } from '../store/profile.mapping.js';
import type { CertificateView } from './certificate.view.js';
import { toAmount } from './input.mapping.js';
import type { OfferView } from './offer.view.js';
import type { ProfileDraftView, ProfileView } from './profile.view.js';
import type { MoneyRangeView } from './values.view.js';

type Amounts = Pick<Vocabulary, 'decimalsOf'>;

export function toMoneyView(range: MoneyRange | null, amounts: Amounts): MoneyRangeView | null {
  if (!range) return null;
  const decimals = amounts.decimalsOf(range.currency) ?? 2;
  const amount = (units: number | null): string | null =>
    units === null ? null : toAmount(units, decimals);
  return {
    lowest: amount(range.lowest),
    highest: amount(range.highest),
    currency: range.currency,
  };
}

export function toProfileView(row: Profile, amounts: Amounts): ProfileView {
  const { evidence } = row;
  const facts = fromFactColumns(row);
  const held = labelsOf(row.ownership, evidence.ownership);
  return {
    ...facts,
    wantedOrder: toMoneyView(facts.wantedOrder, amounts),
    id: row.id,
    organisationId: row.organisationId,
    status: row.status,
    economy: row.economy,
    isDemo: row.isDemo,
    publishedAt: row.publishedAt,
    updatedAt: row.updatedAt,
    evidence: factNames.flatMap((fact) => {
      const found = evidence[fact];
      return found ? [{ fact, evidence: found }] : [];
    }),
    ownershipLabels: ownershipLabels.flatMap((label) => {
      const level = held[label];
      return level ? [{ label, level }] : [];
    }),
  };
}

export function toOfferView(offer: OfferFacts, amounts: Amounts): OfferView {
  return { ...withViews(offer, amounts), id: offer.id, evidence: offer.evidence };
}

export const toCertificateView = (
  certificate: CertificateFacts,
  today: IsoDate,
): CertificateView => ({
  ...certificate,
  sites: [...certificate.sites],
  isInDate: isInDate(certificate, today),
});

function withViews(offer: OfferContent, amounts: Amounts) {
  return {
    ...offer,
    codes: [...offer.codes],
    texts: [...offer.texts],
    price: toMoneyView(offer.price, amounts),
  };
}

/** What a draft would publish, ready to be shown; the rest of the view is the caller's. */
export function toDraftContent(
  content: ProfileContent,
  amounts: Amounts,
): Omit<ProfileDraftView, 'version' | 'savedAt' | 'hasChanges' | 'problems' | 'losesBacking'> {
  return {
    ...content,
    wantedOrder: toMoneyView(content.wantedOrder, amounts),
    offers: content.offers.map((offer) => withViews(offer, amounts)),
    certificates: content.certificates.map((certificate) => ({
      ...certificate,
      sites: [...certificate.sites],
    })),
    ownNeeds: content.ownNeeds.map((need) => ({
      ...need,
      codes: [...need.codes],
      texts: [...need.texts],
    })),
  };
}
