import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { totalmem } from 'node:os';
import { resolve } from 'node:path';
import { runChecks } from '../check.mjs';
import { run } from './run.mjs';

/** Whether there is memory for a third worker beside two cores: tests wait much of their time. */
const isRoomy = totalmem() > 12e9;

/** The projects of jest.config.js, one run each: a process that held all files would need 8 GB. */
const suites = [
  { project: 'unit', workers: 2 },
  { project: 'services', workers: isRoomy ? 3 : 2 },
  { project: 'web', workers: isRoomy ? 3 : 2 },
];

/**
 * Runs every check and every test. Ends with what did not run and why, and the count on a line of
 * its own.
 * @returns {Promise<number>} 0 when nothing failed
 */
export async function runTests() {
  const checks = await runChecks();
  const runs = [];
  for (const suite of suites) runs.push(await runSuite(suite));
  const count = tally(checks, runs);
  const skipped = runs.flatMap((tests) => tests.skipped);
  console.log(`\n${[...notRunLines(skipped), count.line].join('\n')}`);
  return count.failed === 0 ? 0 : 1;
}

/**
 * Runs jest on one project. Jest keeps much of each file in memory: full workers begin anew, and
 * compile all code again.
 */
async function runSuite({ project, workers }) {
  const results = `.cache/jest-${project}.json`;
  mkdirSync('.cache', { recursive: true });
  rmSync(results, { force: true });
  const code = await run(
    process.execPath,
    [
      ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
      ...['node_modules/jest/bin/jest.js', '--selectProjects', project],
      ...[`--maxWorkers=${workers}`, `--workerIdleMemoryLimit=${isRoomy ? 2500 : 1500}MB`],
      ...['--json', `--outputFile=${results}`],
    ],
    { stdout: 'stderr' },
  );
  return summarise(readReport(results), code);
}

/** What jest wrote; undefined when it did not get that far. */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {any} report of jest, as JSON
 * @param {number} code that jest ended with; a jest that gave up without saying so is one failure
 * @returns {{ passed: number, failed: number, skipped: { file: string, suite: string }[] }}
 */
export function summarise(report, code) {
  if (!report) return { passed: 0, failed: 1, skipped: [] };
  const skipped = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'pending' || status === 'todo')
      .map(({ ancestorTitles, title }) => ({ file: name, suite: ancestorTitles[0] ?? title })),
  );
  // A file that does not even load has no tests to count, yet is a failure.
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return { passed: report.numPassedTests, failed: failed || (code === 0 ? 0 : 1), skipped };
}

/** The last line. */
export function tally(checks, runs) {
  const sum = (key) => runs.reduce((total, run) => total + run[key], 0);
  const failedChecks = checks.filter(({ passed }) => !passed).length;
  const passed = checks.length - failedChecks + sum('passed');
  const failed = failedChecks + sum('failed');
  const skippedTests = runs.flatMap((run) => run.skipped).length;
  const skipped = skippedTests > 0 ? `, ${skippedTests} skipped` : '';
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
