import type { OwnershipLabel, StatedLevel } from '#kernel';
import type { Evidence } from './evidence.js';
import type {
  CertificateContent,
  FactName,
  OfferContent,
  OwnNeedContent,
  ProfileContent,
} from './profile.content.js';

/** An offer on record, with what backs it. */
export interface OfferFacts extends OfferContent {
  readonly id: string;
  readonly evidence: Evidence;
}

/** A certificate on record, with what backs it. */
export interface CertificateFacts extends CertificateContent {
  readonly id: string;
  readonly evidence: Evidence;
}

/** Something that the MSME itself seeks, with what backs it. */
export interface OwnNeedFacts extends OwnNeedContent {
  readonly id: string;
  readonly evidence: Evidence;
}

/**
 * All that is public of one published profile, as other areas read it: plain data. A fact that
 * nobody stated is null (or an empty list) and has no evidence.
 */
export interface ProfileFacts extends Omit<
  ProfileContent,
  'legalName' | 'offers' | 'certificates' | 'ownNeeds'
> {
  readonly id: string;
  readonly organisationId: string;
  readonly legalName: string;
  /** ISO 3166 alpha-3 code of its economy. */
  readonly economy: string;
  /** True for demo data, which is marked wherever it is shown. */
  readonly isDemo: boolean;
  readonly publishedAt: Date;
  /** Rises with every publishing. */
  readonly updatedAt: Date;
  readonly evidence: Readonly<Partial<Record<FactName, Evidence>>>;
  /** Computed from `ownership`: the labels that hold, with the evidence level of what they rest on. */
  readonly ownershipLabels: Readonly<Partial<Record<OwnershipLabel, StatedLevel>>>;
  readonly offers: readonly OfferFacts[];
  readonly certificates: readonly CertificateFacts[];
  readonly ownNeeds: readonly OwnNeedFacts[];
}
