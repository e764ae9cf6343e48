import { Column, PrimaryColumn } from 'typeorm';
import type { StatedLevel } from '#kernel';
import type { FactSource } from '../domain/evidence.js';

/** What every part of a profile carries: its place in the list, and what backs it. */
export abstract class ProfilePart {
  @PrimaryColumn('uuid')
  id!: string;

  abstract profileId: string;

  @Column('integer')
  position!: number;

  @Column('text')
  evidenceSource!: FactSource;

  /** Day on which it was stated or last confirmed. */
  @Column('date')
  evidenceOn!: string;

  @Column('text')
  evidenceLevel!: StatedLevel;

  @Column('uuid', { nullable: true })
  evidenceBy!: string | null;
}
