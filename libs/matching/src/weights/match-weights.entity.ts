import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { WeightProfile } from '#match-engine';
import type { TrainingReport } from './training.report.js';

/** Weights that were fitted to recorded outcomes, beside how they compare. Never changed. */
@Entity('match_weights')
@Unique('match_weights_version_key', ['version'])
export class MatchWeights {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  version!: string;

  @Column('jsonb')
  profile!: WeightProfile;

  @Column('jsonb')
  report!: TrainingReport;

  @Column('timestamptz')
  trainedAt!: Date;
}

/** Somebody's act of putting weights to use. The last one counts. */
@Entity('match_weight_switches')
export class MatchWeightSwitch {
  /** Ids rise with time. */
  @PrimaryColumn('uuid')
  id!: string;

  /** Null for the weights that come with the engine. */
  @Column('uuid', { nullable: true })
  @ForeignKey('MatchWeights', { name: 'match_weight_switches_weights_id_fkey' })
  weightsId!: string | null;

  @Column('text')
  version!: string;

  @Column('uuid')
  switchedBy!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  switchedAt!: Date;
}
