import fc from 'fast-check';
import {
  findPhaseOutOfOrder,
  isPermittedAt,
  type PhaseDates,
  phaseAt,
  phases,
  permissionsIn,
} from './phases.js';

const dates = Object.fromEntries(
  phases.map((phase, index) => [phase, new Date(Date.UTC(2026, 4, 1 + index))]),
) as PhaseDates;

describe('phases', () => {
  it('begin at their dates and last until the next', () => {
    expect(phaseAt(dates, new Date('2026-04-30T23:59:59Z'))).toBeUndefined();
    expect(phaseAt(dates, new Date('2026-05-01T00:00:00Z'))).toBe('profile');
    expect(phaseAt(dates, new Date('2026-05-02T23:59:59Z'))).toBe('preferences');
    expect(phaseAt(dates, new Date('2027-01-01T00:00:00Z'))).toBe('followUp');
  });

  it('drive what participants may do', () => {
    expect(isPermittedAt(dates, new Date('2026-05-02T12:00:00Z'), 'statePreferences')).toBe(true);
    expect(isPermittedAt(dates, new Date('2026-05-03T12:00:00Z'), 'statePreferences')).toBe(false);
    expect(isPermittedAt(dates, new Date('2026-04-01T12:00:00Z'), 'changeDelegates')).toBe(false);
  });

  it('permit at every instant what the phase of that instant permits', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (now) => {
        const phase = phaseAt(dates, now);
        for (const permission of Object.values(permissionsIn).flat()) {
          const expected = phase !== undefined && permissionsIn[phase].includes(permission);
          expect(isPermittedAt(dates, now, permission)).toBe(expected);
        }
      }),
    );
  });

  it('must follow one another', () => {
    expect(findPhaseOutOfOrder(dates)).toBeUndefined();
    expect(findPhaseOutOfOrder({ ...dates, closed: dates.preferences })).toBe('closed');
  });
});
