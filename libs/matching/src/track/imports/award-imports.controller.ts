import { Readable } from 'node:stream';
import { Controller, HttpException, type OnModuleInit, Post, Query, Req } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { answerRefusals, HttpViewers } from '#profiles';
import { AwardImportService, mostMegabytes } from './award-import.service.js';

/** Files of awards over http: GraphQL carries no files. */
@Controller('award-imports')
export class AwardImportsController implements OnModuleInit {
  constructor(
    private readonly imports: AwardImportService,
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly viewers: HttpViewers,
  ) {}

  /** Hands files on as they come in, instead of collecting them in memory. */
  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance();
    for (const type of ['text/csv', 'application/x-ndjson', 'application/octet-stream']) {
      if (server.hasContentTypeParser(type)) continue;
      const options = { bodyLimit: (mostMegabytes + 1) * 2 ** 20 };
      server.addContentTypeParser(type, options, (_request, payload, done) => {
        done(null, payload);
      });
    }
  }

  /**
   * Takes a file: `POST /award-imports?agencyId=…&fileName=awards.jsonl&language=en` with the file
   * as the body, as text/csv, application/x-ndjson or application/octet-stream. Answers with the
   * import's id. No form of a foreign page can send a body of these types.
   */
  @Post()
  async upload(
    @Req() request: FastifyRequest,
    @Query('agencyId') agencyId: string | undefined,
    @Query('fileName') fileName: string | undefined,
    @Query('language') language = 'en',
  ): Promise<object> {
    const viewer = await this.viewers.requireViewer(request);
    const { body } = request;
    if (!agencyId || !fileName || !(body instanceof Readable)) {
      throw new HttpException(
        { code: 'BAD_UPLOAD', message: 'Send a file as the body, with agencyId and fileName.' },
        400,
      );
    }
    const sent = { agencyId, fileName, language, bytes: body };
    return answerRefusals(async () => ({ id: (await this.imports.receiveFile(viewer, sent)).id }));
  }
}
