import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { SourcingNeed } from '../needs/sourcing-need.entity.js';

/** A supplier that a buyer keeps in mind, for one need or in general. */
@Entity('shortlist_entries')
@Unique('shortlist_entries_once', ['buyerOrganisationId', 'needId', 'supplierOrganisationId'])
@Index('shortlist_entries_supplier', ['supplierOrganisationId'])
export class ShortlistEntry {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('Organisation', { name: 'shortlist_entries_buyer_organisation_id_fkey' })
  buyerOrganisationId!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => SourcingNeed, { name: 'shortlist_entries_need_id_fkey', onDelete: 'CASCADE' })
  needId!: string | null;

  @Column('uuid')
  @ForeignKey('Organisation', {
    name: 'shortlist_entries_supplier_organisation_id_fkey',
    onDelete: 'CASCADE',
  })
  supplierOrganisationId!: string;

  /** Shared within the buyer's team. */
  @Column('text')
  note!: string;

  @Column('uuid')
  addedBy!: string;

  @Column('timestamptz')
  addedAt!: Date;
}
