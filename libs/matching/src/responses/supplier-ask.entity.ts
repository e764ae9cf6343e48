import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a supplier is asked for: contact, or a meeting at a fair. */
export type AskSource = 'contact' | 'meeting';

/** What became of an ask. One that was taken back before it was answered counts for nothing. */
export type AskState = 'waiting' | 'answered' | 'unanswered' | 'withdrawn';

/** Something that a buyer asked a supplier for, and whether it answered; what it answered is not kept. */
@Entity('supplier_asks')
@Check('supplier_asks_source_check', `source IN ('contact', 'meeting')`)
@Check('supplier_asks_state_check', `state IN ('waiting', 'answered', 'unanswered', 'withdrawn')`)
@Check('supplier_asks_answer_check', `(state = 'answered') = (answered_at IS NOT NULL)`)
@Index('supplier_asks_of_supplier', ['supplierId', 'askedAt'])
@Index('supplier_asks_waiting', ['askedAt'], { where: `state = 'waiting'` })
export class SupplierAsk {
  @PrimaryColumn('text')
  source!: AskSource;

  @PrimaryColumn('uuid')
  sourceId!: string;

  /** One may be asked again in the same matter. */
  @PrimaryColumn('timestamptz')
  askedAt!: Date;

  /** Id of the supplier's profile. */
  @Column('uuid')
  @ForeignKey('Profile', { name: 'supplier_asks_supplier_id_fkey', onDelete: 'CASCADE' })
  supplierId!: string;

  @Column('text')
  state!: AskState;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;
}
