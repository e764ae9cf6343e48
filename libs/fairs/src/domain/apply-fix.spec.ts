import { type Fix, type PlacedMeeting, repairSchedule, type ScheduleProblem } from '#scheduler';
import { applyFix } from './apply-fix.js';

const problem: ScheduleProblem = {
  format: 'iloilo.schedule/1',
  slots: [{ id: 'S1' }, { id: 'S2' }],
  places: [{ id: 'table 1' }],
  participants: ['a', 'b', 'c', 'd'].map((id) => ({ id, maxMeetings: 1 })),
  requests: [
    { id: 'a b', a: 'a', b: 'b', value: 2 },
    { id: 'c d', a: 'c', b: 'd', value: 1 },
    { id: 'a d', a: 'a', b: 'd', value: 1 },
  ],
};
const placed: PlacedMeeting[] = [{ request: 'a b', slot: 'S1', place: 1 }];
const fixed = (request: string, fix: Fix) => {
  const answer = applyFix(problem, placed, request, fix, 'table new');
  if ('obstacle' in answer) return answer;
  const { placed: seated, diff } = repairSchedule(answer.problem, answer.placed);
  expect(diff).toEqual({ cancelled: [], moved: [], added: [] });
  return {
    isWider: answer.isWider,
    seats: seated.map((one) => `${one.request} ${one.slot}`),
    places: new Set(seated.map((one) => `${one.slot} ${one.place}`)).size,
  };
};

describe('applyFix', () => {
  it('puts up a table, raises a limit, moves and drops, and all of it can stand', () => {
    expect(fixed('c d', { code: 'add_place', slot: 'S1' })).toEqual({
      isWider: true,
      seats: ['a b S1', 'c d S1'],
      places: 2,
    });
    expect(fixed('a d', { code: 'raise_maximum', participant: 'a', slot: 'S2' })).toEqual({
      isWider: true,
      seats: ['a b S1', 'a d S2'],
      places: 2,
    });
    expect(fixed('c d', { code: 'move_meeting', request: 'a b', to: 'S2', slot: 'S1' })).toEqual({
      isWider: false,
      seats: ['c d S1', 'a b S2'],
      places: 2,
    });
    expect(fixed('a d', { code: 'drop_meeting', request: 'a b', value: 2, slot: 'S1' })).toEqual({
      isWider: false,
      seats: ['a d S1'],
      places: 1,
    });
  });

  it('says what only others can change', () => {
    const free: Fix = { code: 'free_participant', participant: 'a', slot: 'S1' };
    expect(fixed('a d', free)).toEqual({ obstacle: 'participant' });
    const unit: Fix = { code: 'add_unit', resource: 'i', slot: 'S1' };
    expect(fixed('a d', unit)).toEqual({ obstacle: 'interpreter' });
  });
});
