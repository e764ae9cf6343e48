import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ThrottleService } from '#accounts';
import { answerRefusals, Refused } from '#platform';
import { calendarFailures } from './calendar.errors.js';
import { FeedService } from './feed.service.js';

/** Calendar feeds, for programs that read them by their address alone. */
@Controller('calendars')
export class FeedController {
  constructor(
    private readonly feeds: FeedService,
    private readonly throttles: ThrottleService,
  ) {}

  @Get(':file')
  async read(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const content = await answerRefusals(() => this.find(file, request.ip));
    await reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="iloilo.ics"')
      .header('cache-control', 'private, max-age=300')
      .header('x-robots-tag', 'noindex')
      .send(content);
  }

  /** Only addresses that are none are counted: programs read theirs often. */
  private async find(file: string, ip: string): Promise<string> {
    try {
      return await this.feeds.read(/^([\w-]{43})\.ics$/.exec(file)?.[1] ?? '');
    } catch (error) {
      if (error instanceof Refused) {
        await this.throttles.countSecret(ip, calendarFailures.CALENDAR_TOO_MANY());
      }
      throw error;
    }
  }
}
