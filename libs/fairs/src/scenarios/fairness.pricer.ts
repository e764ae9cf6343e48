import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, Conflict, Outbox, refuse, Transactions, type Viewer } from '#platform';
import { DataSource, type EntityManager } from 'typeorm';
import {
  type FairnessPrice,
  isFair,
  priceOfFairness,
  withoutFairness,
} from '../domain/fairness-price.js';
import { shortenName } from '../domain/check-fair.js';
import { blankScenario, Scenario } from './scenario.entity.js';
import { scenarioFailures } from './scenario.errors.js';
import { scenarioAsked } from './scenario.events.js';
import { ScenarioService } from './scenario.service.js';

/** What a timetable's fairness costs, beside the same without it. */
export interface PricedFairness {
  readonly without: Scenario;
  /** Null until the search without fairness has ended. */
  readonly price: FairnessPrice | null;
}

/** Says what the fairness of a timetable costs: the same problem is searched with fairness 0. */
@Injectable()
export class FairnessPricer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly scenarios: ScenarioService,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Asks for the same timetable without fairness, searched as long; asking twice asks once.
   * @returns the scenario without fairness, which a worker makes.
   * @throws Refused with Conflict for a scenario that is not made yet, or that has no fairness.
   */
  async ask(viewer: Viewer, id: string): Promise<Scenario> {
    await this.scenarios.findForOfficer(viewer, id);
    return this.transactions.run(async (tx) => {
      await tx.findOne(Scenario, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const fair = await this.scenarios.loadWhole(id, tx);
      if (!fair.problem || !fair.answer) refuse(new Conflict(scenarioFailures.SCENARIO_NOT_MADE()));
      if (!isFair(fair.problem)) refuse(new Conflict(scenarioFailures.SCENARIO_NOT_FAIR()));
      const known = await this.findWithout(tx, id);
      if (known) return known;
      const name = shortenName(`${fair.name}, without fairness`);
      const without: Scenario = {
        ...blankScenario(fair.roundId, name, viewer.userId, this.clock()),
        seconds: Math.max(1, fair.seconds),
        seed: fair.seed,
        madeFrom: id,
        problem: withoutFairness(fair.problem),
      };
      await tx.insert(Scenario, without);
      await this.outbox.append(tx, scenarioAsked, { scenarioId: without.id });
      return without;
    });
  }

  /** What fairness costs; undefined where nobody has asked. */
  async find(viewer: Viewer, id: string): Promise<PricedFairness | undefined> {
    const scenario = await this.scenarios.findForOfficer(viewer, id);
    const without = await this.findWithout(this.dataSource.manager, id);
    if (!without) return undefined;
    const { value, valueBound } = without;
    if (scenario.value === null || value === null || valueBound === null) {
      return { without, price: null };
    }
    return { without, price: priceOfFairness(scenario.value, { value, valueBound }) };
  }

  /** The newest scenario that is a scenario without its fairness and did not fail. */
  private async findWithout(tx: EntityManager, id: string): Promise<Scenario | null> {
    return tx
      .createQueryBuilder(Scenario, 's')
      .where(`s.madeFrom = :id AND s.state <> 'failed' AND NOT s.problem ? 'objective'`, { id })
      .orderBy('s.id', 'DESC')
      .limit(1)
      .getOne();
  }
}
