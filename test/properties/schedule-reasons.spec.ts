import fc from 'fast-check';
import {
  type MeetingRequest,
  type Reason,
  type ScheduleProblem,
  type SingleFix,
  solveSchedule,
} from '#scheduler';
import { arbitraryProblem } from '../support/schedule-arbitrary.js';
import { hardFaults } from '../support/schedule-exhaustive.js';

type Placed = readonly { readonly request: string; readonly slot: string }[];

const placesIn = ({ placesPerSlot }: ScheduleProblem, s: number): number =>
  typeof placesPerSlot === 'object' ? placesPerSlot[s]! : Number(placesPerSlot);

/** Places in a slot are numbered afresh: a fix may add or empty one. */
function numbered(placed: Placed): { request: string; slot: string; place: number }[] {
  const used = new Map<string, number>();
  return placed.map((meeting) => {
    const place = (used.get(meeting.slot) ?? 0) + 1;
    used.set(meeting.slot, place);
    return { ...meeting, place };
  });
}

type ExtensionCode = 'add_unit' | 'release_pause' | 'release_request' | 'release_walking';
type PlainFix = Exclude<SingleFix, { code: ExtensionCode }>;

const extensionCodes: readonly string[] = [
  'add_unit',
  'release_pause',
  'release_request',
  'release_walking',
];
const isPlain = (fix: SingleFix): fix is PlainFix => !extensionCodes.includes(fix.code);

/** The problem and timetable after all changes were made and the request placed. */
function afterFixes(
  problem: ScheduleProblem,
  placed: Placed,
  request: string,
  fixes: readonly SingleFix[],
): [ScheduleProblem, Placed] {
  let state: [ScheduleProblem, Placed] = [problem, placed];
  for (const fix of fixes) {
    if (!isPlain(fix)) throw new Error(`no plain problem has the fix ${fix.code}`);
    const [changed, meetings] = afterFix(...state, request, fix);
    state = [changed, meetings.filter((one) => one.request !== request)];
  }
  const [first] = fixes;
  const slot = first && 'slot' in first ? (first.slot ?? '') : '';
  return [state[0], [...state[1], { request, slot }]];
}

/** The problem and timetable after one change was made and the request placed. */
function afterFix(
  problem: ScheduleProblem,
  placed: Placed,
  request: string,
  fix: PlainFix,
): [ScheduleProblem, Placed] {
  const slot = 'slot' in fix ? (fix.slot ?? '') : '';
  const participants = (change: (one: ScheduleProblem['participants'][number]) => object) => ({
    ...problem,
    participants: problem.participants.map((one) =>
      'participant' in fix && one.id === fix.participant ? { ...one, ...change(one) } : one,
    ),
  });
  const requests = (change: (one: MeetingRequest) => object) => ({
    ...problem,
    requests: problem.requests.map((one) => ({ ...one, ...change(one) })),
  });
  const withRequest = [...placed, { request, slot }];
  switch (fix.code) {
    case 'add_place':
      return [
        {
          ...problem,
          placesPerSlot: problem.slots.map(
            (one, s) => placesIn(problem, s) + (one.id === slot ? 1 : 0),
          ),
        },
        withRequest,
      ];
    case 'free_participant':
      return [
        participants((one) => ({ unavailable: one.unavailable?.filter((id) => id !== slot) })),
        withRequest,
      ];
    case 'raise_maximum':
      return [participants((one) => ({ maxMeetings: (one.maxMeetings ?? 0) + 1 })), withRequest];
    case 'raise_consecutive':
      return [participants(() => ({ maxConsecutive: problem.slots.length })), withRequest];
    case 'drop_meeting':
    case 'drop_meetings': {
      const dropped = fix.code === 'drop_meeting' ? [fix.request] : fix.requests;
      return [problem, withRequest.filter((one) => !dropped.includes(one.request))];
    }
    case 'move_meeting':
      return [
        problem,
        withRequest.map((one) => (one.request === fix.request ? { ...one, slot: fix.to } : one)),
      ];
    case 'raise_break_difference':
      return [{ ...problem, maxBreakDifference: fix.most }, withRequest];
    case 'release_slot':
      return [requests((one) => (one.id === request ? { slot: undefined } : {})), withRequest];
    case 'release_session':
      return [requests((one) => (one.id === request ? { session: undefined } : {})), withRequest];
    case 'release_precedence':
      return [
        requests((one) => {
          const drop = one.id === request ? fix.request : one.id === fix.request ? request : '';
          return { after: one.after?.filter((id) => id !== drop) };
        }),
        withRequest,
      ];
  }
}

/** Why the reason is false in the timetable; empty where it is true. */
function lie(problem: ScheduleProblem, placed: Placed, id: string, reason: Reason): string {
  const request = problem.requests.find((one) => one.id === id)!;
  const who = (one: string) => problem.participants.find((participant) => participant.id === one)!;
  const mine = (one: string): Placed =>
    placed.filter((meeting) => {
      const { a, b } = problem.requests.find((each) => each.id === meeting.request)!;
      return a === one || b === one;
    });
  const busy = (one: string, slot: string): boolean => mine(one).some((m) => m.slot === slot);
  const allowed = problem.slots.filter(
    (slot) =>
      (request.slot ?? slot.id) === slot.id &&
      (request.session ?? slot.session) === slot.session &&
      [request.a, request.b].every((one) => !who(one).unavailable?.includes(slot.id)),
  );
  const common = allowed.filter((slot) => !busy(request.a, slot.id) && !busy(request.b, slot.id));
  const slots = reason.slots ?? [];
  const tried = (slot: string): string[] =>
    hardFaults(problem, numbered([...placed, { request: id, slot }]));
  const each = (pattern: RegExp): boolean =>
    slots.length > 0 && slots.every((slot) => tried(slot).some((fault) => pattern.test(fault)));
  const truth: Partial<Record<Reason['code'], () => boolean>> = {
    no_allowed_slot: () => allowed.length === 0,
    participant_full: () => allowed.every((slot) => busy(reason.participant!, slot.id)),
    no_common_free_slot: () => common.length === 0,
    no_place: () => each(/meetings for \d+ places/),
    limit_meetings: () =>
      mine(reason.participant!).length >= (who(reason.participant!).maxMeetings ?? Infinity),
    limit_consecutive: () => each(new RegExp(`^${reason.participant} has .* in a row`)),
    precedence: () =>
      each(
        new RegExp(`(${id} is not after ${reason.request}|${reason.request} is not after ${id})`),
      ),
    break_difference: () => each(/breaks differ/),
    objective: () => slots.length > 0 && slots.every((slot) => tried(slot).length === 0),
  };
  const check = truth[reason.code];
  return check?.() ? '' : `${id}: ${JSON.stringify(reason)}`;
}

describe('reasons and fixes', () => {
  const shape = { slots: 5, participants: 6, requests: 16, extensions: false };
  const solved = (problem: ScheduleProblem) =>
    solveSchedule(problem, { steps: 300, seed: 3, clock: () => 0 });

  it('name an obstacle that holds in the answer', () => {
    fc.assert(
      fc.property(arbitraryProblem(shape), (problem) => {
        const { placed, unplaced } = solved(problem);
        const lies = unplaced.map((one) => lie(problem, placed, one.request, one.reason));
        expect(lies.filter((text) => text !== '')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('offer fixes after which the request can be placed, of one change or several', () => {
    let tried = 0;
    let several = 0;
    fc.assert(
      fc.property(arbitraryProblem(shape), (problem) => {
        const { placed, unplaced } = solved(problem);
        for (const { request, fix } of unplaced) {
          if (!fix || fix.code === 'none') continue;
          tried++;
          if (fix.code === 'several') several++;
          const fixes = fix.code === 'several' ? fix.changes : [fix];
          const [changed, meetings] = afterFixes(problem, placed, request, fixes);
          expect([fix, hardFaults(changed, numbered(meetings))]).toEqual([fix, []]);
        }
      }),
      { numRuns: 150 },
    );
    expect(tried).toBeGreaterThan(50);
    expect(several).toBeGreaterThan(5);
  });

  it('say where no change of a few helps', () => {
    const slots = [{ id: 'S1' }];
    const participants = ['A', 'B', 'C', 'D'].map((id) => ({ id }));
    const { unplaced } = solved({
      format: 'iloilo.schedule/1',
      slots,
      placesPerSlot: 2,
      participants,
      requests: [
        { id: 'M1', a: 'A', b: 'B', required: true },
        { id: 'M2', a: 'A', b: 'C' },
      ],
    });
    expect(unplaced).toMatchObject([{ request: 'M2', fix: { code: 'none', changes: 3 } }]);
  });

  it('offer to give up walking time and the break difference', () => {
    const base = {
      format: 'iloilo.schedule/1' as const,
      slots: [{ id: 'S1' }, { id: 'S2' }],
      placesPerSlot: 2,
      participants: [{ id: 'A' }, { id: 'B' }, { id: 'C' }],
    };
    const walking = solved({
      ...base,
      walking: [{ from: 'north', to: 'south', slots: 1 }],
      requests: [
        { id: 'M1', a: 'A', b: 'B', zone: 'north', slot: 'S1', required: true },
        { id: 'M2', a: 'A', b: 'C', zone: 'south', slot: 'S2' },
      ],
    });
    expect(walking.unplaced).toMatchObject([
      {
        reason: { code: 'limit_walking', participant: 'A' },
        fix: { code: 'release_walking', participant: 'A', slot: 'S2' },
      },
    ]);
    const uneven = solved({
      ...base,
      slots: [{ id: 'S1' }, { id: 'S2' }, { id: 'S3' }],
      maxBreakDifference: 0,
      requests: [
        { id: 'M1', a: 'A', b: 'B', slot: 'S1', required: true },
        { id: 'M2', a: 'A', b: 'C', slot: 'S3' },
      ],
    });
    expect(uneven.unplaced).toMatchObject([
      {
        reason: { code: 'break_difference' },
        fix: { code: 'raise_break_difference', most: 1, slot: 'S3' },
      },
    ]);
  });

  it.each([
    ['a fixed slot', {}, { slot: 'S1' }, { code: 'release_slot', request: 'M1' }],
    ['a place', { placesPerSlot: 0 }, {}, { code: 'none' }],
    [
      'an absence',
      { slots: [{ id: 'S1' }, { id: 'S2' }], away: ['S2'] },
      {},
      { code: 'free_participant', participant: 'A', slot: 'S2' },
    ],
  ])('relax an infeasible problem by %s alone', (_, frame, part, expected) => {
    const { away, ...rest } = { away: [] as string[], ...frame };
    const { status, relaxation } = solved({
      format: 'iloilo.schedule/1',
      slots: [{ id: 'S1' }, { id: 'S2' }],
      placesPerSlot: 2,
      participants: [{ id: 'A', unavailable: away }, { id: 'B' }, { id: 'C' }],
      requests: [
        { id: 'M1', a: 'A', b: 'B', required: true, ...part },
        { id: 'M2', a: 'A', b: 'C', required: true, ...part },
      ],
      ...rest,
    });
    expect(status).toBe('infeasible');
    if (expected.code === 'none') expect(relaxation?.give).toHaveLength(2);
    else expect(relaxation).toEqual({ give: [expected], checked: true, cheapest: true });
  });
});
