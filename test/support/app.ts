import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ModuleMetadata } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { InjectOptions, LightMyRequestResponse as InjectResponse } from 'fastify';
import {
  allJobs,
  CLOCK,
  JobQueues,
  newId,
  type Config,
  loadConfig,
  sessionCookie,
} from '#platform';
import { IloiloApiModule } from '../../apps/api/src/api.module.js';
import { addPlugins, createAdapter } from '../../apps/api/src/create-api.js';
import { FakeClock } from './clock.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { Mailbox } from './mailbox.js';
import { recordStatements } from './statements.js';
import { TestWorker } from './worker.js';

/** How a request says who it is from. */
export interface Speaker {
  /** A session's secret. */
  readonly cookie?: string;
  /** An API token's secret. */
  readonly token?: string;
}

export interface GqlOptions {
  readonly as?: Speaker;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface GqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly [key: string]: unknown };
}

/** The answer to an operation. */
export interface GqlAnswer<T> {
  readonly status: number;
  readonly data: T | null | undefined;
  readonly errors: readonly GqlError[];
  /** The session that the answer opened (a secret) or ended (an empty text), if it did. */
  readonly cookie: string | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
}

export interface TestAppOptions {
  /** Settings besides those that every test has. */
  readonly env?: Readonly<Record<string, string>>;
  /** Modules besides the api's own, such as resolvers that only a test needs. */
  readonly modules?: NonNullable<ModuleMetadata['imports']>;
}

/** The api on a database of its own, with a clock that stands still and a mailbox. */
export class TestApp {
  readonly clock: FakeClock;
  readonly mailbox: Mailbox;
  private worker: Promise<TestWorker> | undefined;

  private constructor(
    readonly api: NestFastifyApplication,
    readonly config: Config,
    private readonly database: TestDatabase,
    clock: FakeClock,
  ) {
    this.clock = clock;
    this.mailbox = new Mailbox(config.ILOILO_DATA_DIR);
  }

  static async start({ env = {}, modules = [] }: TestAppOptions = {}): Promise<TestApp> {
    const database = await createTestDatabase();
    const config = loadConfig({
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      ILOILO_DATA_DIR: mkdtempSync(join(tmpdir(), 'iloilo-api-')),
      LOG_LEVEL: 'silent',
      ...env,
    });
    const clock = new FakeClock();
    const module = await Test.createTestingModule({
      imports: [IloiloApiModule.forRoot(config), ...modules],
    })
      .overrideProvider(CLOCK)
      .useValue(clock.now)
      .compile();
    const api = module.createNestApplication<NestFastifyApplication>(createAdapter(), {
      logger: process.env.ILOILO_TEST_LOG ? undefined : false,
    });
    await addPlugins(api, config);
    await api.init();
    return new TestApp(api, config, database, clock);
  }

  /** Between tests that share an app: empties the mailbox, and hours pass, which ends every throttle. */
  startAnew(): void {
    this.mailbox.takeAll();
    this.clock.advance({ hours: 2 });
  }

  /** The clock's day in UTC, `YYYY-MM-DD`. */
  today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }

  async stop(): Promise<void> {
    if (this.worker) await (await this.worker).stop();
    await this.api.close();
    await this.database.drop();
    rmSync(this.config.ILOILO_DATA_DIR, { recursive: true, force: true });
  }

  /** Sends a request over http, as somebody or as nobody. */
  request(options: InjectOptions, as?: Speaker): Promise<InjectResponse> {
    return this.api.inject({ ...options, headers: { ...headersOf(as), ...options.headers } });
  }

  /** Sends an operation, as somebody or as nobody. */
  async gql<T = Record<string, unknown>>(
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
    options: GqlOptions = {},
  ): Promise<GqlAnswer<T>> {
    const { as, headers } = options;
    const payload = { query, variables };
    const response = await this.request({ method: 'POST', url: '/graphql', headers, payload }, as);
    const body = response.json<{ data?: T | null; errors?: GqlError[] }>();
    const cookie = response.cookies.find(({ name }) => name === sessionCookie);
    return {
      status: response.statusCode,
      data: body.data,
      errors: body.errors ?? [],
      cookie: cookie?.value,
      headers: response.headers,
    };
  }

  /**
   * Sends an operation that must work.
   * @returns its data.
   * @throws Error naming the errors of the answer.
   */
  async ask<T = Record<string, unknown>>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    as?: Speaker,
  ): Promise<T> {
    const { data, errors } = await this.gql<T>(query, variables, { as });
    if (errors.length > 0 || !data) throw new Error(`GraphQL: ${JSON.stringify(errors)}`);
    return data;
  }

  /** Lets the worker do whatever the requests so far have caused. */
  async runJobs(): Promise<void> {
    this.worker ??= TestWorker.start(this.config, this.clock.now);
    await (await this.worker).runJobs();
  }

  /** Lets the worker run a job that has no payload now, and whatever it causes. */
  async runJob(name: string): Promise<void> {
    const definition = allJobs().find((job) => job.name === name);
    if (!definition) throw new Error(`There is no job ${name}.`);
    await this.api.get(JobQueues).add(definition, {}, newId());
    await this.runJobs();
  }

  /** How many SQL statements the api sends while work is under way. */
  async countStatements(work: () => Promise<unknown>): Promise<number> {
    return (await this.recordStatements(work)).length;
  }

  /** The SQL statements that the api sends while work is under way. */
  recordStatements(work: () => Promise<unknown>): Promise<string[]> {
    return recordStatements('iloilo-api', work);
  }

  /** Opens a port, for what cannot be injected. Returns it. */
  async listen(): Promise<number> {
    await this.api.listen(0, '127.0.0.1');
    const server = this.api.getHttpServer() as { address(): AddressInfo };
    return server.address().port;
  }
}

function headersOf(speaker: Speaker | undefined): Record<string, string> {
  return {
    ...(speaker?.cookie !== undefined && { cookie: `${sessionCookie}=${speaker.cookie}` }),
    ...(speaker?.token !== undefined && { authorization: `Bearer ${speaker.token}` }),
  };
}
