import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { Backing } from '../domain/evidence.js';
import type { OfferKind, ProductCode, LocalisedText } from '../domain/values.js';
import { bigNumber } from './big-number.js';
import { ProfilePart } from './profile-part.js';

/** A product or service on offer. */
@Entity('offers')
@Check('offers_kind_check', `kind IN ('GOODS', 'SERVICE')`)
@Index('offers_by_profile', ['profileId', 'position'])
export class Offer extends ProfilePart {
  @Column('uuid')
  @ForeignKey('Profile', { name: 'offers_profile_fkey', onDelete: 'CASCADE' })
  override profileId!: string;

  @Column('text')
  kind!: OfferKind;

  @Column('jsonb')
  codes!: readonly ProductCode[];

  @Column('jsonb')
  texts!: readonly LocalisedText[];

  @Column('text', { nullable: true })
  unit!: string | null;

  @Column('double precision', { nullable: true })
  minimumOrder!: number | null;

  @Column('double precision', { nullable: true })
  monthlyCapacity!: number | null;

  @Column('double precision', { nullable: true })
  capacityLeft!: number | null;

  @Column('integer', { nullable: true })
  leadTimeDays!: number | null;

  /** Minor units of `priceCurrency` for one unit. */
  @Column('bigint', { nullable: true, transformer: bigNumber })
  priceLowest!: number | null;

  @Column('bigint', { nullable: true, transformer: bigNumber })
  priceHighest!: number | null;

  @Column('text', { nullable: true })
  priceCurrency!: string | null;

  @Column('text', { nullable: true })
  incoterm!: string | null;

  @Column('text', { nullable: true })
  incotermPlace!: string | null;

  @Column('text', { nullable: true })
  site!: string | null;

  /** What an officer saw to back the offer; null where none looked at it as it is now. */
  @Column('jsonb', { nullable: true })
  backing!: Backing | null;
}
