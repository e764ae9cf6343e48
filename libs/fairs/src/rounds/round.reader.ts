import { Injectable } from '@nestjs/common';
import { findPageById, NotFound, type Page, refuse, type Viewer } from '#platform';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { PhaseDates } from '../domain/phases.js';
import { type Slot, slotsOf } from '../domain/slots.js';
import { fairFailures } from '../fairs.errors.js';
import type { Fair } from '../fairs/fair.entity.js';
import { FairReader, isOfficerOf } from '../fairs/fair.reader.js';
import { FairDay } from '../fairs/venue.entities.js';
import { Round, RoundPhase } from './round.entity.js';

/** Reads rounds, their phases and their slots. */
@Injectable()
export class RoundReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly fairs: FairReader,
  ) {}

  async findByIds(ids: readonly string[]): Promise<Map<string, Round>> {
    const rounds = await this.dataSource.manager.findBy(Round, { id: In([...ids]) });
    return new Map(rounds.map((round) => [round.id, round]));
  }

  /**
   * A round that the viewer may see, with its fair: drafts are for the agency.
   * @throws Refused with NotFound.
   */
  async findVisible(viewer: Viewer | undefined, id: string): Promise<{ round: Round; fair: Fair }> {
    const round = await this.dataSource.manager.findOneBy(Round, { id });
    if (!round) refuse(new NotFound(fairFailures.ROUND_NOT_FOUND()));
    const fair = await this.fairs.findVisible(viewer, round.fairId);
    if (round.state === 'draft' && !isOfficerOf(viewer, fair)) {
      refuse(new NotFound(fairFailures.ROUND_NOT_FOUND()));
    }
    return { round, fair };
  }

  /**
   * A round of a fair of the viewer's agency.
   * @throws Refused with NotFound for all others.
   */
  async findForOfficer(viewer: Viewer, id: string): Promise<{ round: Round; fair: Fair }> {
    const found = await this.findVisible(viewer, id);
    if (!isOfficerOf(viewer, found.fair)) refuse(new NotFound(fairFailures.ROUND_NOT_FOUND()));
    return found;
  }

  /** The rounds of a fair that the viewer may see; one more than the page, where there are more. */
  async listOfFair(viewer: Viewer | undefined, fairId: string, page: Page): Promise<Round[]> {
    const fair = await this.fairs.findVisible(viewer, fairId);
    const query = this.dataSource.manager
      .createQueryBuilder(Round, 'round')
      .where('round.fairId = :fairId', { fairId });
    if (!isOfficerOf(viewer, fair)) query.andWhere(`round.state <> 'draft'`);
    return findPageById(query, page);
  }

  /** When the phases of rounds begin. */
  async findPhases(
    roundIds: readonly string[],
    tx: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, PhaseDates>> {
    const rows = await tx.findBy(RoundPhase, { roundId: In([...roundIds]) });
    const groups = Map.groupBy(rows, (row) => row.roundId);
    return new Map(
      [...groups].map(([roundId, group]) => [
        roundId,
        Object.fromEntries(group.map(({ phase, beginsAt }) => [phase, beginsAt])) as PhaseDates,
      ]),
    );
  }

  /** The phases of the open rounds of a fair. */
  async findOpenPhases(fairId: string): Promise<PhaseDates[]> {
    const rounds = await this.dataSource.manager.find(Round, {
      select: { id: true },
      where: { fairId, state: 'open' },
    });
    return [...(await this.findPhases(rounds.map(({ id }) => id))).values()];
  }

  /** The slots of a round, computed from the fair's hours: nobody's word is taken for them. */
  async findSlots(
    round: Round,
    fair: Fair,
    tx: EntityManager = this.dataSource.manager,
  ): Promise<readonly Slot[]> {
    const days = await tx.findBy(FairDay, { fairId: fair.id });
    return slotsOf(days, fair.timeZone, round);
  }
}
