import { Injectable } from '@nestjs/common';
import { requireMember } from '#accounts';
import { agencyRoles, InvalidInput, refuse, Transactions, type Viewer } from '#platform';
import type { FairPlan } from '../domain/check-fair.js';
import { checkRound, type RoundPlan } from '../domain/check-round.js';
import type { FairProblem } from '../domain/fair.problems.js';
import { checkRules, type RoundRules } from '../domain/round-rules.js';
import type { Fair } from '../fairs/fair.entity.js';
import { findFairProblems } from '../fairs/fair.plan.js';
import { FairService } from '../fairs/fair.service.js';
import type { Round } from './round.entity.js';
import { RoundService } from './round.service.js';

/** A round as a file describes it, with who may meet whom. */
export interface RoundToSetUp {
  readonly plan: RoundPlan;
  readonly rules: RoundRules;
}

/** Makes a fair with its venue and all its rounds: the whole of it, or nothing. */
@Injectable()
export class FairSetup {
  constructor(
    private readonly transactions: Transactions,
    private readonly fairs: FairService,
    private readonly rounds: RoundService,
  ) {}

  /** @throws Refused with InvalidInput; paths of rounds begin with `rounds.0`. */
  async create(
    viewer: Viewer,
    agencyId: string,
    plan: FairPlan,
    rounds: readonly RoundToSetUp[],
  ): Promise<{ fair: Fair; rounds: Round[] }> {
    requireMember(viewer, agencyId, agencyRoles);
    const ofFair = findFairProblems(plan);
    // Slots of rounds follow from the days of the fair, which must be right first.
    const problems = ofFair.length > 0 ? ofFair : findRoundProblems(plan, rounds);
    if (problems.length > 0) refuse(new InvalidInput(problems));
    return this.transactions.run(async (tx) => {
      const fair = await this.fairs.addFair(tx, viewer, agencyId, plan);
      const made: Round[] = [];
      for (const round of rounds) {
        made.push(await this.rounds.addRound(tx, viewer, fair, round.plan, round.rules));
      }
      return { fair, rounds: made };
    });
  }
}

function findRoundProblems(
  { days, timeZone }: FairPlan,
  rounds: readonly RoundToSetUp[],
): FairProblem[] {
  const under = (prefix: string, problems: readonly FairProblem[]): FairProblem[] =>
    problems.map((problem) => ({ ...problem, path: `${prefix}.${problem.path}` }));
  return rounds.flatMap(({ plan, rules }, index) => [
    ...under(`rounds.${index}`, checkRound(plan, days, timeZone)),
    ...under(`rounds.${index}.rules`, checkRules(rules)),
  ]);
}
