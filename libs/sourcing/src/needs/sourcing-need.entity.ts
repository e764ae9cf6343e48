import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { NeedContent } from '../domain/need.content.js';
import type { NeedState } from '../domain/need.states.js';

/** What a buyer looks for: a draft, open to answers, or closed. */
@Entity('sourcing_needs')
@Check('sourcing_needs_state_check', `state IN ('draft', 'open', 'closed')`)
@Index('sourcing_needs_buyer', ['buyerOrganisationId', 'id'])
@Index('sourcing_needs_open', ['id'], { where: `state = 'open'` })
@Index('sourcing_needs_changed', ['changedAt'], { where: `state <> 'draft'` })
export class SourcingNeed {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('Organisation', { name: 'sourcing_needs_buyer_organisation_id_fkey' })
  buyerOrganisationId!: string;

  @Column('text')
  state!: NeedState;

  @Column('jsonb')
  content!: NeedContent;

  /** The content's deadline, for closing in time. */
  @Column('date', { nullable: true })
  deadline!: string | null;

  /** Rises with every change; whoever saves names the version that they saw. */
  @Column('int')
  version!: number;

  @Column('boolean')
  isDemo!: boolean;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  changedAt!: Date;

  @Column('timestamptz', { nullable: true })
  postedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
}
