import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Acceptance, BookingMode } from '../domain/check-round.js';
import type { Phase } from '../domain/phases.js';
import type { RoundRules } from '../domain/round-rules.js';
import type { RoundState } from '../domain/round.states.js';
import { Fair } from '../fairs/fair.entity.js';
import { FairRegistration } from '../registrations/registration.entity.js';

/** A matchmaking round of a fair. */
@Entity('rounds')
@Check('rounds_state_check', `state IN ('draft', 'open', 'cancelled')`)
@Check('rounds_booking_mode_check', `booking_mode IN ('selfBooking', 'organiser', 'both')`)
@Check('rounds_acceptance_check', `acceptance IN ('optIn', 'automatic')`)
@Check('rounds_slot_check', `slot_minutes > 0 AND gap_minutes >= 0`)
@Index('rounds_by_fair', ['fairId', 'id'])
export class Round {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Fair, { name: 'rounds_fair_fkey', onDelete: 'CASCADE' })
  fairId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  state!: RoundState;

  @Column('text')
  bookingMode!: BookingMode;

  @Column('text')
  acceptance!: Acceptance;

  @Column('smallint')
  slotMinutes!: number;

  @Column('smallint')
  gapMinutes!: number;

  @Column('smallint')
  maxMeetingsOfSupplier!: number;

  @Column('smallint')
  maxMeetingsOfBuyer!: number;

  /** Hours after which a request that nobody answers expires. */
  @Column('smallint')
  requestHours!: number;

  @Column('jsonb')
  rules!: RoundRules;

  @Column('int')
  version!: number;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  changedAt!: Date;
}

/** When a phase of a round begins. */
@Entity('round_phases')
@Check(
  'round_phases_phase_check',
  `phase IN ('profile', 'preferences', 'closed', 'provisional', 'confirmed', 'live', 'followUp')`,
)
export class RoundPhase {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Round, { name: 'round_phases_round_fkey', onDelete: 'CASCADE' })
  roundId!: string;

  @PrimaryColumn('text')
  phase!: Phase;

  @Column('timestamptz')
  beginsAt!: Date;
}

/** A buyer and a supplier whom the officer keeps apart in a round. Neither is told. */
@Entity('round_exclusions')
@Unique('round_exclusions_once', ['roundId', 'buyerId', 'supplierId'])
@Index('round_exclusions_of_round', ['roundId', 'id'])
@Index('round_exclusions_by_buyer', ['buyerId'])
@Index('round_exclusions_by_supplier', ['supplierId'])
export class RoundExclusion {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Round, { name: 'round_exclusions_round_fkey', onDelete: 'CASCADE' })
  roundId!: string;

  /** The buyer's registration. */
  @Column('uuid')
  @ForeignKey(() => FairRegistration, {
    name: 'round_exclusions_buyer_fkey',
    onDelete: 'CASCADE',
  })
  buyerId!: string;

  @Column('uuid')
  @ForeignKey(() => FairRegistration, {
    name: 'round_exclusions_supplier_fkey',
    onDelete: 'CASCADE',
  })
  supplierId!: string;

  @Column('text')
  reason!: string;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
