import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NeedContent } from '../domain/need.content.js';
import type { NeedState } from '../domain/need.states.js';

/** What a buyer looks for: a draft, open to answers, or closed. */
@Entity('sourcing_needs')
export class SourcingNeed {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
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
