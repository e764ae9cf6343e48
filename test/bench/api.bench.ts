import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import autocannon from 'autocannon';
import { DataSource } from 'typeorm';
import {
  CredentialService,
  MembershipService,
  OrganisationKind,
  OrganisationService,
  UserService,
} from '#accounts';
import { type Config, Role, sessionCookie, Transactions } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import { environmentOf, startBuiltApi, stopProcess } from '../support/built-api.js';
import { openContext, option, prepareSuppliers } from '../support/search-bench.js';
import { type ListedProfile, listQuery, type ListVariables } from './baselines/list.js';
import type { Bench } from './report.js';

const variables: ListVariables = { economy: 'PHL', first: 20 };
const connections = 10;
const contestants = ['api', 'typeorm', 'bare'] as const;

type Contestant = (typeof contestants)[number];

/** A server under measurement, in a process of its own. */
interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * An authenticated list of 20 profiles with their offers (about 5) and certificates (up to 5): through GraphQL on the
 * built api, through TypeORM's `getMany`, and through nothing but node:http and pg. They are
 * measured in turn, several times, so that they share whatever else the machine does.
 * Arguments: `--suppliers=4000 --seconds=5 --rounds=3`.
 */
const bench: Bench = async (args) => {
  const seconds = Number(option(args, 'seconds', '5'));
  const rounds = Number(option(args, 'rounds', '3'));
  const count = option(args, 'suppliers', '4000');
  const store = await prepareSuppliers([`--suppliers=${count}`, '--engines=postgres']);
  const config = store.config({ name: 'postgres', settings: { DATABASE_POOL: '10' } });
  const servers = new Map<Contestant, Server>();
  try {
    const context = await openContext(config);
    const headers = {
      'content-type': 'application/json',
      cookie: `${sessionCookie}=${await openOfficerSession(context)}`,
    };
    await addParts(context);
    await context.close();
    const builtApi = await startBuiltApi(config);
    servers.set('api', { url: `${builtApi.origin}/graphql`, stop: () => builtApi.stop() });
    servers.set('typeorm', await startBaseline('typeorm', config));
    servers.set('bare', await startBaseline('bare', config));
    await compareAnswers(servers, headers);
    const rates = await measureAll(servers, headers, seconds, rounds);
    const [api, typeorm, bare] = contestants.map((name) => rates.get(name) ?? 0);
    return {
      figures: {
        requestsPerSecond: round(api),
        timesTypeorm: round((api ?? 0) / (typeorm ?? 1), 100),
        shareOfBare: round((api ?? 0) / (bare ?? 1), 100),
      },
      goals: { timesTypeorm: '>= 3', shareOfBare: '>= 0.35' },
      baselines: { typeormRequestsPerSecond: round(typeorm), bareRequestsPerSecond: round(bare) },
    };
  } finally {
    for (const server of servers.values()) await server.stop();
    await store.stop();
  }
};
export default bench;

/** Somebody who may list the economy's profiles: an officer of its agency. */
function openOfficerSession(context: INestApplicationContext): Promise<string> {
  return context.get(Transactions).run(async (tx) => {
    const userId = await context.get(UserService).createUser(tx, {
      email: 'officer@example.org',
      name: 'Officer',
      passwordHash: null,
      isEmailVerified: true,
      isPlatformAdministrator: false,
    });
    const agency = { kind: OrganisationKind.Agency, name: 'Agency', economy: variables.economy };
    const agencyId = await context.get(OrganisationService).createOrganisation(tx, agency);
    await context.get(MembershipService).addMember(tx, agencyId, userId, Role.AgencyOfficer);
    return context.get(CredentialService).openSession(tx, userId, 'bench');
  });
}

/** Gives each profile four more offers and three more certificates, copies of what it has. */
async function addParts(context: INestApplicationContext): Promise<void> {
  for (const [table, more] of [
    ['offers', 4],
    ['certificates', 3],
  ] as const) {
    await context.get(DataSource).query(
      `INSERT INTO ${table} SELECT made.*
         FROM ${table} AS base, generate_series(1, $1) AS copy,
              jsonb_populate_record(base, jsonb_build_object(
                'id', gen_random_uuid(), 'position', base.position + 10 * copy)) AS made
        WHERE base.position = 0`,
      [more],
    );
    await context.get(DataSource).query(`ANALYZE ${table}`);
  }
}

async function startBaseline(name: 'typeorm' | 'bare', config: Config): Promise<Server> {
  const file = join(import.meta.dirname, `baselines/${name}.server.js`);
  const env = { ...process.env, ...environmentOf(config), NODE_ENV: 'production' };
  const child = fork(file, { env });
  const [port] = (await once(child, 'message')) as [number];
  return { url: `http://127.0.0.1:${port}/`, stop: () => stopProcess(child) };
}

/** A server that answers something else, or less, would be measured in vain. */
async function compareAnswers(
  servers: ReadonlyMap<Contestant, Server>,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const answers: ListedProfile[][] = [];
  for (const { url } of servers.values()) {
    const body = JSON.stringify({ query: listQuery, variables });
    const response = await fetch(url, { method: 'POST', headers, body });
    const text = await response.text();
    const { data } = JSON.parse(text) as {
      data?: { economyProfiles: { edges: { node: ListedProfile }[] } };
    };
    if (!data) throw new Error(`No proper answer: ${text.slice(0, 300)}`);
    answers.push(data.economyProfiles.edges.map(({ node }) => node));
  }
  const [first, ...others] = answers;
  if (first?.length !== variables.first) throw new Error(`${first?.length} profiles only.`);
  if (!others.every((other) => isDeepStrictEqual(other, first))) {
    throw new Error('The servers do not answer the same.');
  }
}

/** Requests a second of each server: the median of the rounds. */
async function measureAll(
  servers: ReadonlyMap<Contestant, Server>,
  headers: Readonly<Record<string, string>>,
  seconds: number,
  rounds: number,
): Promise<Map<Contestant, number>> {
  const rates = new Map<Contestant, number[]>(contestants.map((name) => [name, []]));
  for (let turn = 0; turn <= rounds; turn++) {
    for (const [name, { url }] of servers) {
      const result = await autocannon({
        url,
        method: 'POST',
        headers: { ...headers },
        body: JSON.stringify({ query: listQuery, variables }),
        connections,
        duration: seconds,
      });
      if (result.non2xx > 0 || result.errors > 0) throw new Error(`${name} answers with errors.`);
      console.error(`${name}: ${result.requests.average} requests a second`);
      // The first turn warms up.
      if (turn > 0) rates.get(name)?.push(result.requests.average);
    }
  }
  return new Map([...rates].map(([name, values]) => [name, median(values)]));
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

const round = (value = 0, parts = 1): number => Math.round(value * parts) / parts;
