import { Readable } from 'node:stream';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isId } from '#kernel';
import {
  answerRefusals,
  HttpViewers,
  NotFound,
  refuse,
  requireUpload,
  type Viewer,
} from '#platform';
import type { Import } from './import.entity.js';
import { ImportErrors } from './import.errors.file.js';
import { ImportService } from './import.service.js';
import { importFailures } from './imports.errors.js';

/** Files of imports over http: GraphQL carries no files. */
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportService,
    private readonly errors: ImportErrors,
    private readonly viewers: HttpViewers,
  ) {}

  /**
   * Takes a file: `POST /imports?agencyId=…&fileName=firms.csv` with the file as the body, as
   * text/csv or the type of spreadsheets. Answers with the import's id, headings and suggested
   * columns. These types are none that a foreign page's form can send with somebody's cookie.
   */
  @Post()
  async upload(
    @Req() request: FastifyRequest,
    @Query('agencyId') agencyId = '',
    @Query('fileName') fileName = '',
  ): Promise<object> {
    const viewer = await this.viewers.requireViewer(request);
    const bytes = requireUpload(request, { agencyId, fileName });
    return answerRefusals(async () => {
      const one = await this.imports.receiveFile(viewer, agencyId, fileName, bytes);
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
