export {
  certificateSchemes,
  currencies,
  economies,
  economyOf,
  incotermOf,
  incoterms,
  languages,
  readCertificateScheme,
  readEconomy,
  readUnit,
  units,
} from './reference-data.js';
export {
  economyCodes,
  isEconomyCode,
  sortEconomies,
  type Economy,
  type EconomyCode,
} from './domain/economy.js';
export type { Currency } from './domain/currency.js';
export type { Language } from './domain/language.js';
export type { CertificateKind, CertificateScheme } from './domain/certificate-scheme.js';
export {
  comparePriceLevels,
  incotermCodes,
  isIncotermCode,
  parseDeliveryTerms,
  priceSteps,
  stepsInPrice,
  warnAboutIncoterm,
  type DeliveryTerms,
  type Incoterm,
  type IncotermCode,
  type PriceLevelDifference,
  type PriceStep,
} from './domain/incoterm.js';
export {
  classifySize,
  type Amount,
  type AmountConverter,
  type EnterpriseFacts,
  type EnterpriseSize,
  type MsmeDefinition,
  type MsmeMeasure,
  type MsmeSector,
  type SizeClassification,
} from './domain/msme-definition.js';
export { agreementsInForce, pairCoverage, tradeAgreements } from './trade-agreements.js';
export type {
  AgreementParty,
  DateBasis,
  PairAgreement,
  PairCoverage,
  TradeAgreement,
} from './domain/trade-agreement.js';
export { cpc21ServiceSections, isic5Divisions, isicSections, parseIsicCode } from './activities.js';
export {
  cpcVersions,
  isicEditions,
  parseCpcCode,
  type ActivityCodeError,
  type CpcCode,
  type CpcVersion,
  type IsicCode,
  type IsicDivision,
  type IsicEdition,
  type IsicSection,
} from './domain/activity-code.js';
export { convertAmount, type UnitDimension, type UnitOfMeasure } from './domain/unit-of-measure.js';
export {
  currentHsEdition,
  formatHsCode,
  hsEditions,
  isHsEdition,
  parentOfHsCode,
  parseHsCode,
  relateHsCodes,
  type HsCode,
  type HsCodeError,
  type HsEdition,
  type HsLevel,
  type HsRelation,
} from './domain/hs-code.js';
export { parseHsFile, type HsFile, type HsFileError, type HsRow } from './domain/hs-file.js';
export type { HsEntry, HsIndex, HsWords } from './domain/hs-index.js';
export { suggestHsCodes, type HsSuggestionOptions } from './domain/hs-suggest.js';
export type { HsSuggestion, HsSuggestionReason } from './domain/hs-rank.js';
export {
  createHs2022Index,
  hsChapters,
  hsHeadings,
  labelOfHsCode,
  tradeTexts,
  type HsChapter,
} from './hs.js';
export { HsCatalogue } from './hs/hs.catalogue.js';
export { MsmeDefinitions } from './msme/msme.definitions.js';
export { TaxonomyApiModule } from './taxonomy.api.module.js';
export { msmeDefinitionsChanged } from './taxonomy.events.js';
export { TaxonomyJobsModule } from './taxonomy.jobs.module.js';
export { TaxonomyModule } from './taxonomy.module.js';
export {
  majorUnits,
  type ProductCodeSystem,
  unitCodeOf,
  unitOfCode,
  vocabulary,
} from './vocabulary.js';
