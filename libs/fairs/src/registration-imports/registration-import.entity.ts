import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CheckedRow } from '../domain/registration-rows.js';
import { Fair } from '../fairs/fair.entity.js';

/** A file of registrations. Nothing of it is imported before an officer has seen what is wrong. */
@Entity('registration_imports')
@Index('registration_imports_by_fair', ['fairId'])
export class RegistrationImport {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Fair, { name: 'registration_imports_fair_fkey', onDelete: 'CASCADE' })
  fairId!: string;

  @Column('text')
  fileName!: string;

  @Column('jsonb')
  rows!: CheckedRow[];

  /** How many rows have mistakes. */
  @Column('int')
  wrong!: number;

  @Column('timestamptz', { nullable: true })
  importedAt!: Date | null;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
