import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { CLOCK, type Clock, newId } from '#platform';
import { ComparisonReader } from '../facts/comparison.reader.js';
import { OutcomeReader } from '../feedback/outcome.reader.js';
import { ComputeThread } from '../threads/compute.thread.js';
import { MatchWeights } from './match-weights.entity.js';

/** Fits weights to what came of matches. Putting them to use is a person's act. */
@Injectable()
export class WeightTrainer {
  constructor(
    @InjectRepository(MatchWeights) private readonly weights: Repository<MatchWeights>,
    private readonly comparison: ComparisonReader,
    private readonly outcomes: OutcomeReader,
    private readonly thread: ComputeThread,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Fits weights to all outcomes so far and keeps them with their report. The same outcomes give
   * the same version, which is kept once.
   * @returns undefined while there are too few outcomes, or no good or no bad ones.
   */
  async train(signal: AbortSignal): Promise<MatchWeights | undefined> {
    const outcomes = await this.outcomes.listOutcomes();
    const { weights: present } = await this.comparison.find();
    const training = await this.thread.run('training', { outcomes, present }, signal);
    if (!training) return undefined;
    const { profile, report } = training;
    const { version } = profile;
    await this.weights
      .createQueryBuilder()
      .insert()
      .values({ id: newId(), version, profile, report, trainedAt: this.clock() } as object)
      .orIgnore()
      .execute();
    return this.weights.findOneByOrFail({ version });
  }
}
