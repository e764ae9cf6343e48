import { Controller, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answerRefusals, HttpViewers, requireUpload } from '#platform';
import { AwardImportService } from './award-import.service.js';

/** Files of awards over http: GraphQL carries no files. */
@Controller('award-imports')
export class AwardImportsController {
  constructor(
    private readonly imports: AwardImportService,
    private readonly viewers: HttpViewers,
  ) {}

  /**
   * Takes a file: `POST /award-imports?agencyId=…&fileName=awards.jsonl&language=en` with the file
   * as the body, as text/csv, application/x-ndjson or application/octet-stream. Answers with the
   * import's id. No form of a foreign page can send a body of these types.
   */
  @Post()
  async upload(
    @Req() request: FastifyRequest,
    @Query('agencyId') agencyId = '',
    @Query('fileName') fileName = '',
    @Query('language') language = 'en',
  ): Promise<object> {
    const viewer = await this.viewers.requireViewer(request);
    const bytes = requireUpload(request, { agencyId, fileName });
    const sent = { agencyId, fileName, language, bytes };
    return answerRefusals(async () => ({ id: (await this.imports.receiveFile(viewer, sent)).id }));
  }
}
