import { Readable } from 'node:stream';
import {
  Controller,
  Get,
  HttpException,
  type OnModuleInit,
  Param,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { isId } from '#kernel';
import { NotFound, refuse, type Viewer } from '#platform';
import { answerRefusals, HttpViewers } from '../http.edge.js';
import type { Import } from './import.entity.js';
import { ImportErrors } from './import.errors.file.js';
import { ImportService, mostMegabytes } from './import.service.js';
import { importFailures } from './imports.errors.js';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Files of imports over http: GraphQL carries no files. */
@Controller('imports')
export class ImportsController implements OnModuleInit {
  constructor(
    private readonly imports: ImportService,
    private readonly errors: ImportErrors,
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly viewers: HttpViewers,
  ) {}

  /** Hands files on as they come in, instead of collecting them in memory. */
  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance();
    for (const type of ['text/csv', spreadsheet, 'application/octet-stream']) {
      if (server.hasContentTypeParser(type)) continue;
      const options = { bodyLimit: (mostMegabytes + 1) * 2 ** 20 };
      server.addContentTypeParser(type, options, (_request, payload, done) => {
        done(null, payload);
      });
    }
  }

  /**
   * Takes a file: `POST /imports?agencyId=…&fileName=firms.csv` with the file as the body, as
   * text/csv or the type of spreadsheets. Answers with the import's id, headings and suggested
   * columns. These types are none that a foreign page's form can send with somebody's cookie.
   */
  @Post()
  async upload(
    @Req() request: FastifyRequest,
    @Query('agencyId') agencyId: string | undefined,
    @Query('fileName') fileName: string | undefined,
  ): Promise<object> {
    const viewer = await this.viewers.requireViewer(request);
    const { body } = request;
    if (!agencyId || !fileName || !(body instanceof Readable)) {
      throw new HttpException(
        { code: 'BAD_UPLOAD', message: 'Send a file as the body, with agencyId and fileName.' },
        400,
      );
    }
    return answerRefusals(async () => {
      const one = await this.imports.receiveFile(viewer, agencyId, fileName, body);
      return { id: one.id, header: one.header, columns: one.columns };
    });
  }

  /** Gives the mistakes of an import's rows as CSV: row, column, what is wrong. */
  @Get(':id/errors.csv')
  async errorsFile(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<void> {
    const viewer = await this.viewers.requireViewer(request);
    const one = await answerRefusals(() => this.findImport(viewer, id));
    void reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="errors-${one.id}.csv"`);
    await reply.send(Readable.from(this.errors.write(one)));
  }

  private findImport(viewer: Viewer, id: string): Promise<Import> {
    return isId(id)
      ? this.imports.findImport(viewer, id)
      : refuse(new NotFound(importFailures.IMPORT_NOT_FOUND()));
  }
}
