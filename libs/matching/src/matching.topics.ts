import { defineTopic } from '#platform';

/** How far the comparison of one need with all suppliers is. */
export interface NeedProgress {
  readonly needId: string;
  readonly compared: number;
  readonly eligible: number;
  readonly isDone: boolean;
}

/** Needs whose matches are new, many in one piece of news: a job renews many at once. */
export const matchesRenewed = defineTopic<{ readonly needs: readonly NeedProgress[] }>(
  'matches-renewed',
);

/** What {@link matchesRenewed} is heard by: it tells of all needs. */
export const ofAllNeeds = 'all';
