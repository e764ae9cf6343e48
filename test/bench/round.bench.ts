import type { ChildProcess } from 'node:child_process';
import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { sessionCookie } from '#platform';
import { type BuiltApi, startBuiltApi, stopProcess } from '../support/built-api.js';
import { option } from '../support/search-bench.js';
import { closeRoundWorld, openRoundWorld, type RoundWorld } from './booking/round-world.js';
import { startWorker } from './latency/world.js';
import { note, percentile, rounded } from './match/measure.js';
import type { Bench } from './report.js';

/**
 * A round of 1,000 suppliers and 300 buyers through the built api and worker: from asking for a
 * timetable until it is ready with its reasons, and until it is published; and what the api takes
 * for another query meanwhile. `round [--suppliers=1000] [--buyers=300] [--seconds=60]`.
 */
const bench: Bench = async (args) => {
  const world = await openRoundWorld(
    Number(option(args, 'suppliers', '1000')),
    Number(option(args, 'buyers', '300')),
  );
  const seconds = Number(option(args, 'seconds', '60'));
  let api: BuiltApi | undefined;
  let worker: ChildProcess | undefined;
  try {
    api = await startBuiltApi(world.config);
    worker = await startWorker(world.config);
    const ask = askerOf(`${api.origin}/graphql`, world.session);
    const idle = await measureIdle(ask, world);
    note('Making the timetable');
    const began = performance.now();
    const id = await startScenario(ask, world, seconds);
    const busy: number[] = [];
    let state = 'QUEUED';
    while (state === 'QUEUED' || state === 'RUNNING') {
      busy.push(await timeQuery(ask, world));
      await pause(20);
      const { scenario } = await ask<{ scenario: { state: string } }>(
        `{ scenario(id: "${id}") { state } }`,
      );
      ({ state } = scenario);
    }
    const ready = performance.now() - began;
    note(`It is ${state}; publishing it`);
    await ask(`mutation { publishScenario(id: "${id}") { __typename } }`);
    const published = performance.now() - began;
    const made = await readScenario(world, id);
    return {
      figures: {
        secondsToTimetable: rounded(ready / 1_000),
        secondsToPublished: rounded(published / 1_000),
        searchSeconds: seconds,
        ...made,
        idleP95Ms: rounded(percentile(idle, 0.95)),
        busyP95Ms: rounded(percentile(busy, 0.95)),
        timesIdle: rounded(percentile(busy, 0.95) / percentile(idle, 0.95)),
        loadAverage: rounded(loadavg()[0] ?? 0),
      },
      goals: { secondsToTimetable: '<= 120', timesIdle: '<= 2' },
      baselines: {},
    };
  } finally {
    await api?.stop();
    if (worker) await stopProcess(worker);
    await closeRoundWorld(world);
  }
};
export default bench;

type Ask = <T>(query: string, variables?: object) => Promise<T>;

function askerOf(url: string, session: string): Ask {
  return async <T>(query: string, variables: object = {}): Promise<T> => {
    const headers = { 'content-type': 'application/json', cookie: `${sessionCookie}=${session}` };
    const body = JSON.stringify({ query, variables });
    const response = await fetch(url, { method: 'POST', headers, body });
    const { data, errors } = (await response.json()) as { data?: T; errors?: object[] };
    if (!data) throw new Error(JSON.stringify(errors));
    return data;
  };
}

async function startScenario(ask: Ask, { roundId }: RoundWorld, seconds: number): Promise<string> {
  const { result } = await ask<{ result: { id: string } }>(
    `mutation ($input: StartScenarioInput!) {
       result: startScenario(input: $input) { ... on Scenario { id } } }`,
    { input: { roundId, name: 'Bench', seconds } },
  );
  return result.id;
}

async function measureIdle(ask: Ask, world: RoundWorld): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < 200; turn++) {
    times.push(await timeQuery(ask, world));
    await pause(20);
  }
  return times.slice(50);
}

/** A list that people look at, timed. */
async function timeQuery(ask: Ask, { fairId }: RoundWorld): Promise<number> {
  const began = performance.now();
  await ask(
    `{ fairRegistrations(fairId: "${fairId}", first: 50) { edges { node { id organisationName } } } }`,
  );
  return performance.now() - began;
}

async function readScenario({ context }: RoundWorld, id: string) {
  const [row] = await context
    .get(DataSource)
    .query<
      [{ requests: number; placed: number; withReason: number; value: number; bound: number }]
    >(
      `SELECT jsonb_array_length(problem -> 'requests') AS requests, placed,
            jsonb_array_length(answer -> 'unplaced') AS "withReason", value,
            value_bound AS bound
       FROM scenarios WHERE id = $1`,
      [id],
    );
  const { requests, placed, withReason, value, bound } = row;
  return { requests, placed, withReason, shareOfBound: rounded(value / bound) };
}
