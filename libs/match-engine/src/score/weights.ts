import type { AdjustableCriterion } from '../facts/need.facts.js';

export type NeedSideCriterion = AdjustableCriterion | 'certificate' | 'inclusion';

export type SupplierSideCriterion =
  | 'wantedMarket'
  | 'orderQuantity'
  | 'orderValue'
  | 'priceBand'
  | 'paymentTerms'
  | 'buyerVerification';

export type WeightedCriterion = NeedSideCriterion | SupplierSideCriterion;

/** A versioned set of default weights (0 to 1000), possibly per sector. */
export interface WeightProfile {
  readonly version: string;
  readonly weights: Readonly<Record<WeightedCriterion, number>>;
  /** Weights that differ in one sector, by sector key. */
  readonly sectors?: Readonly<Record<string, Readonly<Partial<Record<WeightedCriterion, number>>>>>;
}

/**
 * The engine's own weights: a first judgement, to be replaced by fitted ones. Product, capacity
 * and certificates lead because buyers say they reject on these first.
 */
export const DEFAULT_WEIGHTS: WeightProfile = {
  version: 'default-1',
  weights: {
    productCode: 200,
    productText: 160,
    capacity: 100,
    minimumOrder: 60,
    leadTime: 60,
    price: 80,
    incoterm: 40,
    certificate: 90,
    inclusion: 40,
    economy: 40,
    tradeAgreement: 40,
    exportExperience: 60,
    language: 40,
    evidence: 50,
    responseRecord: 40,
    trackRecord: 120,
    lineCoverage: 200,
    wantedMarket: 200,
    orderQuantity: 180,
    orderValue: 150,
    priceBand: 200,
    paymentTerms: 120,
    buyerVerification: 150,
  },
};

/**
 * The stated prior per criterion, in millionths: what a fact counts for while nobody stated it.
 * Below half for what is decisive, so that saying nothing is never the better answer.
 */
export const PRIORS: Readonly<Record<WeightedCriterion, number>> = {
  productCode: 200_000,
  productText: 150_000,
  capacity: 400_000,
  minimumOrder: 500_000,
  leadTime: 500_000,
  price: 400_000,
  incoterm: 500_000,
  certificate: 0,
  inclusion: 200_000,
  economy: 0,
  tradeAgreement: 0,
  exportExperience: 300_000,
  language: 400_000,
  evidence: 400_000,
  responseRecord: 500_000,
  trackRecord: 200_000,
  lineCoverage: 0,
  wantedMarket: 500_000,
  orderQuantity: 500_000,
  orderValue: 500_000,
  priceBand: 500_000,
  paymentTerms: 500_000,
  buyerVerification: 200_000,
};

/**
 * Default weight of a criterion for a need of `sector`. Profiles that were kept before a criterion
 * was there leave it to the engine's own weight.
 */
export const weightOf = (
  profile: WeightProfile,
  sector: string | undefined,
  criterion: WeightedCriterion,
): number =>
  (sector === undefined ? undefined : profile.sectors?.[sector]?.[criterion]) ??
  (profile.weights as Partial<WeightProfile['weights']>)[criterion] ??
  DEFAULT_WEIGHTS.weights[criterion];
