import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { DEFAULT_WEIGHTS, type WeightProfile } from '#match-engine';
import { queryPrepared } from '#platform';
import { MatchWeights, MatchWeightSwitch } from './match-weights.entity.js';

/** Most versions, and most switches, that are listed: the latest. */
const mostListed = 50;

/** Reads weights and who put them to use. */
@Injectable()
export class WeightsReader {
  constructor(
    @InjectRepository(MatchWeights) private readonly weights: Repository<MatchWeights>,
    @InjectRepository(MatchWeightSwitch) private readonly switches: Repository<MatchWeightSwitch>,
  ) {}

  /** The weights in use: those last switched to, or the engine's own. */
  async findActive(): Promise<WeightProfile> {
    const [row] = await queryPrepared<{ profile: WeightProfile | null }>(
      this.weights.manager,
      `SELECT weights.profile FROM match_weight_switches AS turn
         LEFT JOIN match_weights AS weights ON weights.id = turn.weights_id
        ORDER BY turn.id DESC LIMIT 1`,
      [],
    );
    return row?.profile ?? DEFAULT_WEIGHTS;
  }

  /** Fitted weights, newest first. */
  listVersions(): Promise<MatchWeights[]> {
    return this.weights.find({ order: { trainedAt: 'DESC', id: 'DESC' }, take: mostListed });
  }

  /** Who put which weights to use, newest first. */
  listSwitches(): Promise<MatchWeightSwitch[]> {
    return this.switches.find({ order: { id: 'DESC' }, take: mostListed });
  }
}
