import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { CertificateCheck, ProductCode } from '../domain/values.js';
import { ProfilePart } from './profile-part.js';

/** A certificate that an MSME holds, and who checked it. */
@Entity('certificates')
@Index('certificates_by_profile', ['profileId', 'position'])
export class Certificate extends ProfilePart {
  @Column('uuid')
  @ForeignKey('Profile', { name: 'certificates_profile_fkey', onDelete: 'CASCADE' })
  override profileId!: string;

  @Column('text')
  scheme!: string;

  @Column('text', { nullable: true })
  edition!: string | null;

  @Column('text')
  holderName!: string;

  @Column('text', { array: true })
  sites!: readonly string[];

  @Column('text', { nullable: true })
  scope!: string | null;

  @Column('jsonb')
  scopeCodes!: readonly ProductCode[];

  @Column('text', { nullable: true })
  number!: string | null;

  @Column('text', { nullable: true })
  issuer!: string | null;

  @Column('text', { nullable: true })
  accreditationBody!: string | null;

  @Column('date', { nullable: true })
  issuedOn!: string | null;

  @Column('date', { nullable: true })
  expiresOn!: string | null;

  @Column('text', { nullable: true })
  fileHash!: string | null;

  @Column('jsonb', { nullable: true })
  check!: CertificateCheck | null;
}
