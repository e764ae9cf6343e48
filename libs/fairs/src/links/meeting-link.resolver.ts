import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ThrottleService } from '#accounts';
import {
  CLOCK,
  type Clock,
  type GraphqlContext,
  InvalidInput,
  NotFound,
  problemAt,
  Public,
  refuse,
} from '#platform';
import { BriefReader } from '../briefs/brief.reader.js';
import { answersOpenTo } from '../domain/meeting-answers.js';
import {
  AnswerMeetingByLinkArgs,
  AnswerMeetingByLinkResult,
  MeetingAnsweredDto,
  MeetingByLinkDto,
  MeetingByLinkResult,
} from '../dto/meeting-link.dto.js';
import { LetterFacts } from '../letters/letter.facts.js';
import type { LinkHolder } from '../meetings/meeting.access.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { MeetingService } from '../meetings/meeting.service.js';
import { meetingFailures } from '../meetings/meetings.errors.js';
import { RoundFrames } from '../rounds/round.frame.js';
import { FreeSlots } from './free.slots.js';
import { MeetingLinks } from './meeting.links.js';

/** Answers from letters, by those who do not sign in. */
@Resolver()
export class MeetingLinkResolver {
  constructor(
    private readonly links: MeetingLinks,
    private readonly meetings: MeetingService,
    private readonly facts: LetterFacts,
    private readonly frames: RoundFrames,
    private readonly slots: FreeSlots,
    private readonly briefs: BriefReader,
    private readonly throttles: ThrottleService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Public()
  @Query(() => MeetingByLinkResult, {
    description: 'The meeting of a letter’s link, and how it can be answered. It changes nothing.',
  })
  async meetingByLink(
    @Args('token', { description: 'The code in the letter.' }) token: string,
    @Context() { ip }: GraphqlContext,
  ): Promise<MeetingByLinkDto> {
    const { holder, meeting } = await this.open(token, ip);
    const frame = await this.frames.find(meeting.roundId);
    const [seen] = await this.facts.findMeetings(holder.personId, [meeting.id]);
    if (!frame || !seen) refuse(new NotFound(meetingFailures.MEETING_LINK_NOT_VALID()));
    const { side } = holder;
    const { needTitle, reasons } = await this.briefs.make(meeting.id, side, side);
    const answers = answersOpenTo(side, meeting, frame.phases, this.clock());
    return {
      fairName: frame.fairName,
      timeZone: frame.timeZone,
      otherName: side === 'buyer' ? seen.supplier : seen.buyer,
      ownName: side === 'buyer' ? seen.buyer : seen.supplier,
      state: meeting.state,
      message: meeting.message,
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      moveTo: meeting.moveTo,
      needTitle,
      reasons,
      answers,
      freeSlots: answers.includes('askToMove') ? await this.slots.find(frame, meeting) : [],
    };
  }

  @Public()
  @Mutation(() => AnswerMeetingByLinkResult, {
    description: 'Answers for one side of a meeting by a letter’s link, which works once.',
  })
  async answerMeetingByLink(
    @Args() { token, answer, startsAt, reason }: AnswerMeetingByLinkArgs,
    @Context() { ip }: GraphqlContext,
  ): Promise<MeetingAnsweredDto> {
    const { holder } = await this.open(token, ip);
    const { meetingId: id } = holder;
    switch (answer) {
      case 'accept':
        return this.meetings.accept(holder, id);
      case 'decline':
        return this.meetings.decline(holder, id, reason);
      case 'askToMove':
        return this.meetings.askToMove(holder, id, requireSlot(startsAt));
      case 'agreeToMove':
        return this.meetings.answerMove(holder, id, true);
      case 'refuseMove':
        return this.meetings.answerMove(holder, id, false);
    }
  }

  private async open(token: string, ip: string): Promise<{ holder: LinkHolder; meeting: Meeting }> {
    await this.throttles.countSecret(ip, meetingFailures.MEETING_LINK_TOO_MANY());
    return this.links.open(token);
  }
}

function requireSlot(startsAt: Date | null | undefined): Date {
  if (startsAt) return startsAt;
  const problem = problemAt('startsAt', meetingFailures.MEETING_LINK_NEEDS_SLOT());
  return refuse(new InvalidInput([problem]));
}
