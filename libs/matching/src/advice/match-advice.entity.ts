import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * What an advisor may do with a pair: propose one that meets every must, or put one forward that
 * does not, against the musts.
 */
export type AdviceKind = 'proposal' | 'override';

/** An advisor's word on a pair, for both sides to see. */
@Entity('match_advice')
@Unique('match_advice_once', ['needId', 'supplierId', 'agencyId'])
@Index('match_advice_of_supplier', ['supplierId', 'givenAt'])
export class MatchAdvice {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('SourcingNeed', { name: 'match_advice_need_id_fkey', onDelete: 'CASCADE' })
  needId!: string;

  /** Id of the supplier's profile. */
  @Column('uuid')
  @ForeignKey('Profile', { name: 'match_advice_supplier_id_fkey', onDelete: 'CASCADE' })
  supplierId!: string;

  /** The advisor's agency. */
  @Column('uuid')
  agencyId!: string;

  @Column('uuid')
  givenBy!: string;

  @Column('text')
  kind!: AdviceKind;

  /** Why, for both sides. */
  @Column('text')
  reason!: string;

  @Column('timestamptz')
  givenAt!: Date;
}
