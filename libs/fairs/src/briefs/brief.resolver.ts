import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, SignedIn, type Viewer } from '#platform';
import { MeetingBriefDto } from '../dto/brief.dto.js';
import { FairRoleEnum } from '../dto/fair.enums.js';
import type { FairRole } from '../registrations/registration.entity.js';
import { BriefReader } from './brief.reader.js';

@Resolver()
export class BriefResolver {
  constructor(private readonly briefs: BriefReader) {}

  @SignedIn()
  @Query(() => MeetingBriefDto, {
    description: 'What one side should know before a meeting: who, why, terms, what to ask.',
  })
  meetingBrief(
    @CurrentViewer() viewer: Viewer,
    @Args('meetingId', { type: () => ID }) meetingId: string,
    @Args('side', {
      type: () => FairRoleEnum,
      nullable: true,
      description: 'For officers, who read what is public; others read for their own side.',
    })
    side: FairRole | null,
  ): Promise<MeetingBriefDto> {
    return this.briefs.find(viewer, meetingId, side);
  }
}
