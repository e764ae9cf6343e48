import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '#accounts';
import { MatchingModule } from '#matching';
import { BriefReader } from './briefs/brief.reader.js';
import { AttendanceService } from './day/attendance.service.js';
import { AttendanceStore } from './day/attendance.store.js';
import { Badges } from './day/badges.js';
import { BoardReader } from './day/board.reader.js';
import { FairCheckIn, FairKey, MeetingAttendance } from './day/day.entities.js';
import { DoorService } from './day/door.service.js';
import { FairKeys } from './day/fair.keys.js';
import { Interpretations } from './day/interpretations.js';
import { NoShows } from './day/no-shows.js';
import { StandbyService } from './day/standby.service.js';
import { WalkInService } from './day/walk-in.service.js';
import { checkMachines } from './domain/machines.js';
import { Fair } from './fairs/fair.entity.js';
import { FairTables } from './exports/fair.tables.js';
import { FairReader } from './fairs/fair.reader.js';
import { FairService } from './fairs/fair.service.js';
import { People } from './fairs/people.js';
import { PersonService } from './fairs/person.service.js';
import { FairPerson, Interpreter } from './fairs/people.entities.js';
import { FairDay, Hall, MeetingTable, PlaceClosure, VideoRoom } from './fairs/venue.entities.js';
import { VenueStore } from './fairs/venue.store.js';
import { VenueEditor } from './fairs/venue.editor.js';
import { VenueService } from './fairs/venue.service.js';
import { CalendarFeed } from './calendars/calendar-feed.entity.js';
import { FeedService } from './calendars/feed.service.js';
import { FairLetter, FairLetterChange } from './letters/letter.entities.js';
import { LetterFacts } from './letters/letter.facts.js';
import { LetterSender } from './letters/letter.sender.js';
import { MeetingTeller } from './letters/meeting.teller.js';
import { PhaseAnnouncer } from './letters/phase.announcer.js';
import { FreeSlots } from './links/free.slots.js';
import { MeetingLink } from './links/meeting-link.entity.js';
import { MeetingLinks } from './links/meeting.links.js';
import { Booker } from './meetings/booker.js';
import { Booking } from './meetings/booking.entity.js';
import { Canceller } from './meetings/canceller.js';
import { MeetingAccess } from './meetings/meeting.access.js';
import { Meeting, MeetingChange } from './meetings/meeting.entity.js';
import { MeetingReader } from './meetings/meeting.reader.js';
import { MeetingService } from './meetings/meeting.service.js';
import { MeetingStore } from './meetings/meeting.store.js';
import { ReservedTables } from './meetings/reserved.tables.js';
import { Suggester } from './meetings/suggester.js';
import { RequestService } from './meetings/request.service.js';
import {
  FollowUpLetter,
  MeetingNote,
  MeetingOutcome,
  OutcomeReport,
} from './outcomes/outcome.entities.js';
import { OutcomeReader } from './outcomes/outcome.reader.js';
import { OutcomeService } from './outcomes/outcome.service.js';
import { OutcomeSummariser } from './outcomes/outcome.summariser.js';
import { PaperFacts } from './papers/paper.facts.js';
import { PaperService } from './papers/paper.service.js';
import { PaperThread } from './papers/paper.thread.js';
import { Delegates } from './registrations/delegates.js';
import { ParticipationService } from './registrations/participation.service.js';
import { FairPreference } from './registrations/preference.entity.js';
import { Absence, Delegate, FairRegistration } from './registrations/registration.entity.js';
import { RegistrationReader } from './registrations/registration.reader.js';
import { RegistrationService } from './registrations/registration.service.js';
import { Showcase } from './registrations/showcase.js';
import { RegistrationImport } from './registration-imports/registration-import.entity.js';
import { RegistrationImports } from './registration-imports/registration.imports.js';
import { RegistrationRowChecker } from './registration-imports/row.checker.js';
import { FairSetup } from './rounds/fair.setup.js';
import { PhaseGate } from './rounds/phase.gate.js';
import { ExclusionService } from './rounds/exclusion.service.js';
import { PairRules } from './rounds/pair.rules.js';
import { Round, RoundExclusion, RoundPhase } from './rounds/round.entity.js';
import { RoundFrames } from './rounds/round.frame.js';
import { RoundReader } from './rounds/round.reader.js';
import { RoundService } from './rounds/round.service.js';
import { CapacityPlans } from './scenarios/capacity.planner.js';
import { DerivedScenarios } from './scenarios/derived.service.js';
import { FairnessPricer } from './scenarios/fairness.pricer.js';
import { Publisher } from './scenarios/publisher.js';
import { Scenario } from './scenarios/scenario.entity.js';
import { ScenarioComparer } from './scenarios/scenario.comparer.js';
import { ScenarioFacts } from './scenarios/scenario.facts.js';
import { ScenarioService } from './scenarios/scenario.service.js';
import { TimetablePlanner } from './scenarios/timetable.planner.js';

const entities = [
  Fair,
  FairDay,
  Hall,
  MeetingTable,
  VideoRoom,
  PlaceClosure,
  FairPerson,
  Interpreter,
  FairRegistration,
  Delegate,
  Absence,
  FairPreference,
  Round,
  RoundPhase,
  RoundExclusion,
  Meeting,
  MeetingChange,
  Booking,
  Scenario,
  FairKey,
  FairCheckIn,
  MeetingAttendance,
  MeetingOutcome,
  OutcomeReport,
  MeetingNote,
  FollowUpLetter,
  FairLetter,
  FairLetterChange,
  MeetingLink,
  CalendarFeed,
  RegistrationImport,
];

const services = [
  People,
  PersonService,
  FairReader,
  VenueStore,
  FairService,
  VenueService,
  VenueEditor,
  RegistrationReader,
  Delegates,
  RegistrationService,
  ParticipationService,
  Showcase,
  RoundReader,
  RoundService,
  FairSetup,
  PhaseGate,
  PairRules,
  ExclusionService,
  RoundFrames,
  Booker,
  MeetingStore,
  Canceller,
  MeetingAccess,
  MeetingReader,
  ReservedTables,
  RequestService,
  Suggester,
  MeetingLinks,
  MeetingService,
  ScenarioFacts,
  ScenarioService,
  TimetablePlanner,
  Publisher,
  DerivedScenarios,
  ScenarioComparer,
  CapacityPlans,
  FairnessPricer,
  FairKeys,
  Badges,
  DoorService,
  AttendanceStore,
  AttendanceService,
  NoShows,
  Interpretations,
  WalkInService,
  StandbyService,
  BoardReader,
  OutcomeReader,
  OutcomeService,
  OutcomeSummariser,
  FreeSlots,
  LetterFacts,
  LetterSender,
  MeetingTeller,
  PhaseAnnouncer,
  FeedService,
  BriefReader,
  PaperFacts,
  PaperThread,
  PaperService,
  FairTables,
  RegistrationImports,
  RegistrationRowChecker,
];

/** Trade fairs, matchmaking rounds and meetings. */
@Module({
  imports: [AccountsModule, MatchingModule, TypeOrmModule.forFeature(entities)],
  providers: services,
  exports: services,
})
export class FairsModule implements OnModuleInit {
  /** Broken state machines must not start. */
  onModuleInit(): void {
    checkMachines();
  }
}
