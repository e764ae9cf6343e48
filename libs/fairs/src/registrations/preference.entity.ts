import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Wish } from '../domain/preferences.js';
import { FairRegistration } from './registration.entity.js';

/** What one organisation wishes of another at a fair. The other never sees it. */
@Entity('fair_preferences')
@Check('fair_preferences_wish_check', `wish IN ('must', 'meet', 'spare', 'never')`)
@Index('fair_preferences_by_other', ['otherId'])
export class FairPreference {
  @PrimaryColumn('uuid')
  @ForeignKey(() => FairRegistration, {
    name: 'fair_preferences_registration_fkey',
    onDelete: 'CASCADE',
  })
  registrationId!: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => FairRegistration, {
    name: 'fair_preferences_other_fkey',
    onDelete: 'CASCADE',
  })
  otherId!: string;

  @Column('text')
  wish!: Wish;

  /** Why, for the agency alone. */
  @Column('text')
  reason!: string;

  @Column('timestamptz')
  changedAt!: Date;
}
