import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
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

  /** Fitted weights, newest first. */
  listVersions(): Promise<MatchWeights[]> {
    return this.weights.find({ order: { trainedAt: 'DESC', id: 'DESC' }, take: mostListed });
  }

  /** Who put which weights to use, newest first. */
  listSwitches(): Promise<MatchWeightSwitch[]> {
    return this.switches.find({ order: { id: 'DESC' }, take: mostListed });
  }
}
