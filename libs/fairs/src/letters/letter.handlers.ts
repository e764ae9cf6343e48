import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobRun } from '#platform';
import { announcePhases, sendFairLetters, tellAboutMeetings } from '../fairs.jobs.js';
import { LetterSender } from './letter.sender.js';
import { MeetingTeller } from './meeting.teller.js';
import { PhaseAnnouncer } from './phase.announcer.js';

@HandlesJob(tellAboutMeetings)
@Injectable()
export class TellAboutMeetingsHandler implements JobHandler<{ changeIds: string[] }> {
  constructor(private readonly teller: MeetingTeller) {}

  /** Takes up whatever nobody was told of, so that the events of one act make one letter. */
  async handle(_payload: object, run: JobRun): Promise<void> {
    while (!run.signal.aborted && (await this.teller.tell()) > 0);
  }
}

@HandlesJob(announcePhases)
@Injectable()
export class AnnouncePhasesHandler implements JobHandler<object> {
  constructor(private readonly announcer: PhaseAnnouncer) {}

  async handle(_payload: object, run: JobRun): Promise<void> {
    while (!run.signal.aborted && (await this.announcer.announce()) > 0);
  }
}

@HandlesJob(sendFairLetters)
@Injectable()
export class SendFairLettersHandler implements JobHandler<{ letterIds: string[] }> {
  constructor(private readonly sender: LetterSender) {}

  async handle({ letterIds }: { letterIds: string[] }): Promise<void> {
    await this.sender.send(letterIds);
  }
}
