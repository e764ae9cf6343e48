/** States of a sourcing need. */
export type NeedState = 'draft' | 'open' | 'closed';

/** From each state, the states that may follow. A closed need may be opened again with a new deadline. */
export const needTransitions: Readonly<Record<NeedState, readonly NeedState[]>> = {
  draft: ['open'],
  open: ['closed'],
  closed: ['open'],
};

export const mayBecome = (from: NeedState, to: NeedState): boolean =>
  needTransitions[from].includes(to);
