import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { MatchingModule } from '#matching';
import { MarkMissedHandler } from './day/mark-missed.handler.js';
import {
  BoardTeller,
  TellBoardOfAttendanceHandler,
  TellBoardOfMeetingsHandler,
} from './day/tell-board.handlers.js';
import { FairsModule } from './fairs.module.js';
import {
  AnnouncePhasesHandler,
  SendFairLettersHandler,
  TellAboutMeetingsHandler,
} from './letters/letter.handlers.js';
import { ExpireRequestsHandler } from './meetings/expire-requests.handler.js';
import { NoteAnswersHandler } from './meetings/note-answers.handler.js';
import { FollowUps } from './outcomes/follow-ups.js';
import { AskFollowUpsHandler, LearnFromOutcomeHandler } from './outcomes/outcome.handlers.js';
import { CapacityPlanner } from './scenarios/capacity.planner.js';
import { ScenarioRunner } from './scenarios/scenario.runner.js';

/** Jobs of fairs, for the worker. */
@Module({
  imports: [FairsModule, AccountsModule, MatchingModule],
  providers: [
    ExpireRequestsHandler,
    NoteAnswersHandler,
    ScenarioRunner,
    CapacityPlanner,
    MarkMissedHandler,
    BoardTeller,
    TellBoardOfAttendanceHandler,
    TellBoardOfMeetingsHandler,
    FollowUps,
    LearnFromOutcomeHandler,
    AskFollowUpsHandler,
    TellAboutMeetingsHandler,
    AnnouncePhasesHandler,
    SendFairLettersHandler,
  ],
})
export class FairsJobsModule {}
