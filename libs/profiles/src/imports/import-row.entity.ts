import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RowContent } from '../domain/import/row.reader.js';
import type { Problem } from '../domain/problems.js';
import { Import } from './import.entity.js';
import type { RowOutcome } from './import.kinds.js';

/** A row of a file, read and checked, waiting to be stored. */
@Entity('import_rows')
@Index('import_rows_wrong', ['importId', 'rowNumber'], { where: 'problems IS NOT NULL' })
export class ImportRow {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Import, { name: 'import_rows_import_fkey', onDelete: 'CASCADE' })
  importId!: string;

  /** 1 is the first row below the headings. */
  @PrimaryColumn('integer')
  rowNumber!: number;

  @Column('json')
  content!: RowContent;

  @Column('jsonb', { nullable: true })
  problems!: readonly Problem[] | null;

  @Column('text', { nullable: true })
  registryKey!: string | null;

  @Column('text')
  nameKey!: string;

  @Column('text')
  placeKey!: string;

  @Column('text', { array: true })
  matchKeys!: readonly string[];

  /** The id that its profile has if it gets one of its own: the same whenever it is tried. */
  @Column('uuid')
  newProfileId!: string;

  @Column('uuid', { nullable: true })
  profileId!: string | null;

  @Column('text', { nullable: true })
  outcome!: RowOutcome | null;
}
