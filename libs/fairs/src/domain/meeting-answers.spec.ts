import { answersOpenTo, type AnswerableMeeting } from './meeting-answers.js';
import type { PhaseDates } from './phases.js';

const day = (date: number): Date => new Date(Date.UTC(2026, 2, date));
const phases: PhaseDates = {
  profile: day(1),
  preferences: day(2),
  closed: day(10),
  provisional: day(12),
  confirmed: day(14),
  live: day(20),
  followUp: day(24),
};
const requested: AnswerableMeeting = {
  state: 'requested',
  askedBy: 'supplier',
  startsAt: day(21),
  buyerConfirmedAt: null,
  supplierConfirmedAt: null,
  moveTo: null,
  moveAskedBy: null,
};
const proposed: AnswerableMeeting = { ...requested, state: 'provisional', askedBy: null };

describe('answersOpenTo', () => {
  it('lets the asked side say yes or no, and who asks withdraw', () => {
    expect(answersOpenTo('buyer', requested, phases, day(5))).toEqual(['accept', 'decline']);
    expect(answersOpenTo('supplier', requested, phases, day(5))).toEqual(['decline']);
  });

  it('lets both sides answer and move what a timetable proposes, each once', () => {
    expect(answersOpenTo('buyer', proposed, phases, day(13))).toEqual([
      'accept',
      'askToMove',
      'decline',
    ]);
    const said = { ...proposed, buyerConfirmedAt: day(13) };
    expect(answersOpenTo('buyer', said, phases, day(13))).toEqual(['askToMove', 'decline']);
    expect(answersOpenTo('supplier', said, phases, day(13))).toContain('accept');
  });

  it('lets the side that is asked to move say yes or no', () => {
    const moving = {
      ...proposed,
      state: 'confirmed',
      moveTo: day(22),
      moveAskedBy: 'buyer',
    } as const;
    expect(answersOpenTo('supplier', moving, phases, day(15))).toEqual([
      'agreeToMove',
      'refuseMove',
      'askToMove',
      'decline',
    ]);
    expect(answersOpenTo('buyer', moving, phases, day(15))).toEqual(['askToMove', 'decline']);
  });

  it('offers nothing that the phase, the time or the state forbids', () => {
    expect(answersOpenTo('buyer', requested, phases, day(11))).toEqual(['accept', 'decline']);
    expect(answersOpenTo('buyer', proposed, phases, day(11))).toEqual(['accept', 'decline']);
    expect(answersOpenTo('buyer', proposed, phases, day(25))).toEqual([]);
    expect(answersOpenTo('buyer', requested, phases, day(21))).toEqual([]);
    expect(answersOpenTo('buyer', { ...requested, state: 'expired' }, phases, day(5))).toEqual([]);
  });
});
