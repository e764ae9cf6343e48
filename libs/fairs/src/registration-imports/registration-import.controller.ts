import { Controller, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isId } from '#kernel';
import { answerRefusals, HttpViewers, NotFound, refuse, requireUpload } from '#platform';
import { fairFailures } from '../fairs.errors.js';
import { RegistrationImports } from './registration.imports.js';

/** Files of registrations over http: GraphQL carries no files. */
@Controller('imports/fairs')
export class RegistrationImportController {
  constructor(
    private readonly imports: RegistrationImports,
    private readonly viewers: HttpViewers,
  ) {}

  /**
   * Takes a file: `POST /imports/fairs/{fair}/registrations?fileName=firms.csv` with the file as
   * the body, as text/csv or the type of spreadsheets, and answers with the id under which
   * `registrationImport` shows what is wrong. Nobody is registered by it.
   */
  @Post(':fairId/registrations')
  async upload(
    @Req() request: FastifyRequest,
    @Param('fairId') fairId: string,
    @Query('fileName') fileName = '',
  ): Promise<object> {
    const viewer = await this.viewers.requireViewer(request);
    const bytes = requireUpload(request, { fileName });
    return answerRefusals(async () => {
      if (!isId(fairId)) refuse(new NotFound(fairFailures.FAIR_NOT_FOUND()));
      const one = await this.imports.receive(viewer, fairId, fileName, bytes);
      return { id: one.id, rows: one.rows.length, wrong: one.wrong };
    });
  }
}
