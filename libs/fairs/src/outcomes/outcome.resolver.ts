import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { agencyRoles, Allow, CurrentViewer, SignedIn, type Viewer } from '#platform';
import {
  MeetingNoteDto,
  type MeetingOutcomeDto,
  MeetingOutcomesDto,
  type OutcomeReportDto,
  OutcomeSummaryArgs,
  OutcomeSummaryDto,
  ReportOutcomeInput,
  ReportOutcomeResult,
  SaveNoteResult,
} from '../dto/outcome.dto.js';
import { toDecimal } from './check-report.js';
import type { OutcomeReport } from './outcome.entities.js';
import { OutcomeReader, type SeenOutcome } from './outcome.reader.js';
import { OutcomeService } from './outcome.service.js';
import { OutcomeSummariser } from './outcome.summariser.js';

@Resolver()
export class OutcomeResolver {
  constructor(
    private readonly outcomes: OutcomeService,
    private readonly reader: OutcomeReader,
    private readonly summariser: OutcomeSummariser,
  ) {}

  @SignedIn()
  @Query(() => MeetingOutcomesDto, {
    description: 'What both sides say came of a meeting, and what was noted there.',
  })
  async meetingOutcomes(
    @CurrentViewer() viewer: Viewer,
    @Args('meetingId', { type: () => ID }) meetingId: string,
  ): Promise<MeetingOutcomesDto> {
    const seen = await this.reader.listOfMeeting(viewer, meetingId);
    return { months: seen.map(present) };
  }

  @SignedIn()
  @Mutation(() => ReportOutcomeResult, {
    description: 'Says for one’s own side what came of a meeting; saying it again corrects it.',
  })
  async reportOutcome(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ReportOutcomeInput,
  ): Promise<MeetingOutcomesDto> {
    await this.outcomes.report(viewer, input);
    return this.meetingOutcomes(viewer, input.meetingId);
  }

  @SignedIn()
  @Query(() => MeetingNoteDto, { nullable: true, description: 'The note of one’s own side.' })
  meetingNote(
    @CurrentViewer() viewer: Viewer,
    @Args('meetingId', { type: () => ID }) meetingId: string,
  ): Promise<MeetingNoteDto | null> {
    return this.outcomes.findNote(viewer, meetingId);
  }

  @SignedIn()
  @Mutation(() => SaveNoteResult, {
    description: 'Replaces the note of one’s own side; nobody else reads it.',
  })
  saveMeetingNote(
    @CurrentViewer() viewer: Viewer,
    @Args('meetingId', { type: () => ID }) meetingId: string,
    @Args('text') text: string,
  ): Promise<MeetingNoteDto> {
    return this.outcomes.saveNote(viewer, meetingId, text);
  }

  @Allow(...agencyRoles)
  @Query(() => OutcomeSummaryDto, {
    description: 'What came of the meetings of a fair, by month, currency and group.',
  })
  async outcomeSummary(
    @CurrentViewer() viewer: Viewer,
    @Args() { fairId, roundId }: OutcomeSummaryArgs,
  ): Promise<OutcomeSummaryDto> {
    const summary = await this.summariser.summarise(viewer, fairId, roundId ?? null);
    return {
      ...summary,
      sums: summary.sums.map((sum) => ({ ...sum, amount: toDecimal(sum.amount, sum.currency) })),
    };
  }
}

const present = (outcome: SeenOutcome): MeetingOutcomeDto => ({
  ...outcome,
  buyer: presentReport(outcome.buyer),
  supplier: presentReport(outcome.supplier),
});

function presentReport(report: OutcomeReport | undefined): OutcomeReportDto | null {
  if (!report) return null;
  const { amount, currency } = report;
  const isPriced = amount !== null && currency !== null;
  return { ...report, amount: isPriced ? toDecimal(amount, currency) : null };
}
