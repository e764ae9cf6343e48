import { Conflict, InvalidInput, NotAllowed, NotFound } from '#platform';

/** What may be expected to go wrong with most that is done at fairs. */
export const expected = [InvalidInput, NotFound, NotAllowed, Conflict];
