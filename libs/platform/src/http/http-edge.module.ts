import { type DynamicModule, Module, type ModuleMetadata, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { HttpViewers } from './http.viewers.js';
import { acceptStreams } from './uploads.js';

/** What controllers stand on where GraphQL carries no files. For the api alone. */
@Module({})
export class HttpEdgeModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  /** @param viewerModule the module that provides `VIEWER_SOURCE`. */
  static forRoot(viewerModule: NonNullable<ModuleMetadata['imports']>[number]): DynamicModule {
    return {
      module: HttpEdgeModule,
      global: true,
      imports: [viewerModule],
      providers: [HttpViewers],
      exports: [HttpViewers],
    };
  }

  onModuleInit(): void {
    acceptStreams(this.host.httpAdapter.getInstance());
  }
}
