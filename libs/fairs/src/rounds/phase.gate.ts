import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, Conflict, refuse, type Viewer } from '#platform';
import { isPermittedAt, phaseAt, type PhaseDates, type RoundPermission } from '../domain/phases.js';
import { fairFailures } from '../fairs.errors.js';
import { FairReader, isOfficerOf } from '../fairs/fair.reader.js';
import { RoundReader } from './round.reader.js';

/** Lets through what the phase of a round permits now. */
@Injectable()
export class PhaseGate {
  constructor(
    private readonly rounds: RoundReader,
    private readonly fairs: FairReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Lets participants pass while an open round of the fair permits it, and the agency always.
   * Before the first round is open nothing is fixed yet, and they pass, too.
   */
  async requireAtFair(viewer: Viewer, fairId: string, permission: RoundPermission): Promise<void> {
    const fair = (await this.fairs.findByIds([fairId])).get(fairId);
    if (fair && isOfficerOf(viewer, fair)) return;
    const rounds = await this.rounds.findOpenPhases(fairId);
    const [first] = rounds;
    if (!first) return;
    const now = this.clock();
    if (rounds.some((dates) => isPermittedAt(dates, now, permission))) return;
    this.refusePhase(first, now);
  }

  /** Lets pass while the round's phase permits it. */
  requireIn(dates: PhaseDates, permission: RoundPermission): void {
    const now = this.clock();
    if (!isPermittedAt(dates, now, permission)) this.refusePhase(dates, now);
  }

  private refusePhase(dates: PhaseDates, now: Date): never {
    const phase = phaseAt(dates, now) ?? 'not begun';
    return refuse(new Conflict(fairFailures.ROUND_PHASE_FORBIDS({ phase })));
  }
}
