import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, HandlesJob, type JobHandler, type JobRun, LiveTopics } from '#platform';
import type { Progress, ScheduleAnswer, ScheduleProblem } from '#scheduler';
import { DataSource } from 'typeorm';
import { buildProblem } from '../domain/build-problem.js';
import { type ScenarioAct, scenarioMachine } from '../domain/scenario.states.js';
import { nextState } from '../domain/state-machine.js';
import { RoundFrames } from '../rounds/round.frame.js';
import { Scenario } from './scenario.entity.js';
import { runScenario, scenarioProgress } from './scenario.events.js';
import { ScenarioFacts } from './scenario.facts.js';
import { type SearchEnd, type SearchLimits, ScheduleThread } from './schedule.thread.js';

/** How often a running search looks whether somebody wants it to stop. */
const lookMilliseconds = 500;
/** News are told this often at most. */
const newsMilliseconds = 250;

/**
 * Makes a timetable. When the worker dies on the way, the scenario stays as running, the queue
 * gives the job to another worker, and the search begins anew on the problem that was kept.
 */
@HandlesJob(runScenario)
@Injectable()
export class ScenarioRunner implements JobHandler<{ scenarioId: string }> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly frames: RoundFrames,
    private readonly facts: ScenarioFacts,
    private readonly live: LiveTopics,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  handle({ scenarioId }: { scenarioId: string }, run: JobRun): Promise<void> {
    return this.make(scenarioId, run.signal);
  }

  /**
   * Makes the timetable of a scenario that has none yet.
   * @param steps that end the search instead of its time, for the same timetable on every machine.
   */
  async make(scenarioId: string, signal: AbortSignal, steps?: number): Promise<void> {
    const scenario = await this.dataSource.manager.findOneBy(Scenario, { id: scenarioId });
    if (!scenario) return;
    const begins = await this.step(scenario, scenario.state === 'queued' ? 'start' : 'restart');
    if (!begins) return;
    const problem = await this.keepProblem(scenario);
    if (!problem) return;
    const { seconds, seed } = scenario;
    const limits = steps === undefined ? { seconds, seed } : { steps, seed };
    const end = await this.search(scenario, problem, limits, signal);
    if (end.kind === 'refused') {
      await this.step(scenario, 'fail', { failure: end.message, finishedAt: this.clock() });
      return;
    }
    await this.finish(scenario, end.answer);
  }

  /** The problem, as it was when the search first began. */
  private async keepProblem({ id, roundId }: Scenario): Promise<ScheduleProblem | undefined> {
    const kept = await this.dataSource.manager.findOne(Scenario, {
      select: { id: true, problem: true },
      where: { id },
    });
    if (kept?.problem) return kept.problem;
    const frame = await this.frames.find(roundId);
    if (!frame) return undefined;
    const problem = buildProblem(await this.facts.gather(frame));
    await this.dataSource.query('UPDATE scenarios SET problem = $2 WHERE id = $1', [
      id,
      JSON.stringify(problem),
    ]);
    return problem;
  }

  private async search(
    scenario: Scenario,
    problem: ScheduleProblem,
    limits: SearchLimits,
    signal: AbortSignal,
  ): Promise<SearchEnd> {
    const thread = new ScheduleThread();
    const kill = () => void thread.kill();
    signal.addEventListener('abort', kill, { once: true });
    const looking = setInterval(() => void this.stopIfAsked(scenario, thread), lookMilliseconds);
    let told = 0;
    try {
      return await thread.run(problem, limits, (progress) => {
        if (performance.now() - told < newsMilliseconds) return;
        told = performance.now();
        void this.tell(scenario, progress);
      });
    } finally {
      clearInterval(looking);
      signal.removeEventListener('abort', kill);
    }
  }

  private async stopIfAsked({ id }: Scenario, thread: ScheduleThread): Promise<void> {
    const isAsked = await this.dataSource.manager
      .existsBy(Scenario, { id, stopAsked: true })
      .catch(() => false);
    if (isAsked) thread.stop();
  }

  private async finish(scenario: Scenario, answer: ScheduleAnswer): Promise<void> {
    const { placed, unplaced, value, valueBound, breaks } = answer;
    await this.step(scenario, 'finish', {
      answer,
      placed: placed.length,
      unplaced: unplaced.length,
      value,
      valueBound,
      breaks,
      finishedAt: this.clock(),
    });
    await this.tell(scenario, { value, valueBound, breaks, gap: gapOf(answer) }, true);
  }

  private tell(
    { id }: Scenario,
    { value, valueBound, breaks, gap }: Pick<Progress, 'value' | 'valueBound' | 'breaks' | 'gap'>,
    isDone = false,
  ): Promise<void> {
    const news = { scenarioId: id, value, valueBound, gap, breaks, isDone };
    return this.live.publish(scenarioProgress, id, news);
  }

  /** Moves the scenario on, unless another run was faster; true when this one did. */
  private async step(
    scenario: Scenario,
    act: ScenarioAct,
    change: Partial<Scenario> = {},
  ): Promise<boolean> {
    const state = nextState(scenarioMachine, scenario.state, act);
    if (!state) return false;
    const where = { id: scenario.id, state: scenario.state };
    const done = await this.dataSource.manager
      .createQueryBuilder()
      .update(Scenario)
      .set({ ...change, state } as object)
      .where(where)
      .execute();
    scenario.state = state;
    return done.affected === 1;
  }
}

const gapOf = ({ value, valueBound }: ScheduleAnswer): number =>
  valueBound > 0 ? (valueBound - value) / valueBound : 0;
