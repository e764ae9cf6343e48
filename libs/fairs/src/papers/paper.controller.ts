import { Controller, Get, HttpException, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LimitReached, NotFound, Refused } from '#platform';
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

/** Turns expected failures into answers of http with the same code and message. */
async function answerRefusals<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { failure } = error;
    const status = failure instanceof NotFound ? 404 : failure instanceof LimitReached ? 503 : 409;
    throw new HttpException({ ...failure }, status);
  }
}
