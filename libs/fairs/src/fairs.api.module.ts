import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { BriefResolver } from './briefs/brief.resolver.js';
import { BoardResolver } from './day/board.resolver.js';
import { DayResolver } from './day/day.resolver.js';
import { InterpretationResolver } from './day/interpretation.resolver.js';
import { FeedController } from './calendars/feed.controller.js';
import { FeedResolver } from './calendars/feed.resolver.js';
import { ExportController } from './exports/export.controller.js';
import { ExportResolver } from './exports/export.resolver.js';
import { FairResolver } from './fairs/fair.resolver.js';
import { PersonResolver } from './fairs/person.resolver.js';
import { VenueResolver } from './fairs/venue.resolver.js';
import { FairsModule } from './fairs.module.js';
import { MeetingLinkResolver } from './links/meeting-link.resolver.js';
import { MeetingResolver } from './meetings/meeting.resolver.js';
import { SuggestionResolver } from './meetings/suggestion.resolver.js';
import { OutcomeResolver } from './outcomes/outcome.resolver.js';
import { PaperController } from './papers/paper.controller.js';
import { PaperResolver } from './papers/paper.resolver.js';
import { ParticipantResolver } from './registrations/participant.resolver.js';
import { RegistrationResolver } from './registrations/registration.resolver.js';
import { RegistrationImportController } from './registration-imports/registration-import.controller.js';
import { RegistrationImportResolver } from './registration-imports/registration-import.resolver.js';
import { RoundResolver } from './rounds/round.resolver.js';
import { RoundRulesResolver } from './rounds/round-rules.resolver.js';
import { ScenarioToolsResolver } from './scenarios/scenario-tools.resolver.js';
import { ScenarioResolver } from './scenarios/scenario.resolver.js';

/** GraphQL of fairs, for the api. */
@Module({
  imports: [FairsModule, AccountsModule],
  controllers: [FeedController, PaperController, ExportController, RegistrationImportController],
  providers: [
    FairResolver,
    VenueResolver,
    PersonResolver,
    RegistrationResolver,
    ParticipantResolver,
    RoundResolver,
    RoundRulesResolver,
    MeetingResolver,
    SuggestionResolver,
    MeetingLinkResolver,
    FeedResolver,
    ExportResolver,
    RegistrationImportResolver,
    ScenarioResolver,
    ScenarioToolsResolver,
    DayResolver,
    BoardResolver,
    InterpretationResolver,
    OutcomeResolver,
    BriefResolver,
    PaperResolver,
  ],
})
export class FairsApiModule {}
