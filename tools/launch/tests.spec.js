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
    expect(tally(checks, summarise(results), 1)).toEqual({
      failed: 2,
      line: '3 passed, 2 failed, 2 skipped',
    });
  });

  it('is a failure when the test runner gave up without a report', () => {
    expect(tally([], summarise(undefined), 1)).toEqual({ failed: 1, line: '0 passed, 1 failed' });
  });

  it('says nothing of skipped tests when there are none', () => {
    const tests = { passed: 5, failed: 0, skipped: [] };
    expect(tally([], tests, 0).line).toBe('5 passed, 0 failed');
    expect(notRunLines([])).toEqual([]);
  });

  it('names each suite that did not run', () => {
    expect(notRunLines(summarise(results).skipped)).toContain(
      '!!   queues [needs redis-server] (/clone/a.int-spec.ts): 2 tests',
    );
  });
});
