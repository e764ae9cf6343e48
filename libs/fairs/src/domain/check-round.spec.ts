import { checkRound, type RoundPlan } from './check-round.js';
import { type PhaseDates, phases } from './phases.js';

const days = [{ date: '2026-05-04', opensAt: 540, closesAt: 600, breaks: [] }];
const plan: RoundPlan = {
  name: 'Food buyers',
  bookingMode: 'both',
  acceptance: 'optIn',
  slotMinutes: 20,
  gapMinutes: 5,
  maxMeetingsOfSupplier: 8,
  maxMeetingsOfBuyer: 20,
  requestHours: 48,
  phases: Object.fromEntries(
    phases.map((phase, index) => [phase, new Date(Date.UTC(2026, 3, 1 + index))]),
  ) as PhaseDates,
};
const problemsOf = (change: Partial<RoundPlan>) =>
  checkRound({ ...plan, ...change }, days, 'Asia/Manila').map(
    ({ path, code }) => `${path} ${code}`,
  );

describe('checkRound', () => {
  it('finds nothing wrong with a round that is in order', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('names slots of no length, and slots that fit nowhere', () => {
    expect(problemsOf({ slotMinutes: 0 })).toEqual(['slotMinutes ROUND_BAD_SLOT']);
    expect(problemsOf({ slotMinutes: 90 })).toEqual(['slotMinutes ROUND_NO_SLOT']);
    expect(problemsOf({ gapMinutes: -1 })).toEqual(['gapMinutes ROUND_BAD_GAP']);
  });

  it('names phases out of order, and limits that allow nothing', () => {
    const { closed } = plan.phases;
    expect(problemsOf({ phases: { ...plan.phases, provisional: closed } })).toEqual([
      'phases.provisional ROUND_PHASES_OUT_OF_ORDER',
    ]);
    expect(problemsOf({ maxMeetingsOfBuyer: 0, requestHours: 0 })).toEqual([
      'maxMeetingsOfBuyer ROUND_BAD_MAXIMUM',
      'requestHours ROUND_BAD_HOURS',
    ]);
  });
});
