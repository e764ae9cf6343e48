import type { EvidenceLevel } from '#kernel';
import type { IsoDate } from './evidence.js';
import type {
  Incoterm,
  MoneyRange,
  PaymentTerms,
  ProductCode,
  Quantity,
  TextsByLanguage,
} from './values.js';

/** `must` is a gate: one unmet must makes a pair ineligible. `prefer` only adds weight. */
export type Stance = 'must' | 'prefer';

/** Importance of one criterion. `weight` is an integer from 0 to 1000; absent: the default. */
export interface CriterionSetting {
  readonly stance: Stance;
  readonly weight?: number;
}

export type Period = 'once' | 'week' | 'month' | 'quarter' | 'year';

/** How much is wanted: per period, or once in the whole window. */
export interface NeededQuantity extends Quantity {
  readonly period: Period;
}

/** A budget: per unit of `unit` (or of the needed quantity), or for one order in total. */
export interface BudgetBand extends MoneyRange {
  readonly per: 'unit' | 'order';
  readonly unit?: string;
  /** Incoterm that the budget is meant for; absent: delivered (DAP). */
  readonly incoterm?: Incoterm;
}

export interface CertificateRequirement extends CriterionSetting {
  readonly scheme: string;
}

/** An ownership label that the buyer must or would like to see. */
export interface InclusionPreference extends CriterionSetting {
  readonly label: string;
}

export interface BuyerFacts {
  readonly id: string;
  /** Compared with the names of past buyers; absent: only the id is. */
  readonly name?: string;
  /** How well the buyer is verified; absent: not at all. */
  readonly verification?: EvidenceLevel;
}

/** How the two one-way scores become one. `buyerWeighted` takes the buyer's share in thousandths. */
export type Fusion =
  | { readonly kind: 'product' }
  | { readonly kind: 'harmonicMean' }
  | { readonly kind: 'minimum' }
  | { readonly kind: 'buyerWeighted'; readonly buyerShare: number };

/** How close a code has to be when the product is a must. */
export type CodeRelation = 'exact' | 'child' | 'parent' | 'sibling';

/** Criteria whose stance and weight a need may set by name. */
export type AdjustableCriterion =
  | 'productCode'
  | 'productText'
  | 'capacity'
  | 'minimumOrder'
  | 'leadTime'
  | 'price'
  | 'incoterm'
  | 'language'
  | 'economy'
  | 'tradeAgreement'
  | 'exportExperience'
  | 'evidence'
  | 'responseRecord'
  | 'trackRecord'
  | 'lineCoverage';

/** Something else that is wanted in the same order; all that it does not say is as for the need. */
export interface NeedLineFacts {
  /** What reasons call it. */
  readonly name: string;
  readonly texts: TextsByLanguage;
  readonly codes: readonly ProductCode[];
  readonly quantity?: NeededQuantity;
  /** As of the need; suppliers that exclude the sector of any line take no part in the need. */
  readonly sector?: string;
}

/** All that the engine knows of a sourcing need: plain data. */
export interface NeedFacts {
  readonly id: string;
  readonly buyer: BuyerFacts;
  /** What reasons call its own product where there are further lines. */
  readonly name?: string;
  readonly texts: TextsByLanguage;
  readonly codes: readonly ProductCode[];
  /** Sector key, compared with the sectors that suppliers exclude. */
  readonly sector?: string;
  /**
   * `must` (the default): only suppliers with a related code or text are eligible, not those of
   * whom neither can be compared; `prefer`: the product only adds weight.
   */
  readonly product?: Stance;
  /** Farthest code relation that still counts as related; default `sibling`. */
  readonly farthestCodeRelation?: CodeRelation;
  readonly quantity?: NeededQuantity;
  /** What else is wanted. A supplier is eligible by one line; `lineCoverage` counts how many. */
  readonly lines?: readonly NeedLineFacts[];
  /** Delivery window; a single day has `from` equal to `to`. */
  readonly window?: { readonly from: IsoDate; readonly to: IsoDate };
  readonly delivery?: {
    readonly economy?: string;
    /** Where to, as written. */
    readonly place?: string;
    readonly incoterms?: readonly Incoterm[];
  };
  readonly budget?: BudgetBand;
  readonly paymentTerms?: PaymentTerms;
  readonly languages?: readonly string[];
  /** Economies suppliers may be in; absent or empty: all. A must unless set otherwise. */
  readonly allowedEconomies?: readonly string[];
  readonly certificates: readonly CertificateRequirement[];
  readonly inclusion: readonly InclusionPreference[];
  /** Lowest evidence level that counts for certificates, labels and identity. */
  readonly minimumEvidence?: EvidenceLevel;
  /** Stance and weight of single criteria; what is not named has the default weight and `prefer`. */
  readonly criteria?: Readonly<Partial<Record<AdjustableCriterion, CriterionSetting>>>;
  /** Default: harmonic mean. */
  readonly fusion?: Fusion;
}
