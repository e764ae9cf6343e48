import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { runChecks } from '../check.mjs';
import { run } from './run.mjs';

const RESULTS = '.cache/jest-results.json';

/**
 * Runs every check and every test. Ends with what did not run and why, and the count on a line of
 * its own.
 * @returns {Promise<number>} 0 when nothing failed
 */
export async function runTests() {
  const checks = await runChecks();
  mkdirSync('.cache', { recursive: true });
  rmSync(RESULTS, { force: true });
  const jestCode = await run(
    process.execPath,
    [
      // On two cores one process runs all files, and jest keeps much of each in memory.
      ...['--experimental-vm-modules', '--max-old-space-size=8192'],
      '--disable-warning=ExperimentalWarning',
      ...['node_modules/jest/bin/jest.js', '--json', `--outputFile=${RESULTS}`],
    ],
    { stdout: 'stderr' },
  );
  const tests = summarise(readResults());
  const count = tally(checks, tests, jestCode);
  console.log(`\n${[...notRunLines(tests.skipped), count.line].join('\n')}`);
  return count.failed === 0 ? 0 : 1;
}

/** What jest wrote; undefined when it did not get that far. */
function readResults() {
  try {
    return JSON.parse(readFileSync(RESULTS, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {any} results jest's JSON report
 * @returns {{ passed: number, failed: number, skipped: { file: string, suite: string }[] }}
 */
export function summarise(results) {
  if (!results) return { passed: 0, failed: 0, skipped: [] };
  const skipped = results.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'pending' || status === 'todo')
      .map(({ ancestorTitles, title }) => ({ file: name, suite: ancestorTitles[0] ?? title })),
  );
  // A file that does not even load has no tests to count, yet is a failure.
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  return { passed: results.numPassedTests, failed, skipped };
}

/** The last line; a jest that gave up without saying so counts as one failure. */
export function tally(checks, tests, jestCode) {
  const failedChecks = checks.filter(({ passed }) => !passed).length;
  const unexplained = jestCode !== 0 && tests.failed === 0 ? 1 : 0;
  const passed = checks.length - failedChecks + tests.passed;
  const failed = failedChecks + tests.failed + unexplained;
  const skipped = tests.skipped.length > 0 ? `, ${tests.skipped.length} skipped` : '';
  return { failed, line: `${passed} passed, ${failed} failed${skipped}` };
}

/** Names each suite with tests that did not run; its title ends with what it would need. */
export function notRunLines(skipped) {
  if (skipped.length === 0) return [];
  const suites = new Map();
  for (const { file, suite } of skipped) {
    const key = `${suite} (${file.replace(`${resolve('.')}/`, '')})`;
    suites.set(key, (suites.get(key) ?? 0) + 1);
  }
  const lines = [...suites].map(([suite, count]) => `!!   ${suite}: ${count} tests`);
  return ['!! NOT RUN on this machine:', ...lines, ''];
}
