import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ProfileContent } from '../domain/profile.content.js';

/** What was changed on a profile and not yet published. */
@Entity('profile_drafts')
export class ProfileDraft {
  @PrimaryColumn('uuid')
  @ForeignKey('Profile', { name: 'profile_drafts_profile_fkey', onDelete: 'CASCADE' })
  profileId!: string;

  /** The facts that differ from the published ones; each is whole, lists too. */
  @Column('jsonb')
  changes!: Partial<ProfileContent>;

  /** Rises with every save and publishing. Whoever saves names the version they saw. */
  @Column('integer')
  version!: number;

  @Column('timestamptz')
  savedAt!: Date;

  @Column('uuid', { nullable: true })
  savedBy!: string | null;
}
