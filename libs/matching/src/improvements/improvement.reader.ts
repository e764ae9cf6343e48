import { Injectable } from '@nestjs/common';
import { contentOfFacts, type ProfileFacts } from '#profiles';
import type { MatchReport } from '../reports/match-report.entity.js';
import { ReportDesk } from '../reports/report.desk.js';

/** Finds what would raise a supplier's matches, as it was last computed. */
@Injectable()
export class ImprovementReader {
  constructor(private readonly desk: ReportDesk) {}

  /**
   * The last answer; asks for a newer one when it is old. Where its people have worked on a draft
   * since it was published, the answer is about the draft.
   */
  async find(profile: ProfileFacts): Promise<MatchReport<'improvements'>> {
    const known = await this.desk.find('improvements', profile.id);
    const question =
      known && known.askedAt >= profile.updatedAt
        ? known.question
        : { economy: profile.economy, content: contentOfFacts(profile) };
    return this.desk.ask('improvements', profile.id, question);
  }
}
