import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ContactDetails, ContactState } from '../domain/contact.rules.js';

/**
 * A buyer's ask to get in touch with an MSME, and what came of it. Details are kept only while the
 * ask or the agreement stands.
 */
@Entity('contact_requests')
@Unique('contact_requests_once', ['buyerOrganisationId', 'supplierOrganisationId'])
@Check('contact_requests_state_check', `state IN ('ASKED', 'AGREED', 'DECLINED', 'ENDED')`)
@Check(
  'contact_requests_details_check',
  `(state = 'ENDED') = (buyer_details IS NULL) AND (state = 'AGREED') = (supplier_details IS NOT NULL)`,
)
@Index('contact_requests_of_buyer', ['buyerOrganisationId', 'id'])
@Index('contact_requests_of_supplier', ['supplierOrganisationId', 'id'])
export class ContactRequest {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('Organisation', { name: 'contact_requests_buyer_fkey', onDelete: 'CASCADE' })
  buyerOrganisationId!: string;

  @Column('uuid')
  @ForeignKey('Organisation', { name: 'contact_requests_supplier_fkey', onDelete: 'CASCADE' })
  supplierOrganisationId!: string;

  @Column('text')
  state!: ContactState;

  /** What the buyer wants, for the supplier to read before it answers. */
  @Column('text')
  message!: string;

  @Column('jsonb', { nullable: true })
  buyerDetails!: ContactDetails | null;

  @Column('jsonb', { nullable: true })
  supplierDetails!: ContactDetails | null;

  /** Why the supplier declined, for the buyer; empty where it said nothing. */
  @Column('text')
  reason!: string;

  @Column('uuid')
  askedBy!: string;

  @Column('timestamptz')
  askedAt!: Date;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
