import { findCause } from './failure-cause.js';

describe('findCause', () => {
  it.each([
    ['job stalled more than allowable limit', 'INTERRUPTED'],
    ['connect ECONNREFUSED 127.0.0.1:7700', 'UNREACHABLE'],
    ['Connection terminated unexpectedly', 'UNREACHABLE'],
    ['Request to http://127.0.0.1:7700/indexes has failed', 'UNREACHABLE'],
    ['canceling statement due to statement timeout', 'TIMED_OUT'],
    ['timeout of 5000ms has exceeded on process Q when waiting for task 3', 'TIMED_OUT'],
    ['deadlock detected', 'BUSY'],
    ['ENOSPC: no space left on device, write', 'NO_ROOM'],
    ['Mail command failed: 550 5.1.1 No such user', 'LETTER_REFUSED'],
    ['Invalid login: 535 5.7.8 Authentication failed', 'LETTER_REFUSED'],
    ['invalid input syntax for type uuid: "x"', 'BAD_DATA'],
    ['null value in column "id" violates not-null constraint', 'BAD_DATA'],
    ["Cannot read properties of undefined (reading 'id')", 'BAD_DATA'],
    ['Something else altogether', 'UNKNOWN'],
  ])('sorts %j as %s', (reason, cause) => {
    expect(findCause(reason)).toBe(cause);
  });
});
