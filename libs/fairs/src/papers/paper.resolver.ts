import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer, InvalidInput, problemAt, refuse, SignedIn, type Viewer } from '#platform';
import {
  PaperLinkDto,
  PaperLinkResult,
  PrintBriefArgs,
  PrintFairPaperArgs,
} from '../dto/paper.dto.js';
import { isPaperLanguage, PaperService } from './paper.service.js';
import { paperFailures } from './papers.errors.js';

@Resolver()
export class PaperResolver {
  constructor(private readonly papers: PaperService) {}

  @SignedIn()
  @Mutation(() => PaperLinkResult, {
    description: 'A link to timetables or badges as PDF: of one’s own people, or for officers.',
  })
  printFairPaper(
    @CurrentViewer() viewer: Viewer,
    @Args() { fairId, kind, registrationId, language }: PrintFairPaperArgs,
  ): Promise<PaperLinkDto> {
    if (!isPaperLanguage(language)) {
      refuse(new InvalidInput([problemAt('language', paperFailures.PAPER_NO_LANGUAGE())]));
    }
    return this.papers.linkToFairPaper(viewer, kind, fairId, registrationId ?? null, language);
  }

  @SignedIn()
  @Mutation(() => PaperLinkResult, { description: 'A link to the brief of a meeting as PDF.' })
  printMeetingBrief(
    @CurrentViewer() viewer: Viewer,
    @Args() { meetingId, side }: PrintBriefArgs,
  ): Promise<PaperLinkDto> {
    return this.papers.linkToBrief(viewer, meetingId, side ?? null);
  }
}
