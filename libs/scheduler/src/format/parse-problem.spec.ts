import { ScheduleInputError } from './errors.js';
import { scheduleLimits } from './limits.js';
import { fileTooLarge, parseProblem } from './parse-problem.js';

const valid = {
  format: 'iloilo.schedule/1',
  slots: [{ id: 'S1', session: 'morning' }, { id: 'S2' }],
  placesPerSlot: 2,
  participants: [{ id: 'P1' }, { id: 'P2', unavailable: ['S1'] }, { id: 'P3' }],
  requests: [
    { id: 'M1', a: 'P1', b: 'P2', value: 0.5 },
    { id: 'M2', a: 'P1', b: 'P3', after: ['M1'] },
  ],
  objective: ['value', 'coverage', 'breaks'],
  maxBreakDifference: 2,
};

function refusal(text: string): ScheduleInputError {
  try {
    parseProblem(text);
  } catch (cause) {
    if (cause instanceof ScheduleInputError) return cause;
    throw cause;
  }
  throw new Error('was taken');
}

const change = (part: object): string => JSON.stringify({ ...valid, ...part });
const request = (part: object): string =>
  change({ requests: [{ ...valid.requests[0], ...part }, valid.requests[1]] });
const participant = (part: object): string =>
  change({ participants: [{ id: 'P1', ...part }, ...valid.participants.slice(1)] });

describe('parseProblem', () => {
  it('takes a valid problem and leaves unknown fields out', () => {
    const problem = parseProblem(JSON.stringify({ ...valid, note: 'x' }));
    expect(problem).toEqual(valid);
  });

  it.each([
    ['another format', change({ format: 'other' }), 'wrong_format', 'format'],
    ['no slots', change({ slots: [] }), 'out_of_range', 'slots'],
    ['slots that are no list', change({ slots: 5 }), 'wrong_type', 'slots'],
    ['no places', change({ placesPerSlot: undefined }), 'missing', 'placesPerSlot'],
    ['places for other slots', change({ placesPerSlot: [1] }), 'inconsistent', 'placesPerSlot'],
    ['half a place', change({ placesPerSlot: 1.5 }), 'out_of_range', 'placesPerSlot'],
    [
      'a duplicate slot',
      change({ slots: [{ id: 'S1' }, { id: 'S1' }] }),
      'duplicate_id',
      'slots[1].id',
    ],
    ['an unknown participant', request({ b: 'P9' }), 'unknown_id', 'requests[0].b'],
    ['a meeting with oneself', request({ b: 'P1' }), 'self_meeting', 'requests[0].b'],
    ['a negative value', request({ value: -1 }), 'out_of_range', 'requests[0].value'],
    ['a value that is no number', request({ value: 'NaN' }), 'wrong_type', 'requests[0].value'],
    ['null as value', request({ value: null }), 'wrong_type', 'requests[0].value'],
    ['a fixed slot that is not there', request({ slot: 'S9' }), 'unknown_id', 'requests[0].slot'],
    ['an unknown session', request({ session: 'night' }), 'unknown_id', 'requests[0].session'],
    ['an unknown predecessor', request({ after: ['M9'] }), 'unknown_id', 'requests[0].after[0]'],
    ['a cycle', request({ after: ['M2'] }), 'cycle', 'requests[1].after[0]'],
    [
      'an unknown resource',
      request({ resources: ['X'] }),
      'unknown_id',
      'requests[0].resources[0]',
    ],
    [
      'an unknown person',
      request({ representativeA: 'Ana' }),
      'unknown_id',
      'requests[0].representativeA',
    ],
    [
      'a negative minimum',
      participant({ minMeetings: -1 }),
      'out_of_range',
      'participants[0].minMeetings',
    ],
    [
      'an unknown slot',
      participant({ unavailable: ['S9'] }),
      'unknown_id',
      'participants[0].unavailable[0]',
    ],
    [
      'no such time zone',
      participant({ timeZone: 'Asia/Atlantis' }),
      'bad_time',
      'participants[0].timeZone',
    ],
    [
      'a time zone without hours',
      participant({ timeZone: 'Asia/Manila' }),
      'inconsistent',
      'participants[0]',
    ],
    [
      'an objective twice',
      change({ objective: ['value', 'value'] }),
      'duplicate_id',
      'objective[1]',
    ],
    ['an unknown objective', change({ objective: ['fame'] }), 'wrong_type', 'objective[0]'],
    ['a missing id', participant({ id: undefined }), 'missing', 'participants[0].id'],
  ])('refuses %s and names the place', (_, text, code, path) => {
    const error = refusal(text);
    expect([error.code, error.path]).toEqual([code, path]);
    expect(error.line).toBe(1);
  });

  it('names the line', () => {
    const text = JSON.stringify(valid, null, 1).replace('"value": 0.5', '"value": -2');
    const line = text.split('\n').findIndex((one) => one.includes('-2')) + 1;
    expect(refusal(text)).toMatchObject({ path: 'requests[0].value', line });
  });

  it('names the line where text is no JSON', () => {
    expect(refusal('{\n"format": 1,\n oops }')).toMatchObject({ code: 'malformed_json', line: 3 });
    expect(refusal('{\n"format": 1')).toMatchObject({ code: 'malformed_json', line: 2 });
    const text = JSON.stringify(valid, null, 1).replace('"value": 0.5', '"value": NaN');
    const line = text.split('\n').findIndex((one) => one.includes('NaN')) + 1;
    expect(refusal(text)).toMatchObject({ code: 'malformed_json', line });
  });

  it('refuses a million slots, a long text and a large file before looking into them', () => {
    const slots = Array.from({ length: 1_000_000 }, () => ({ id: 'S' }));
    expect(refusal(change({ slots }))).toMatchObject({ code: 'too_many', line: 1 });
    expect(refusal(change({ slots: slots.slice(0, 1001) }))).toMatchObject({
      code: 'too_many',
      path: 'slots',
    });
    expect(refusal(' '.repeat(scheduleLimits.bytes + 1)).code).toBe('file_too_large');
    expect(fileTooLarge(500_000_000)).toMatchObject({ code: 'file_too_large', line: 1 });
  });
});
