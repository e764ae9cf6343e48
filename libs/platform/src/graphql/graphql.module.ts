import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessGuard } from '../auth/access.guard.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/settings.js';
import { Metrics } from '../telemetry/metrics.js';
import { ArgumentInterceptor } from './argument.interceptor.js';
import { compiledQueries } from './compiled-queries.js';
import { ContextFactory } from './context.factory.js';
import { formatError } from './format-error.js';
import { limitRules, mostTokens } from './limits.js';
import { operationMetrics } from './operation.plugin.js';
import { RefusalInterceptor } from './refusal.interceptor.js';
import { SubscriptionServer } from './subscription.server.js';
import { TrustedDocumentCache, type TrustedDocuments } from './trusted-documents.js';

/** GraphQL at `/graphql`: limits, access, failures, subscriptions. For the api alone. */
@Module({})
export class GraphqlApiModule {
  /**
   * @param viewerModule the module that provides `VIEWER_SOURCE`.
   * @param trusted documents that clients may name by the hash of their text.
   */
  static forRoot(
    viewerModule: NonNullable<ModuleMetadata['imports']>[number],
    trusted: TrustedDocuments = {},
  ): DynamicModule {
    return {
      module: GraphqlApiModule,
      imports: [
        viewerModule,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [contextModule(viewerModule)],
          inject: [CONFIG, ContextFactory, Metrics],
          useFactory: (config: Config, contexts: ContextFactory, metrics: Metrics) => ({
            ...apolloOptions(config, contexts, metrics),
            persistedQueries: { cache: new TrustedDocumentCache(trusted) },
          }),
        }),
      ],
      providers: [
        ContextFactory,
        SubscriptionServer,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: RefusalInterceptor },
        { provide: APP_INTERCEPTOR, useClass: ArgumentInterceptor },
      ],
    };
  }
}

function contextModule(
  viewerModule: NonNullable<ModuleMetadata['imports']>[number],
): DynamicModule {
  return {
    module: ContextModule,
    imports: [viewerModule],
    providers: [ContextFactory],
    exports: [ContextFactory],
  };
}

@Module({})
class ContextModule {}

function apolloOptions(
  config: Config,
  contexts: ContextFactory,
  metrics: Metrics,
): Omit<ApolloDriverConfig, 'driver'> {
  const isProduction = config.NODE_ENV === 'production';
  return {
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    // Apollo checks the schema when it starts; once is enough.
    buildSchemaOptions: { skipCheck: true },
    introspection: !isProduction,
    graphiql: !isProduction,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: isProduction,
    autoTransformHttpErrors: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    stopOnApplicationShutdown: true,
    parseOptions: { maxTokens: mostTokens },
    validationRules: limitRules,
    // Without it Apollo wraps every field of every answer, for hints that nothing here gives.
    plugins: [
      operationMetrics(metrics),
      compiledQueries(formatError),
      ApolloServerPluginCacheControlDisabled(),
    ],
    formatError,
    context: (request: FastifyRequest, reply: FastifyReply) => contexts.forRequest(request, reply),
  };
}
