import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ProfileRows } from '../store/profile.mapping.js';
import { Import } from './import.entity.js';

/** What a profile was before an import changed it. */
@Entity('import_changes')
export class ImportChange {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Import, { name: 'import_changes_import_fkey', onDelete: 'CASCADE' })
  importId!: string;

  @PrimaryColumn('uuid')
  profileId!: string;

  /** Its rows; null when the import made it. */
  @Column('jsonb', { nullable: true })
  before!: ProfileRows | null;

  /** The profile's `updatedAt` when the import last stored it: a later one is somebody else's. */
  @Column('timestamptz')
  storedAt!: Date;
}
