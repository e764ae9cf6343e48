import { type FactChange, type Improvement, ONE, type Raise } from '#match-engine';
import { renderChange } from '../domain/change.texts.js';
import type { FactChangeDto, MatchRaiseDto, ProfileImprovementDto } from '../dto/raise.dto.js';

export function presentRaise(raise: Raise): MatchRaiseDto {
  return {
    change: presentChange(raise.change),
    before: raise.before / ONE,
    after: raise.after / ONE,
    isEligibleBefore: raise.eligibleBefore,
    isEligibleAfter: raise.eligibleAfter,
    unmetMusts: raise.unmetAfter,
  };
}

export function presentImprovement(improvement: Improvement): ProfileImprovementDto {
  const { change, opened, raised, best } = improvement;
  return {
    change: presentChange(change),
    opened,
    raised,
    best: best.map(({ needId, before, after }) => ({
      needId,
      before: before / ONE,
      after: after / ONE,
    })),
  };
}

function presentChange(change: FactChange): FactChangeDto {
  const { kind, ...args } = change;
  return {
    kind,
    text: renderChange(change),
    args,
    offerId: 'offerId' in change ? change.offerId : null,
  };
}
