import type { DemoLanguage } from './economies.data.js';

/** What part of an enterprise's name goes with. */
export type Sector =
  | 'food'
  | 'sea'
  | 'farm'
  | 'drink'
  | 'textile'
  | 'craft'
  | 'wood'
  | 'ceramic'
  | 'metal'
  | 'electronics'
  | 'material'
  | 'polymer'
  | 'stone'
  | 'care'
  | 'digital'
  | 'logistics'
  | 'studio';

/** Keys of the certificate schemes that demo data uses: those of the reference data. */
export type SchemeKey =
  | 'haccp'
  | 'gmp'
  | 'iso-9001'
  | 'iso-14001'
  | 'iso-45001'
  | 'iso-22000'
  | 'iso-27001'
  | 'iso-13485'
  | 'fssc-22000'
  | 'brcgs-food'
  | 'ifs-food'
  | 'sqf'
  | 'halal'
  | 'kosher'
  | 'organic-usda'
  | 'gots'
  | 'oeko-tex-100'
  | 'fsc'
  | 'pefc'
  | 'globalgap'
  | 'fairtrade'
  | 'rainforest-alliance'
  | 'msc'
  | 'asc'
  | 'rspo'
  | 'sa8000'
  | 'smeta'
  | 'amfori-bsci'
  | 'ce'
  | 'ul';

/** Name and description. */
export type ProductText = readonly [name: string, description: string];
export type ProductTexts = { readonly en: ProductText } & Readonly<
  Partial<Record<DemoLanguage, ProductText>>
>;

type Span = readonly [least: number, most: number];

/** Products that the same kind of enterprise makes, and where such enterprises are at home. */
export interface ProductFamily {
  readonly key: string;
  readonly sector: Sector;
  /** What a buyer takes it as. */
  readonly use: 'input' | 'finished' | 'service';
  /** Division of ISIC Rev. 5 of the enterprises. */
  readonly isic: string;
  /** UNECE Rec 20 code. */
  readonly unit: string;
  /** Price of one unit in US dollars. */
  readonly usd: Span;
  /** Units that one enterprise can deliver per month. */
  readonly monthly: Span;
  readonly leadDays: Span;
  /** Certificates that such enterprises hold, the most usual first. */
  readonly certificates: readonly SchemeKey[];
  /** Lines that a buyer's specification may have. */
  readonly specification: readonly ProductText[];
  /** Weight by economy (alpha-3): only there is the family at home. */
  readonly economies: Readonly<Record<string, number>>;
  readonly products: readonly FamilyProduct[];
}

export interface FamilyProduct {
  /** HS 2022, 4 or 6 digits; CPC 2.1, 5 digits, for a service. */
  readonly code: string;
  readonly texts: ProductTexts;
}
