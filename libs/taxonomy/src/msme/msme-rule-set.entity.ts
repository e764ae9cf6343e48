import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { EconomyCode } from '../domain/economy.js';
import type { MsmeRule, MsmeRuleSet } from '../domain/msme-rules.js';

/** A definition of MSMEs as somebody entered it. Rows are added, never changed. */
@Entity('msme_rule_sets')
@Index('msme_rule_sets_economy', ['economy', 'id'])
export class RecordedRuleSet implements MsmeRuleSet {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  economy!: EconomyCode;

  @Column('date')
  validFrom!: string;

  @Column('jsonb')
  rules!: readonly MsmeRule[];

  @Column('text')
  source!: string;

  @Column('text')
  sourceUrl!: string;

  @Column('uuid')
  recordedBy!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
