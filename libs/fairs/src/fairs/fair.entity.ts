import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { FairKind } from '../domain/check-fair.js';
import type { FairState } from '../domain/fair.states.js';

/** A trade fair of an agency. */
@Entity('fairs')
@Check('fairs_kind_check', `kind IN ('inPerson', 'online', 'hybrid')`)
@Check('fairs_state_check', `state IN ('draft', 'open', 'over', 'cancelled')`)
@Check('fairs_dates_check', `ends_on >= starts_on`)
@Index('fairs_by_agency', ['agencyId', 'id'])
@Index('fairs_open', ['startsOn', 'id'], { where: `state = 'open'` })
export class Fair {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('Organisation', { name: 'fairs_agency_fkey' })
  agencyId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: FairKind;

  @Column('text')
  state!: FairState;

  /** IANA name; days, doors and breaks are on its clocks. */
  @Column('text')
  timeZone!: string;

  @Column('text')
  placeName!: string;

  @Column('date')
  startsOn!: string;

  @Column('date')
  endsOn!: string;

  /** Most suppliers that are approved; null for no limit. */
  @Column('int', { nullable: true })
  supplierQuota!: number | null;

  @Column('int', { nullable: true })
  buyerQuota!: number | null;

  @Column('boolean')
  isDemo!: boolean;

  /** Rises with every change; whoever changes the fair names the version that they saw. */
  @Column('int')
  version!: number;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  changedAt!: Date;
}
