import fc from 'fast-check';
import { ownershipLabels } from '#kernel';
import { noOwnership } from './ownership.facts.js';
import { labelsOf, stateOfLabels } from './ownership.js';

const ledByWomen = { ...noOwnership, isManagedByWoman: true, isControlledByWomen: true };

describe('ownership labels', () => {
  it.each([
    [50, 'DOES_NOT_HOLD'],
    [50.1, 'HOLDS'],
    [null, 'UNKNOWN'],
  ])('women-owned with %p per cent: %s', (womenOwnedPercent, expected) => {
    const facts = { ...ledByWomen, womanSignsDocuments: true, isIndependent: true };
    expect(stateOfLabels({ ...facts, womenOwnedPercent }).WOMEN_OWNED).toBe(expected);
  });

  it('does not call a firm women-owned whose control is not stated', () => {
    expect(stateOfLabels({ ...noOwnership, womenOwnedPercent: 100 }).WOMEN_OWNED).toBe('UNKNOWN');
  });

  it.each([
    [{ womenOwnedPercent: 25, hasBoard: false }, 'HOLDS'],
    [{ womenOwnedPercent: 24.9, hasBoard: false }, 'DOES_NOT_HOLD'],
    [{ womenOwnedPercent: 25, hasBoard: true, womenOnBoardPercent: 33 }, 'DOES_NOT_HOLD'],
    [{ womenOwnedPercent: 25, hasBoard: true, womenOnBoardPercent: 34 }, 'HOLDS'],
    [{ womenOwnedPercent: 25 }, 'UNKNOWN'],
  ])('women-led with %p: %s', (facts, expected) => {
    expect(stateOfLabels({ ...ledByWomen, ...facts }).WOMEN_LED).toBe(expected);
  });

  it('says nothing of those who prefer not to say', () => {
    const states = stateOfLabels({ ...noOwnership, prefersNotToSay: true });
    expect(new Set(Object.values(states))).toEqual(new Set(['UNKNOWN']));
    expect(labelsOf({ ...noOwnership, prefersNotToSay: true }, undefined)).toEqual({});
  });

  it('backs a label as well as the facts it rests on', () => {
    const evidence = { source: 'AGENCY', on: '2026-01-01', level: 'VERIFIED', by: null } as const;
    expect(labelsOf({ ...noOwnership, youthOwnedPercent: 60 }, evidence)).toEqual({
      YOUTH_OWNED: 'VERIFIED',
    });
  });

  it('never turns a holding label off when an unknown fact becomes known in its favour', () => {
    const percent = fc.option(fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(percent, percent, (womenOwnedPercent, youthOwnedPercent) => {
        const before = stateOfLabels({ ...noOwnership, womenOwnedPercent, youthOwnedPercent });
        const after = stateOfLabels({ ...ledByWomen, womenOwnedPercent, youthOwnedPercent });
        for (const label of ownershipLabels) {
          if (before[label] === 'HOLDS') expect(after[label]).toBe('HOLDS');
        }
      }),
    );
  });
});
