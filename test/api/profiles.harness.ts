import type { ModuleMetadata } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { AccountsModule, OrganisationKind, OrganisationService } from '#accounts';
import {
  GraphqlApiModule,
  OutboxEntry,
  PlatformModule,
  Role,
  Transactions,
  type Viewer,
  VIEWER_SOURCE,
  type ViewerSource,
} from '#platform';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testConfig } from '../support/queue-engines.js';

/** Viewers by the token that they send; tests put people here. */
class KnownViewers implements ViewerSource {
  readonly byToken = new Map<string, Viewer>();

  findViewer(credential: string): Promise<Viewer | undefined> {
    return Promise.resolve(this.byToken.get(credential));
  }
}

/** The api with some areas, on a database of its own. */
export class ApiHarness {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
    private readonly viewers: KnownViewers,
  ) {}

  static async start(
    areas: NonNullable<ModuleMetadata['imports']>,
    settings: Record<string, string> = {},
  ): Promise<ApiHarness> {
    const database = await createTestDatabase();
    const viewers = new KnownViewers();
    const config = testConfig(database.url, settings);
    const testing = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot(config, 'iloilo-test'),
        GraphqlApiModule.forRoot(AccountsModule),
        TypeOrmModule.forFeature([OutboxEntry]),
        AccountsModule,
        ...areas,
      ],
    })
      .overrideProvider(VIEWER_SOURCE)
      .useValue(viewers)
      .compile();
    const app = testing.createNestApplication<NestFastifyApplication>(
      new FastifyAdapter({ bodyLimit: 4 * 1024 * 1024 }),
    );
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new ApiHarness(app, database, viewers);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }

  /** Makes an organisation and a person in it; returns the person's token. */
  async addPerson(kind: OrganisationKind, role: Role, economy: string) {
    const organisationId = await this.app
      .get(Transactions)
      .run((tx) =>
        this.app
          .get(OrganisationService)
          .createOrganisation(tx, { kind, name: `${role} of ${economy}`, economy }),
      );
    const token = `token-of-${organisationId}`;
    const userId = await this.addUser(organisationId);
    const viewer: Viewer = {
      userId,
      credentialId: crypto.randomUUID(),
      email: `${organisationId}@example.test`,
      isEmailVerified: true,
      isPlatformAdministrator: false,
      memberships: [{ organisationId, role, economy }],
    };
    this.viewers.byToken.set(token, viewer);
    return { organisationId, token, viewer };
  }

  private async addUser(name: string): Promise<string> {
    const id = crypto.randomUUID();
    await this.app.get(DataSource).query(
      `INSERT INTO users (id, email, name, is_platform_administrator, created_at)
       VALUES ($1, $2, $3, false, now())`,
      [id, `${id}@example.test`, name],
    );
    return id;
  }

  /** Counts the statements that work sends to Postgres. */
  async countStatements<T>(work: () => Promise<T>): Promise<{ answer: T; statements: number }> {
    const client = pg.Client.prototype as { query: (...args: unknown[]) => unknown };
    const original = client.query;
    let statements = 0;
    client.query = function (this: unknown, ...args) {
      statements++;
      return original.apply(this, args);
    };
    try {
      return { answer: await work(), statements };
    } finally {
      client.query = original;
    }
  }

  /** Sends one GraphQL operation; throws on errors of the operation as a whole. */
  async ask<T>(query: string, variables: object, token?: string): Promise<T> {
    const { data, errors } = await this.askRaw<T>(query, variables, token);
    if (errors || !data) throw new Error(JSON.stringify(errors));
    return data;
  }

  async askRaw<T>(
    query: string,
    variables: object,
    token?: string,
  ): Promise<{ data?: T; errors?: { message: string; extensions: { code: string } }[] }> {
    const response = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: token ? { authorization: `Bearer ${token}` } : {},
      payload: { query, variables },
    });
    return response.json();
  }
}
