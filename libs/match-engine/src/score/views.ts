import type { MatchContext } from '../facts/match-context.js';
import { type NormalOffer, normaliseOffer } from '../facts/normal-offer.js';
import type { CertificateFacts, OfferFacts, SupplierFacts } from '../facts/supplier.facts.js';
import { type TextDocument, toDocuments } from '../text/similarity.js';
import { type TrackView, viewTrackRecord } from './track-record.js';

/** Most offers of one supplier that are read; the first by id. Keeps a poisoned profile bounded. */
export const MAX_OFFERS = 200;

/** An offer with its numbers normalised and its texts analysed. */
export interface OfferView {
  readonly facts: OfferFacts;
  readonly numbers: NormalOffer;
  readonly documents: ReadonlyMap<string, TextDocument>;
}

/** A supplier prepared for comparison with any number of needs. */
export interface SupplierView {
  readonly facts: SupplierFacts;
  /** In order of id. */
  readonly offers: readonly OfferView[];
  readonly certificates: readonly CertificateFacts[];
  readonly track: TrackView;
}

const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id < other.id ? -1 : Number(one.id > other.id);

/** The offers that count, in order of id. */
export const readableOffers = ({ offers }: SupplierFacts): readonly OfferFacts[] =>
  isInOrder(offers) && offers.length <= MAX_OFFERS
    ? offers
    : [...offers].sort(byId).slice(0, MAX_OFFERS);

const isInOrder = (offers: readonly OfferFacts[]): boolean =>
  offers.every((offer, index) => index === 0 || byId(offers[index - 1] ?? offer, offer) <= 0);

/** Most certificates of one supplier that are read; the first by scheme, expiry and level. */
export const MAX_CERTIFICATES = 100;

/** The certificates that count, in an order that does not depend on the input's. */
export const readableCertificates = (facts: SupplierFacts): readonly CertificateFacts[] =>
  facts.certificates.length <= MAX_CERTIFICATES
    ? facts.certificates
    : facts.certificates
        .map((certificate) => ({ id: JSON.stringify(certificate), certificate }))
        .sort(byId)
        .slice(0, MAX_CERTIFICATES)
        .map(({ certificate }) => certificate);

/** Prepares a supplier once, to be scored many times. */
export function viewSupplier(facts: SupplierFacts, context: MatchContext): SupplierView {
  return {
    facts,
    offers: readableOffers(facts).map((offer) => ({
      facts: offer,
      numbers: normaliseOffer(offer, context),
      documents: toDocuments(offer.texts, context.textStatistics),
    })),
    certificates: readableCertificates(facts),
    track: viewTrackRecord(facts.trackRecord, context),
  };
}
