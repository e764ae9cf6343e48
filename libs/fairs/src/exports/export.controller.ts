import type { Readable } from 'node:stream';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isId } from '#kernel';
import { answerRefusals, HttpViewers, NotFound, refuse, type Viewer } from '#platform';
import { fairFailures } from '../fairs.errors.js';
import { type FairTable, FairTables, readTableName, type TableFormat } from './fair.tables.js';
import { contentTypes, writeTable } from './table.writer.js';

/** Tables of fairs over http, for officers of their agencies: GraphQL carries no files. */
@Controller('exports/fairs')
export class ExportController {
  constructor(
    private readonly tables: FairTables,
    private readonly viewers: HttpViewers,
  ) {}

  /** `GET /exports/fairs/{fair}/registrations.csv`, `timetable.xlsx`, `timetable.ics`, and so on. */
  @Get(':id/:file')
  async read(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Param('file') file: string,
  ): Promise<void> {
    const viewer = await this.viewers.requireViewer(request);
    const { content, name, format } = await answerRefusals(async () => {
      const { table: name, format } = readTableName(file);
      if (!isId(id)) refuse(new NotFound(fairFailures.FAIR_NOT_FOUND()));
      if (format === 'ics') {
        return { content: await this.tables.writeCalendar(viewer, id), name, format };
      }
      return { content: await this.writeTable(viewer, id, name, format), name, format };
    });
    await reply
      .header('content-type', contentTypes[format])
      .header('content-disposition', `attachment; filename="${name}.${format}"`)
      .header('cache-control', 'private, no-store')
      .send(content);
  }

  private async writeTable(
    viewer: Viewer,
    fairId: string,
    table: FairTable,
    format: TableFormat,
  ): Promise<Readable> {
    return writeTable(await this.tables.open(viewer, fairId, table), format, table);
  }
}
