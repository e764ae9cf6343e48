import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { OfferKind, ProductCode, LocalisedText } from '../domain/values.js';
import { ProfilePart } from './profile-part.js';

/** Something that an MSME itself seeks. */
@Entity('own_needs')
@Check('own_needs_kind_check', `kind IN ('GOODS', 'SERVICE')`)
@Index('own_needs_by_profile', ['profileId', 'position'])
export class OwnNeed extends ProfilePart {
  @Column('uuid')
  @ForeignKey('Profile', { name: 'own_needs_profile_fkey', onDelete: 'CASCADE' })
  override profileId!: string;

  @Column('text')
  kind!: OfferKind;

  @Column('jsonb')
  codes!: readonly ProductCode[];

  @Column('jsonb')
  texts!: readonly LocalisedText[];

  @Column('double precision', { nullable: true })
  quantity!: number | null;

  @Column('text', { nullable: true })
  unit!: string | null;
}
