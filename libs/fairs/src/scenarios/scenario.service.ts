import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  type Clock,
  Conflict,
  findPageById,
  InvalidInput,
  NotFound,
  Outbox,
  type Page,
  problemAt,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import type { UnplacedRequest } from '#scheduler';
import { DataSource, type EntityManager } from 'typeorm';
import { fairLimits, isName } from '../domain/check-fair.js';
import { fairProblems } from '../domain/fair.problems.js';
import { pairKey } from '../domain/build-problem.js';
import { fairFailures } from '../fairs.errors.js';
import { RoundReader } from '../rounds/round.reader.js';
import { blankScenario, Scenario } from './scenario.entity.js';
import { scenarioFailures } from './scenario.errors.js';
import { scenarioAsked } from './scenario.events.js';

export interface NewScenario {
  readonly roundId: string;
  readonly name: string;
  readonly seconds: number;
  readonly seed: number;
}

/** Longest search, in seconds. */
const longestSearch = 600;

/** What an officer does with the timetables of a round. */
@Injectable()
export class ScenarioService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly rounds: RoundReader,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Asks for a timetable; a job makes it. */
  async start(viewer: Viewer, { roundId, name, seconds, seed }: NewScenario): Promise<Scenario> {
    const { round } = await this.rounds.findForOfficer(viewer, roundId);
    if (round.bookingMode === 'selfBooking') {
      refuse(new Conflict(scenarioFailures.SCENARIO_NOT_ORGANISED()));
    }
    const problems = [
      ...(isName(name)
        ? []
        : [problemAt('name', fairProblems.FAIR_BAD_NAME({ most: fairLimits.name }))]),
      ...(seconds >= 1 && seconds <= longestSearch
        ? []
        : [problemAt('seconds', scenarioFailures.SCENARIO_BAD_TIME({ most: longestSearch }))]),
    ];
    if (problems.length > 0) refuse(new InvalidInput(problems));
    const blank = blankScenario(roundId, name, viewer.userId, this.clock());
    const scenario: Scenario = { ...blank, seconds, seed };
    await this.transactions.run(async (tx) => {
      await tx.insert(Scenario, scenario);
      await this.outbox.append(tx, scenarioAsked, { scenarioId: scenario.id });
    });
    return scenario;
  }

  /** Ends a search; the best timetable so far is kept. */
  async stop(viewer: Viewer, id: string): Promise<Scenario> {
    const scenario = await this.findForOfficer(viewer, id);
    await this.dataSource.manager.update(Scenario, { id }, { stopAsked: true });
    return { ...scenario, stopAsked: true };
  }

  /**
   * A scenario of a round of the viewer's agency.
   * @throws Refused with NotFound for all others.
   */
  async findForOfficer(viewer: Viewer, id: string): Promise<Scenario> {
    const scenario = await this.dataSource.manager.findOneBy(Scenario, { id });
    if (!scenario) refuse(new NotFound(scenarioFailures.SCENARIO_NOT_FOUND()));
    await this.rounds.findForOfficer(viewer, scenario.roundId);
    return scenario;
  }

  /** A scenario with its problem and its answer. It checks no permission. */
  loadWhole(id: string, tx: EntityManager = this.dataSource.manager): Promise<Scenario> {
    return tx
      .createQueryBuilder(Scenario, 's')
      .addSelect(['s.problem', 's.answer'])
      .where({ id })
      .getOneOrFail();
  }

  /** The scenarios of a round, newest first; one more than the page, where there are more. */
  async listOfRound(viewer: Viewer, roundId: string, page: Page): Promise<Scenario[]> {
    await this.rounds.findForOfficer(viewer, roundId);
    const query = this.dataSource.manager
      .createQueryBuilder(Scenario, 's')
      .where('s.roundId = :roundId', { roundId });
    return findPageById(query, page, 'DESC');
  }

  /**
   * Why a pair has no meeting in a scenario, and the cheapest change that would give it one.
   * Undefined where it has one, or nobody asked for it.
   */
  async explainMissing(
    viewer: Viewer,
    id: string,
    buyerId: string,
    supplierId: string,
  ): Promise<UnplacedRequest | undefined> {
    await this.findForOfficer(viewer, id);
    const [row] = await this.dataSource.query<{ found: UnplacedRequest | null }[]>(
      `SELECT jsonb_path_query_first(answer, '$.unplaced[*] ? (@.request == $key)',
                                     jsonb_build_object('key', $2::text)) AS found
         FROM scenarios WHERE id = $1`,
      [id, pairKey(buyerId, supplierId)],
    );
    if (!row) refuse(new NotFound(fairFailures.ROUND_NOT_FOUND()));
    return row.found ?? undefined;
  }
}
