import { vocabulary } from '#taxonomy';
import { checkFair, type FairPlan } from '../domain/check-fair.js';
import type { FairProblem } from '../domain/fair.problems.js';
import { isEmailAddress } from './email.js';
import type { Fair } from './fair.entity.js';
import type { VenuePlan } from './venue.store.js';

/** Names every problem of a planned fair, in the order of the form. */
export const findFairProblems = (plan: FairPlan): FairProblem[] =>
  checkFair(plan, { isLanguage: vocabulary.isLanguage, isEmailAddress });

/** Names every problem of a fair, as if it were made with a venue and days. */
export const findVenueProblems = (
  fair: Fair,
  { days, halls, videoRooms, interpreters }: VenuePlan & Pick<FairPlan, 'days'>,
): FairProblem[] =>
  findFairProblems({
    ...fair,
    days,
    halls,
    videoRooms,
    interpreters,
    supplierQuota: fair.supplierQuota ?? undefined,
    buyerQuota: fair.buyerQuota ?? undefined,
  });
