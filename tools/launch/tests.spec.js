import { describe, expect, it } from '@jest/globals';
import { notRunLines, summarise, tally } from './tests.mjs';

const results = {
  numPassedTests: 2,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 1,
  testResults: [
    {
      name: '/clone/a.int-spec.ts',
      assertionResults: [
        { status: 'passed', ancestorTitles: ['search'], title: 'finds' },
        { status: 'pending', ancestorTitles: ['queues [needs redis-server]'], title: 'one' },
        { status: 'pending', ancestorTitles: ['queues [needs redis-server]'], title: 'two' },
      ],
    },
  ],
};

describe('the test report', () => {
  it('counts checks, tests and files that do not load', () => {
    const checks = [{ passed: true }, { passed: false }];
    const runs = [summarise(results, 1), summarise({ ...results, testResults: [] }, 1)];
    expect(tally(checks, runs)).toEqual({ failed: 3, line: '5 passed, 3 failed, 2 skipped' });
  });

  it('is a failure when the test runner gave up without a report', () => {
    const silent = { numFailedTests: 0, numRuntimeErrorTestSuites: 0, numPassedTests: 5 };
    const runs = [summarise(undefined, 0), summarise({ ...silent, testResults: [] }, 1)];
    expect(tally([], runs)).toEqual({ failed: 2, line: '5 passed, 2 failed' });
  });

  it('says nothing of skipped tests when there are none', () => {
    const tests = { passed: 5, failed: 0, skipped: [] };
    expect(tally([], [tests]).line).toBe('5 passed, 0 failed');
    expect(notRunLines([])).toEqual([]);
  });

  it('names each suite that did not run', () => {
    expect(notRunLines(summarise(results, 1).skipped)).toContain(
      '!!   queues [needs redis-server] (/clone/a.int-spec.ts): 2 tests',
    );
  });
});
