import { mayBecome, needTransitions, type NeedState } from './need.states.js';

describe('states of a sourcing need', () => {
  it('can all be reached from a draft', () => {
    const reached = new Set<NeedState>(['draft']);
    for (const state of reached) for (const next of needTransitions[state]) reached.add(next);
    expect([...reached].sort()).toEqual(Object.keys(needTransitions).sort());
  });

  it('lets nothing become a draft again', () => {
    expect(mayBecome('open', 'draft')).toBe(false);
    expect(mayBecome('closed', 'draft')).toBe(false);
  });
});
