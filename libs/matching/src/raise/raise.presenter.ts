import { type FactChange, type Improvement, ONE, type Raise } from '#match-engine';
import type { ProfileFacts } from '#profiles';
import { type Reader, showMusts } from '../domain/shown-criteria.js';
import { type OfferWords, renderChange } from '../domain/change.texts.js';
import type { FactChangeDto, MatchRaiseDto, ProfileImprovementDto } from '../dto/raise.dto.js';
import { reasonWords } from '../facts/reason.words.js';
import { offerNameOf } from '../facts/supplier.mapper.js';

type Offers = Pick<ProfileFacts, 'offers'>;

export function presentRaise(raise: Raise, supplier: Offers, reader: Reader): MatchRaiseDto {
  const { open, takesNoPart } = showMusts(raise.unmetAfter, reader);
  return {
    change: presentChange(raise.change, supplier),
    before: raise.before / ONE,
    after: raise.after / ONE,
    isEligibleBefore: raise.eligibleBefore,
    isEligibleAfter: raise.eligibleAfter,
    unmetMusts: open.length + Number(takesNoPart),
  };
}

export function presentImprovement(
  improvement: Improvement,
  supplier: Offers,
): ProfileImprovementDto {
  const { change, opened, raised, best } = improvement;
  return {
    change: presentChange(change, supplier),
    opened,
    raised,
    best: best.map(({ needId, before, after }) => ({
      needId,
      before: before / ONE,
      after: after / ONE,
    })),
  };
}

function presentChange(change: FactChange, { offers }: Offers): FactChangeDto {
  const { kind, ...args } = change;
  const offerId = 'offerId' in change ? change.offerId : null;
  const offer = offers.find(({ id }) => id === offerId);
  const words: OfferWords | undefined = offer && {
    name: offerNameOf(offer.texts),
    unit: offer.unit ?? undefined,
  };
  return {
    kind,
    text: renderChange(change, reasonWords, words),
    args: { ...args, ...(words && { offer: words.name, unit: words.unit }) },
    offerId,
  };
}
