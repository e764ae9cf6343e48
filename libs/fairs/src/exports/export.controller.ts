import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isId } from '#kernel';
import { answerRefusals, HttpViewers, NotFound, refuse } from '#platform';
import { fairFailures } from '../fairs.errors.js';
import { FairTables, readTableName } from './fair.tables.js';
import { contentTypes, writeTable } from './table.writer.js';

/** Tables of fairs over http, for officers of their agencies: GraphQL carries no files. */
@Controller('exports/fairs')
export class ExportController {
  constructor(
    private readonly tables: FairTables,
    private readonly viewers: HttpViewers,
  ) {}

  /** `GET /exports/fairs/{fair}/registrations.csv`, `timetable.xlsx`, and so on. */
  @Get(':id/:file')
  async read(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Param('file') file: string,
  ): Promise<void> {
    const viewer = await this.viewers.requireViewer(request);
    const { table, name, format } = await answerRefusals(async () => {
      const named = readTableName(file);
      if (!isId(id)) refuse(new NotFound(fairFailures.FAIR_NOT_FOUND()));
      const opened = await this.tables.open(viewer, id, named.table);
      return { table: opened, name: named.table, format: named.format };
    });
    await reply
      .header('content-type', contentTypes[format])
      .header('content-disposition', `attachment; filename="${name}.${format}"`)
      .header('cache-control', 'private, no-store')
      .send(writeTable(table, format, name));
  }
}
