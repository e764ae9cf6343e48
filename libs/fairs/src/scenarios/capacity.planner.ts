import { Injectable } from '@nestjs/common';
import {
  Conflict,
  HandlesJob,
  InvalidInput,
  type JobHandler,
  type JobRun,
  Outbox,
  problemAt,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import { DataSource } from 'typeorm';
import {
  capacityLimits,
  type CapacityPlan,
  type CapacityPoint,
  withMoreTables,
} from '../domain/capacity.js';
import { fairProblems } from '../domain/fair.problems.js';
import { Scenario } from './scenario.entity.js';
import { scenarioFailures } from './scenario.errors.js';
import { capacityAsked, planCapacityOf } from './scenario.events.js';
import { ScenarioService } from './scenario.service.js';
import { ScheduleThread } from './schedule.thread.js';

/** Asks what more tables would bring to a scenario. */
@Injectable()
export class CapacityPlans {
  constructor(
    private readonly transactions: Transactions,
    private readonly scenarios: ScenarioService,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Asks for the plan; a job searches once for each number of tables and once without more.
   * @throws Refused with Conflict for a scenario that is not made yet.
   */
  async ask(
    viewer: Viewer,
    id: string,
    moreTables: readonly number[],
    seconds: number,
  ): Promise<Scenario> {
    const scenario = await this.scenarios.findForOfficer(viewer, id);
    const asked = [...new Set(moreTables)].sort((one, other) => one - other);
    const { points, tables, seconds: longest } = capacityLimits;
    const areGood = asked.every((count) => count >= 1 && count <= tables);
    const bad = (path: string, most: number) =>
      problemAt(path, fairProblems.RULE_BAD_NUMBER({ least: 1, most }));
    const problems = [
      ...(areGood ? [] : [bad('moreTables', tables)]),
      ...(asked.length >= 1 && asked.length <= points
        ? []
        : [problemAt('moreTables', fairProblems.FAIR_TOO_MANY({ what: 'numbers', most: points }))]),
      ...(seconds >= 1 && seconds <= longest ? [] : [bad('seconds', longest)]),
    ];
    if (problems.length > 0) refuse(new InvalidInput(problems));
    if (scenario.placed === null) refuse(new Conflict(scenarioFailures.SCENARIO_NOT_MADE()));
    scenario.capacity = { asked, seconds, isDone: false, points: [] };
    await this.transactions.run(async (tx) => {
      await tx.update(Scenario, { id }, { capacity: scenario.capacity });
      await this.outbox.append(tx, capacityAsked, { scenarioId: id });
    });
    return scenario;
  }
}

/** Works a capacity plan out, point by point; a second run goes on where the first one ended. */
@HandlesJob(planCapacityOf)
@Injectable()
export class CapacityPlanner implements JobHandler<{ scenarioId: string }> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly scenarios: ScenarioService,
  ) {}

  async handle({ scenarioId }: { scenarioId: string }, run: JobRun): Promise<void> {
    const { problem, capacity } = await this.scenarios.loadWhole(scenarioId);
    if (!problem || !capacity || capacity.isDone) return;
    let plan: CapacityPlan = capacity;
    for (const moreTables of [0, ...plan.asked].slice(plan.points.length)) {
      const thread = new ScheduleThread();
      const kill = () => void thread.kill();
      run.signal.addEventListener('abort', kill, { once: true });
      const limits = { seconds: plan.seconds, seed: 1 };
      const end = await thread.run(withMoreTables(problem, moreTables), limits);
      run.signal.removeEventListener('abort', kill);
      if (end.kind === 'refused') throw new Error(end.message);
      const { placed, value } = end.answer;
      const without = plan.points[0]?.placed ?? placed.length;
      const moreMeetings = placed.length - without;
      const point: CapacityPoint = { moreTables, placed: placed.length, value, moreMeetings };
      const points = [...plan.points, point];
      plan = { ...plan, points, isDone: points.length > plan.asked.length };
      await this.dataSource.manager.update(Scenario, { id: scenarioId }, { capacity: plan });
    }
  }
}
