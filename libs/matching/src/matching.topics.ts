import { defineTopic } from '#platform';

/** How far the comparison of one need with all suppliers is; its id is the need's. */
export const matchProgress = defineTopic<{
  needId: string;
  compared: number;
  eligible: number;
  isDone: boolean;
}>('match-progress');
