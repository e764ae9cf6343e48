import type { OfferContent, ProfileContent } from '../domain/profile.content.js';
import type { Profile } from '../store/profile.entity.js';
import { toPhotoView } from './photo.view.js';
import type { ProfileDraftView, ProfileView } from './profile.view.js';
import { type Amounts, profileView, toMoneyView } from './row.views.js';

export const toProfileView = (row: Profile, amounts: Amounts): ProfileView =>
  profileView.whole.toView(row, amounts);

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
): Omit<
  ProfileDraftView,
  'version' | 'savedAt' | 'hasChanges' | 'problems' | 'losesBacking' | 'losesBackingOf'
> {
  return {
    ...content,
    wantedOrder: toMoneyView(content.wantedOrder, amounts),
    photos: content.photos.map(toPhotoView),
    offers: content.offers.map((offer) => withViews(offer, amounts)),
    certificates: content.certificates.map((certificate) => ({
      ...certificate,
      sites: [...certificate.sites],
      scopeCodes: [...certificate.scopeCodes],
    })),
    ownNeeds: content.ownNeeds.map((need) => ({
      ...need,
      codes: [...need.codes],
      texts: [...need.texts],
    })),
  };
}
