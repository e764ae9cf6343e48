import type { PhotoForm } from '../photos/photo-fields';
import { type Plain, withoutTypenames } from '../../graphql/without-typenames';
import type {
  MyProfileFactsFragment,
  SaveProfileDraftInput,
} from '../../graphql/generated/profile';

type Draft = MyProfileFactsFragment['draft'];
type Changes = SaveProfileDraftInput['changes'];

/** One language of an offer; exactly one is the original. */
export interface OfferText {
  readonly language: string;
  readonly name: string;
  readonly description: string;
  readonly isOriginal: boolean;
}

type StoredOffer = Draft['offers'][number];

/** An offer as the wizard edits it. */
export interface OfferForm {
  readonly id: string | null;
  readonly texts: readonly OfferText[];
  readonly code: string;
  readonly edition: string;
  readonly unit: string;
  readonly minimumOrder: number | null;
  readonly monthlyCapacity: number | null;
  readonly leadTimeDays: number | null;
  /** Where it is made, as certificates name their sites. */
  readonly site: string;
  /** The offer as it was, with what the wizard does not show; null for one begun in it. */
  readonly before: Plain<StoredOffer> | null;
}

/** What the wizard asks for: the minimum to publish, and what buyers reject on first. */
export interface ProfileForm {
  readonly legalName: string;
  readonly town: string;
  readonly languages: readonly string[];
  readonly targetMarkets: readonly string[];
  readonly exportMarkets: readonly string[];
  readonly about: string;
  /** Clusters, cooperatives and associations, by the names they go by. */
  readonly clusters: readonly string[];
  /** Null for not stated. */
  readonly isInRemoteRegion: boolean | null;
  readonly photos: readonly PhotoForm[];
  readonly offers: readonly OfferForm[];
}

/** Most clusters that a profile names. */
export const mostClusters = 10;

export function emptyOffer(language: string): OfferForm {
  return {
    id: null,
    texts: [{ language, name: '', description: '', isOriginal: true }],
    code: '',
    edition: '',
    unit: 'KGM',
    minimumOrder: null,
    monthlyCapacity: null,
    leadTimeDays: null,
    site: '',
    before: null,
  };
}

export function fromDraft(draft: Draft, language: string): ProfileForm {
  return {
    legalName: draft.legalName ?? '',
    town: draft.place?.name ?? '',
    languages: draft.languages,
    targetMarkets: draft.targetMarkets,
    exportMarkets: draft.exportMarkets,
    about: draft.about.find(({ isOriginal }) => isOriginal)?.description ?? '',
    clusters: draft.clusters,
    isInRemoteRegion: draft.isInRemoteRegion,
    photos: draft.photos.map(({ id, alt, language, width, height }) => ({
      id,
      alt,
      language,
      width,
      height,
    })),
    offers: draft.offers.length === 0 ? [emptyOffer(language)] : draft.offers.map(toOfferForm),
  };
}

function toOfferForm(offer: StoredOffer): OfferForm {
  const code = offer.codes.find(({ system }) => system === 'HS');
  return {
    id: offer.id,
    texts: offer.texts.map(({ language, name, description, isOriginal }) => ({
      language,
      name,
      description,
      isOriginal,
    })),
    code: code?.code ?? '',
    edition: code?.edition ?? '',
    unit: offer.unit ?? 'KGM',
    minimumOrder: offer.minimumOrder,
    monthlyCapacity: offer.monthlyCapacity,
    leadTimeDays: offer.leadTimeDays,
    site: offer.site ?? '',
    before: withoutTypenames(offer),
  };
}

/**
 * The changes to send: what the wizard shows, and what it does not show of each offer and text
 * as it was, since lists are replaced as a whole.
 */
export function toChanges(form: ProfileForm, before: Draft, language: string): Changes {
  const original = before.about.find(({ isOriginal }) => isOriginal);
  const others = before.about.filter(({ isOriginal }) => !isOriginal).map(withoutTypenames);
  return {
    legalName: form.legalName || null,
    place: form.town ? { name: form.town, region: before.place?.region ?? null } : null,
    languages: [...form.languages],
    targetMarkets: [...form.targetMarkets],
    exportMarkets: [...form.exportMarkets],
    about: form.about
      ? [
          {
            language: original?.language ?? language,
            name: original?.name ?? '',
            description: form.about,
            isOriginal: true,
          },
          ...others,
        ]
      : [],
    clusters: [...form.clusters],
    isInRemoteRegion: form.isInRemoteRegion,
    photos: form.photos.map(({ id, alt, language }) => ({ id, alt, language })),
    offers: form.offers.filter(isStarted).map(toOfferInput),
  };
}

const isStarted = ({ texts, id }: OfferForm): boolean =>
  id !== null || texts.some(({ name }) => name.trim() !== '');

function toOfferInput(offer: OfferForm): NonNullable<Changes['offers']>[number] {
  const { before } = offer;
  const hasQuantity = [offer.minimumOrder, offer.monthlyCapacity, before?.price ?? null].some(
    (value) => value !== null,
  );
  return {
    id: offer.id,
    kind: before?.kind ?? 'GOODS',
    texts: offer.texts
      .filter(({ name, isOriginal }) => isOriginal || name.trim() !== '')
      .map((text) => ({ ...text })),
    codes: [
      ...(before?.codes ?? []).filter(({ system }) => system !== 'HS'),
      ...(offer.code ? [{ system: 'HS' as const, code: offer.code, edition: offer.edition }] : []),
    ],
    unit: hasQuantity ? offer.unit : null,
    minimumOrder: offer.minimumOrder,
    monthlyCapacity: offer.monthlyCapacity,
    leadTimeDays: offer.leadTimeDays,
    site: (offer.site ?? '').trim() || null,
    ...(before && unshownOf(before, offer.monthlyCapacity)),
  };
}

/** What the wizard does not show of an offer. What is left of a capacity is no more than that. */
const unshownOf = (before: Plain<StoredOffer>, capacity: number | null) => ({
  capacityLeft: leftOf(capacity, before.capacityLeft),
  price: before.price,
  delivery: before.delivery,
});

const leftOf = (capacity: number | null, left: number | null): number | null =>
  capacity === null || left === null ? null : Math.min(capacity, left);
