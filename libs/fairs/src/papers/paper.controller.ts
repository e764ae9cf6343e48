import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { answerRefusals } from '#platform';
import { PaperService } from './paper.service.js';

/** Papers over http: GraphQL carries no files. The signed token says who may have what. */
@Controller('fairs/papers')
export class PaperController {
  constructor(private readonly papers: PaperService) {}

  /** `GET /fairs/papers?token=…`, with the token of a link that GraphQL gave. */
  @Get()
  async open(@Res() reply: FastifyReply, @Query('token') token: string | undefined): Promise<void> {
    const { name, pdf } = await answerRefusals(() => this.papers.open(String(token ?? '')));
    void reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `inline; filename="${name}"`)
      .header('cache-control', 'private, no-store');
    await reply.send(pdf);
  }
}
