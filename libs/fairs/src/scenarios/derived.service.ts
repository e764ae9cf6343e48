import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  type Clock,
  Conflict,
  InvalidInput,
  newId,
  NotFound,
  problemAt,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import type { PlacedMeeting, RepairedSchedule, ScheduleProblem } from '#scheduler';
import { DataSource } from 'typeorm';
import { applyFix, type FixedTimetable } from '../domain/apply-fix.js';
import { buildProblem, pairKey } from '../domain/build-problem.js';
import { fairLimits, isName, shortenName } from '../domain/check-fair.js';
import { fairProblems } from '../domain/fair.problems.js';
import { type CurrentMeeting, toRepairTask } from '../domain/repair-problem.js';
import { isReplaceable } from '../domain/timetable-change.js';
import { fairFailures } from '../fairs.errors.js';
import { FairService } from '../fairs/fair.service.js';
import { VenueService } from '../fairs/venue.service.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { RoundFrames } from '../rounds/round.frame.js';
import { RoundReader } from '../rounds/round.reader.js';
import { blankScenario, Scenario } from './scenario.entity.js';
import { scenarioFailures } from './scenario.errors.js';
import { ScenarioFacts } from './scenario.facts.js';
import { ScenarioService } from './scenario.service.js';
import { ScheduleThread } from './schedule.thread.js';
import { TimetablePlanner } from './timetable.planner.js';

/** A timetable that is a small change of another one. */
interface Derived {
  readonly roundId: string;
  readonly name: string;
  readonly madeFrom: string | null;
  readonly problem: ScheduleProblem;
  /** Proven for this problem; null where nothing is. */
  readonly valueBound: number | null;
}

/**
 * Timetables that are small changes of others: a fix applied, or the published one brought in line
 * with what happened. Each is a scenario of its own, ready to be looked at and published.
 */
@Injectable()
export class DerivedScenarios {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly scenarios: ScenarioService,
    private readonly rounds: RoundReader,
    private readonly frames: RoundFrames,
    private readonly facts: ScenarioFacts,
    private readonly planner: TimetablePlanner,
    private readonly fairs: FairService,
    private readonly venue: VenueService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Makes a scenario in which a missing meeting has its place by the scheduler's cheapest fix. One
   * more table is put up at once.
   * @throws Refused with Conflict where there is no fix, or where others have to bring it about.
   */
  async applyFix(
    viewer: Viewer,
    id: string,
    buyerId: string,
    supplierId: string,
  ): Promise<Scenario> {
    const missing = await this.scenarios.explainMissing(viewer, id, buyerId, supplierId);
    if (!missing?.fix) refuse(new Conflict(scenarioFailures.SCENARIO_NO_FIX()));
    const { roundId, name, problem, answer, valueBound } = await this.scenarios.loadWhole(id);
    if (!problem || !answer) refuse(new NotFound(scenarioFailures.SCENARIO_NOT_FOUND()));
    const { fair } = await this.rounds.findForOfficer(viewer, roundId);
    const { fix } = missing;
    const tableId = newId();
    const key = pairKey(buyerId, supplierId);
    const fixed = orRefuse(applyFix(problem, answer.placed, key, fix, tableId));
    const repaired = await this.repair(fixed.problem, fixed.placed);
    if (repaired.diff.cancelled.length > 0 || !repaired.placed.some((one) => one.request === key)) {
      refuse(new Conflict(scenarioFailures.SCENARIO_NO_FIX()));
    }
    const scenario = this.toScenario(viewer, repaired, {
      roundId,
      name: shortenName(`${name}, with a fix`),
      madeFrom: id,
      problem: fixed.problem,
      valueBound: fixed.isWider ? null : valueBound,
    });
    await this.transactions.run(async (tx) => {
      if (fix.code === 'add_place') {
        const locked = await this.fairs.lockForOfficer(tx, viewer, fair.id);
        await this.venue.addTableAnywhere(tx, viewer, locked, tableId);
      }
      await tx.insert(Scenario, scenario);
    });
    return scenario;
  }

  /**
   * Makes a scenario that brings the published timetable in line with what is true by now: absences,
   * closed tables, people who come no more. All else stays; what became free goes to pairs that
   * wait. Nothing changes until it is published.
   */
  async repairRound(viewer: Viewer, roundId: string, name: string): Promise<Scenario> {
    if (!isName(name)) {
      const text = fairProblems.FAIR_BAD_NAME({ most: fairLimits.name });
      refuse(new InvalidInput([problemAt('name', text)]));
    }
    await this.rounds.findForOfficer(viewer, roundId);
    const frame = await this.frames.find(roundId);
    if (!frame) refuse(new NotFound(fairFailures.ROUND_NOT_FOUND()));
    const published = await this.dataSource.manager.findOneBy(Scenario, {
      roundId,
      state: 'published',
    });
    if (!published) refuse(new Conflict(scenarioFailures.SCENARIO_NONE_PUBLISHED()));
    const { current, freed } = await this.findTimetable(published);
    const now = buildProblem(await this.facts.gather(frame));
    const { problem, previous } = toRepairTask(now, current, freed);
    const repaired = await this.repair(problem, previous);
    const derived = { roundId, name, madeFrom: published.id, problem, valueBound: null };
    const scenario = this.toScenario(viewer, repaired, derived);
    await this.dataSource.manager.insert(Scenario, scenario);
    return scenario;
  }

  /** What the published timetable still has ahead, and the slots of what fell away since. */
  private async findTimetable({
    roundId,
    publishedAt,
  }: Scenario): Promise<{ current: CurrentMeeting[]; freed: string[] }> {
    const { manager } = this.dataSource;
    const now = this.clock();
    const meetings = await manager.findBy(Meeting, { roundId });
    const present = await this.planner.findPresent(manager, roundId, meetings);
    const replaceable = new Map(
      present.filter((one) => isReplaceable(one, now)).map(({ id, key }) => [id, key]),
    );
    const since = publishedAt ?? now;
    return {
      current: meetings.flatMap((one) => {
        const key = replaceable.get(one.id);
        return key === undefined ? [] : [{ ...one, key, slot: one.startsAt.toISOString() }];
      }),
      freed: meetings
        .filter(({ state, startsAt, changedAt }) => {
          const isGone = state === 'cancelled' || state === 'declined';
          return isGone && startsAt > now && changedAt >= since;
        })
        .map(({ startsAt }) => startsAt.toISOString()),
    };
  }

  private async repair(
    problem: ScheduleProblem,
    previous: readonly PlacedMeeting[],
  ): Promise<RepairedSchedule> {
    const end = await new ScheduleThread().repair(problem, previous);
    if (end.kind === 'repaired') return end.repaired;
    return refuse(new Conflict(scenarioFailures.SCENARIO_IMPOSSIBLE({ why: end.message })));
  }

  private toScenario(
    viewer: Viewer,
    { placed, unplaced = [], value, breaks }: RepairedSchedule,
    { roundId, name, madeFrom, problem, valueBound }: Derived,
  ): Scenario {
    const now = this.clock();
    return {
      ...blankScenario(roundId, name, viewer.userId, now),
      state: 'ready',
      madeFrom,
      problem,
      answer: {
        format: 'iloilo.schedule-answer/1',
        status: 'feasible',
        placed,
        unplaced,
        value,
        valueBound: valueBound ?? Number.MAX_SAFE_INTEGER,
        belowMinimum: 0,
        breaks,
        breaksBound: 0,
        seconds: 0,
        seed: 1,
      },
      placed: placed.length,
      unplaced: unplaced.length,
      value,
      valueBound,
      breaks,
      finishedAt: now,
    };
  }
}

function orRefuse(fixed: FixedTimetable) {
  if (!('obstacle' in fixed)) return fixed;
  switch (fixed.obstacle) {
    case 'participant':
      return refuse(new Conflict(scenarioFailures.SCENARIO_FIX_IS_THEIRS()));
    case 'interpreter':
      return refuse(new Conflict(scenarioFailures.SCENARIO_FIX_NEEDS_INTERPRETER()));
    case 'rule':
      return refuse(new Conflict(scenarioFailures.SCENARIO_NO_FIX()));
  }
}
