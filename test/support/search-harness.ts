import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  AccountsJobsModule,
  AccountsModule,
  OrganisationKind,
  OrganisationService,
} from '#accounts';
import { DiscoveryApiModule, DiscoveryJobsModule, type SupplierDocument } from '#discovery';
import {
  type Config,
  GraphqlApiModule,
  PlatformModule,
  Transactions,
  WorkerModule,
} from '#platform';
import { ProfilesJobsModule, ProfilesModule, ProfileService } from '#profiles';
import { TaxonomyJobsModule } from '#taxonomy';
import { contentOf } from './search-profiles.js';

@Module({})
class SearchApi {}

@Module({})
class SearchWorker {}

/** The part of the api that searches. */
export async function startSearchApi(config: Config): Promise<NestFastifyApplication> {
  const module: DynamicModule = {
    module: SearchApi,
    imports: [
      PlatformModule.forRoot(config, 'search-api'),
      GraphqlApiModule.forRoot(AccountsModule),
      AccountsModule,
      ProfilesModule,
      DiscoveryApiModule,
    ],
  };
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
    logger: false,
  });
  await app.register(fastifyCookie);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

/** A worker with its relay: what changed in the database reaches the index through it. */
export function startSearchWorker(config: Config): Promise<INestApplicationContext> {
  const module: DynamicModule = {
    module: SearchWorker,
    imports: [
      PlatformModule.forRoot(config, 'search-worker'),
      WorkerModule,
      TaxonomyJobsModule,
      AccountsJobsModule,
      ProfilesJobsModule,
      DiscoveryJobsModule,
    ],
  };
  return NestFactory.createApplicationContext(module, { logger: false });
}

const stamp = { source: 'DEMO', on: '2026-01-01', level: 'DOCUMENT', by: null } as const;

/** Stores published profiles as import does, organisations included. */
export async function storeSuppliers(
  app: INestApplicationContext,
  documents: readonly SupplierDocument[],
): Promise<void> {
  await app.get(Transactions).run(async (tx) => {
    const organisations = documents.map(({ name, economy }) => ({
      kind: OrganisationKind.Msme,
      name,
      economy,
      isDemo: true,
    }));
    const ids = await app.get(OrganisationService).createOrganisations(tx, organisations);
    await app.get(ProfileService).storeProfiles(
      tx,
      documents.map((document, index) => ({
        id: document.id,
        organisationId: ids[index] ?? '',
        stewardId: null,
        economy: document.economy,
        isDemo: true,
        content: contentOf(document),
        stamp,
      })),
    );
  });
}

/** Sends one GraphQL query; throws on errors. */
export async function askSearch<T>(
  app: NestFastifyApplication,
  query: string,
  variables: object = {},
): Promise<T> {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query, variables },
  });
  const { data, errors } = response.json<{ data?: T; errors?: object[] }>();
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data;
}
