import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Profile } from '../store/profile.entity.js';
import { ImportRow } from './import-row.entity.js';

/** A profile, or an earlier row of the same file, that a row resembles. */
@Entity('import_duplicates')
@ForeignKey(() => ImportRow, ['importId', 'rowNumber'], ['importId', 'rowNumber'], {
  name: 'import_duplicates_row_fkey',
  onDelete: 'CASCADE',
})
export class ImportDuplicate {
  @PrimaryColumn('uuid')
  importId!: string;

  @PrimaryColumn('integer')
  rowNumber!: number;

  @PrimaryColumn('uuid')
  profileId!: string;

  /** The earlier row, where it is one of the same file. */
  @Column('integer', { nullable: true })
  otherRow!: number | null;

  /** Of the names, 0 to 1. */
  @Column('real')
  similarity!: number;
}

/** What a person once said of a likely duplicate, so that nobody is asked again. */
@Entity('duplicate_decisions')
@Index('duplicate_decisions_by_profile', ['profileId'])
export class DuplicateDecision {
  @PrimaryColumn('text')
  economy!: string;

  /** Registry number, name and place as the row had them. */
  @PrimaryColumn('text')
  rowKey!: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => Profile, { name: 'duplicate_decisions_profile_fkey', onDelete: 'CASCADE' })
  profileId!: string;

  @Column('boolean')
  isSame!: boolean;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz')
  decidedAt!: Date;
}
