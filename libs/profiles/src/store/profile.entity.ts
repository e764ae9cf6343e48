import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { OwnershipFacts } from '../domain/ownership.facts.js';
import type { FactEvidence } from '../domain/stated.js';
import type {
  DigitalFacts,
  ExportExperience,
  GreenFacts,
  LocalisedText,
  Photo,
  SalesBand,
} from '../domain/values.js';
import { bigNumber } from './big-number.js';
import type { ProfileStatus } from './profile.status.js';

/** The published facts of one MSME, and whether they are to be seen. */
@Entity('profiles')
@Check('profiles_status_check', `status IN ('DRAFT', 'PUBLISHED', 'HIDDEN')`)
@Check(
  'profiles_published_check',
  `status = 'DRAFT' OR (legal_name IS NOT NULL AND published_at IS NOT NULL)`,
)
@Index('profiles_by_organisation', ['organisationId'], { unique: true })
@Index('profiles_by_name', ['economy', 'nameKey', 'id'])
@Index('profiles_by_registry_key', ['economy', 'registryKey'])
@Index('profiles_by_steward', ['stewardId', 'nameKey', 'id'])
@Index('profiles_by_change', ['updatedAt'])
@Index('profiles_published', ['id'], { where: `status = 'PUBLISHED'` })
export class Profile {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('Organisation', { name: 'profiles_organisation_fkey', onDelete: 'CASCADE' })
  organisationId!: string;

  /** The agency that brought the MSME in and keeps its profile until the owner takes over. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Organisation', { name: 'profiles_steward_fkey', onDelete: 'SET NULL' })
  stewardId!: string | null;

  @Column('text')
  status!: ProfileStatus;

  /** The organisation's economy, ISO 3166 alpha-3. */
  @Column('text')
  economy!: string;

  @Column('boolean')
  isDemo!: boolean;

  @Column('text', { nullable: true })
  legalName!: string | null;

  @Column('text', { array: true })
  tradeNames!: readonly string[];

  @Column('text', { nullable: true })
  registryNumber!: string | null;

  @Column('text', { nullable: true })
  placeName!: string | null;

  @Column('text', { nullable: true })
  placeRegion!: string | null;

  @Column('double precision', { nullable: true })
  latitude!: number | null;

  @Column('double precision', { nullable: true })
  longitude!: number | null;

  @Column('integer', { nullable: true })
  foundedYear!: number | null;

  /** Full-time equivalents. */
  @Column('double precision', { nullable: true })
  staff!: number | null;

  @Column('text', { nullable: true })
  salesBand!: SalesBand | null;

  @Column('text', { nullable: true })
  isicDivision!: string | null;

  @Column('jsonb')
  about!: readonly LocalisedText[];

  @Column('text', { array: true })
  targetMarkets!: readonly string[];

  @Column('text', { array: true })
  exportMarkets!: readonly string[];

  @Column('text', { nullable: true })
  exportExperience!: ExportExperience | null;

  @Column('integer', { nullable: true })
  exportingSince!: number | null;

  /** Minor units of `wantedOrderCurrency`. */
  @Column('bigint', { nullable: true, transformer: bigNumber })
  wantedOrderLowest!: number | null;

  @Column('bigint', { nullable: true, transformer: bigNumber })
  wantedOrderHighest!: number | null;

  @Column('text', { nullable: true })
  wantedOrderCurrency!: string | null;

  @Column('integer', { nullable: true })
  paymentDaysAfterDelivery!: number | null;

  @Column('double precision', { nullable: true })
  paymentAdvancePercent!: number | null;

  @Column('text', { array: true })
  languages!: readonly string[];

  @Column('jsonb', { nullable: true })
  ownership!: OwnershipFacts | null;

  @Column('jsonb', { nullable: true })
  digital!: DigitalFacts | null;

  @Column('jsonb', { nullable: true })
  green!: GreenFacts | null;

  @Column('text', { nullable: true })
  contactAlias!: string | null;

  @Column('text', { array: true })
  clusters!: readonly string[];

  @Column('boolean', { nullable: true })
  isInRemoteRegion!: boolean | null;

  /** Those that it shows; what was sent lies in `photos`. */
  @Column('jsonb')
  photos!: readonly Photo[];

  /** Source, day and level of each fact that is stated. */
  @Column('jsonb')
  evidence!: FactEvidence;

  /** The registry number without spaces and signs, to find the same firm again. */
  @Column('text', { nullable: true })
  registryKey!: string | null;

  /** The legal name without accents, case and legal form. */
  @Column('text')
  nameKey!: string;

  @Column('text')
  placeKey!: string;

  /** Pieces of the name that likely duplicates share one of. */
  @Column('text', { array: true })
  matchKeys!: readonly string[];

  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  @Column('timestamptz')
  updatedAt!: Date;

  @Column('timestamptz')
  createdAt!: Date;
}
