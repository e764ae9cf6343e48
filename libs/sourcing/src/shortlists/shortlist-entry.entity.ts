import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A supplier that a buyer keeps in mind, for one need or in general. */
@Entity('shortlist_entries')
@Unique('shortlist_entries_once', ['buyerOrganisationId', 'needId', 'supplierOrganisationId'])
export class ShortlistEntry {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  buyerOrganisationId!: string;

  @Column('uuid', { nullable: true })
  needId!: string | null;

  @Column('uuid')
  supplierOrganisationId!: string;

  /** Shared within the buyer's team. */
  @Column('text')
  note!: string;

  @Column('uuid')
  addedBy!: string;

  @Column('timestamptz')
  addedAt!: Date;
}
