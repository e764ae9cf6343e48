import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryColumn,
  type Relation,
} from 'typeorm';

/** The tables of the list, mapped with relations as TypeORM's manual does. */
@Entity('profiles')
export class PlainProfile {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'steward_id', nullable: true })
  stewardId!: string | null;

  @Column('text')
  status!: string;

  @Column('text')
  economy!: string;

  @Column('boolean', { name: 'is_demo' })
  isDemo!: boolean;

  @Column('text', { name: 'legal_name', nullable: true })
  legalName!: string | null;

  @Column('text', { name: 'trade_names', array: true })
  tradeNames!: string[];

  @Column('text', { name: 'registry_number', nullable: true })
  registryNumber!: string | null;

  @Column('text', { name: 'place_name', nullable: true })
  placeName!: string | null;

  @Column('text', { name: 'place_region', nullable: true })
  placeRegion!: string | null;

  @Column('double precision', { nullable: true })
  latitude!: number | null;

  @Column('double precision', { nullable: true })
  longitude!: number | null;

  @Column('integer', { name: 'founded_year', nullable: true })
  foundedYear!: number | null;

  @Column('double precision', { nullable: true })
  staff!: number | null;

  @Column('text', { name: 'sales_band', nullable: true })
  salesBand!: string | null;

  @Column('text', { name: 'isic_division', nullable: true })
  isicDivision!: string | null;

  @Column('jsonb')
  about!: object;

  @Column('text', { name: 'target_markets', array: true })
  targetMarkets!: string[];

  @Column('text', { name: 'export_markets', array: true })
  exportMarkets!: string[];

  @Column('text', { name: 'export_experience', nullable: true })
  exportExperience!: string | null;

  @Column('integer', { name: 'exporting_since', nullable: true })
  exportingSince!: number | null;

  @Column('bigint', { name: 'wanted_order_lowest', nullable: true })
  wantedOrderLowest!: string | null;

  @Column('bigint', { name: 'wanted_order_highest', nullable: true })
  wantedOrderHighest!: string | null;

  @Column('text', { name: 'wanted_order_currency', nullable: true })
  wantedOrderCurrency!: string | null;

  @Column('integer', { name: 'payment_days_after_delivery', nullable: true })
  paymentDaysAfterDelivery!: number | null;

  @Column('double precision', { name: 'payment_advance_percent', nullable: true })
  paymentAdvancePercent!: number | null;

  @Column('text', { array: true })
  languages!: string[];

  @Column('jsonb', { nullable: true })
  ownership!: object | null;

  @Column('jsonb', { nullable: true })
  digital!: object | null;

  @Column('jsonb', { nullable: true })
  green!: object | null;

  @Column('text', { name: 'contact_alias', nullable: true })
  contactAlias!: string | null;

  @Column('text', { array: true })
  clusters!: string[];

  @Column('boolean', { name: 'is_in_remote_region', nullable: true })
  isInRemoteRegion!: boolean | null;

  @Column('jsonb')
  evidence!: object;

  @Column('text', { name: 'registry_key', nullable: true })
  registryKey!: string | null;

  @Column('text', { name: 'name_key' })
  nameKey!: string;

  @Column('text', { name: 'place_key' })
  placeKey!: string;

  @Column('text', { name: 'match_keys', array: true })
  matchKeys!: string[];

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @OneToMany(() => PlainOffer, (offer) => offer.profile)
  offers!: Relation<PlainOffer>[];

  @OneToMany(() => PlainCertificate, (certificate) => certificate.profile)
  certificates!: Relation<PlainCertificate>[];
}

@Entity('offers')
export class PlainOffer {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  position!: number;

  @Column('text', { name: 'evidence_source' })
  evidenceSource!: string;

  @Column('date', { name: 'evidence_on' })
  evidenceOn!: string;

  @Column('text', { name: 'evidence_level' })
  evidenceLevel!: string;

  @Column('uuid', { name: 'evidence_by', nullable: true })
  evidenceBy!: string | null;

  @Column('text')
  kind!: string;

  @Column('jsonb')
  codes!: { system: string; code: string; edition: string }[];

  @Column('jsonb')
  texts!: { language: string; name: string; description: string }[];

  @Column('text', { nullable: true })
  unit!: string | null;

  @Column('double precision', { name: 'minimum_order', nullable: true })
  minimumOrder!: number | null;

  @Column('double precision', { name: 'monthly_capacity', nullable: true })
  monthlyCapacity!: number | null;

  @Column('double precision', { name: 'capacity_left', nullable: true })
  capacityLeft!: number | null;

  @Column('integer', { name: 'lead_time_days', nullable: true })
  leadTimeDays!: number | null;

  @Column('bigint', { name: 'price_lowest', nullable: true })
  priceLowest!: string | null;

  @Column('bigint', { name: 'price_highest', nullable: true })
  priceHighest!: string | null;

  @Column('text', { name: 'price_currency', nullable: true })
  priceCurrency!: string | null;

  @Column('text', { nullable: true })
  incoterm!: string | null;

  @Column('text', { name: 'incoterm_place', nullable: true })
  incotermPlace!: string | null;

  @ManyToOne(() => PlainProfile, (profile) => profile.offers)
  @JoinColumn({ name: 'profile_id' })
  profile!: Relation<PlainProfile>;
}

@Entity('certificates')
export class PlainCertificate {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  position!: number;

  @Column('text', { name: 'evidence_source' })
  evidenceSource!: string;

  @Column('date', { name: 'evidence_on' })
  evidenceOn!: string;

  @Column('text', { name: 'evidence_level' })
  evidenceLevel!: string;

  @Column('uuid', { name: 'evidence_by', nullable: true })
  evidenceBy!: string | null;

  @Column('text')
  scheme!: string;

  @Column('text', { nullable: true })
  edition!: string | null;

  @Column('text', { name: 'holder_name' })
  holderName!: string;

  @Column('text', { array: true })
  sites!: string[];

  @Column('text', { nullable: true })
  scope!: string | null;

  @Column('text', { nullable: true })
  number!: string | null;

  @Column('text', { nullable: true })
  issuer!: string | null;

  @Column('text', { name: 'accreditation_body', nullable: true })
  accreditationBody!: string | null;

  @Column('date', { name: 'issued_on', nullable: true })
  issuedOn!: string | null;

  @Column('date', { name: 'expires_on', nullable: true })
  expiresOn!: string | null;

  @Column('text', { name: 'file_hash', nullable: true })
  fileHash!: string | null;

  @Column('jsonb', { nullable: true })
  check!: object | null;

  @ManyToOne(() => PlainProfile, (profile) => profile.certificates)
  @JoinColumn({ name: 'profile_id' })
  profile!: Relation<PlainProfile>;
}
