import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Round,
  type Scenario,
  type ScenarioNews,
  scenarioProgress,
  ScenarioService,
} from '#fairs';
import { LiveTopics } from '#platform';
import { Progress } from '../app/progress.js';
import { type ActingOfficer, CommandError } from './acting.officer.js';

export interface RunOptions {
  readonly name: string;
  readonly seconds: number;
  readonly seed: number;
}

const lookMilliseconds = 300;
/** After so long without a worker, whoever waits is told why nothing happens. */
const patienceMilliseconds = 10_000;

/**
 * Asks for a timetable and shows how far the worker is with it. Ctrl-C ends the search and keeps
 * the best so far; a second one leaves at once.
 */
export async function runScenario(
  officer: ActingOfficer,
  round: Round,
  options: RunOptions,
): Promise<Scenario> {
  const { app, viewer } = officer;
  const scenario = await app.get(ScenarioService).start(viewer, { roundId: round.id, ...options });
  const watch = new ScenarioWatch(officer, scenario);
  const news = await app.get(LiveTopics).listen(scenarioProgress, scenario.id);
  const hearing = watch.hear(news);
  process.once('SIGINT', watch.interrupt);
  try {
    const done = await watch.waitForEnd();
    printResult(done);
    return done;
  } finally {
    process.removeListener('SIGINT', watch.interrupt);
    await news.return();
    await hearing;
  }
}

class ScenarioWatch {
  private readonly progress = new Progress('Searching');
  private readonly begun = Date.now();
  private last: ScenarioNews | undefined;
  private isStopAsked = false;

  constructor(
    private readonly officer: ActingOfficer,
    private readonly scenario: Scenario,
  ) {}

  readonly interrupt = (): void => {
    this.isStopAsked = true;
    process.stderr.write('\nStopping; the best so far is kept. Once more leaves at once.\n');
    this.scenarios.stop(this.officer.viewer, this.scenario.id).catch((error: unknown) => {
      console.error(error);
    });
  };

  async hear(news: AsyncIterable<ScenarioNews>): Promise<void> {
    for await (const one of news) this.last = one;
  }

  /** @throws CommandError when the search fails, or no worker takes it up before it is stopped. */
  async waitForEnd(): Promise<Scenario> {
    let isWarned = false;
    for (;;) {
      const now = await this.scenarios.findForOfficer(this.officer.viewer, this.scenario.id);
      if (now.state === 'failed') throw new CommandError(now.failure ?? 'The search failed.');
      if (now.state !== 'queued' && now.state !== 'running') {
        this.progress.finish(detailOf(this.last));
        return now;
      }
      if (now.state === 'running') this.show();
      else {
        if (this.isStopAsked) throw new CommandError('No worker has begun with it.');
        if (!isWarned && Date.now() - this.begun > patienceMilliseconds) {
          isWarned = true;
          console.error('No worker has taken it up yet: does `npm start` run?');
        }
      }
      await sleep(lookMilliseconds);
    }
  }

  private show(): void {
    const part = (Date.now() - this.begun) / 1000 / this.scenario.seconds;
    // What is left after the time is up is writing reasons down.
    this.progress.show(Math.min(part, 0.99), detailOf(this.last));
  }

  private get scenarios(): ScenarioService {
    return this.officer.app.get(ScenarioService);
  }
}

function detailOf(news: ScenarioNews | undefined): string {
  if (!news) return '';
  const { value, valueBound, gap, breaks } = news;
  return `value ${value.toFixed(3)} of ${valueBound.toFixed(3)} (gap ${(100 * gap).toFixed(1)} %), ${breaks} breaks`;
}

function printResult({ id, name, placed, unplaced, value, valueBound }: Scenario): void {
  const worth =
    value === null
      ? ''
      : `, value ${value.toFixed(3)} of at most ${(valueBound ?? value).toFixed(3)}`;
  console.log(`${name}: ${placed ?? 0} meetings placed, ${unplaced ?? 0} wished ones not${worth}.`);
  console.log(`To make it the timetable: fair publish FAIR ${id}`);
}
