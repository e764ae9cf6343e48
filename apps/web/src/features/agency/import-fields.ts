import type { ImportFactsFragment } from '../../graphql/generated/imports';

/** The facts that a column can hold, in the order in which they are offered. */
export const importFields: readonly ImportFactsFragment['columns'][number]['field'][] = [
  ...(['LEGAL_NAME', 'TRADE_NAME', 'REGISTRY_NUMBER', 'PLACE', 'REGION', 'WEBSITE'] as const),
  ...(['FOUNDED_YEAR', 'STAFF', 'WOMEN_OWNED_PERCENT', 'ISIC_DIVISION', 'ABOUT'] as const),
  ...(['LANGUAGES', 'EXPORT_MARKETS', 'TARGET_MARKETS'] as const),
  ...(['CLUSTERS', 'IS_IN_REMOTE_REGION'] as const),
  ...(['OFFER_NAME', 'OFFER_DESCRIPTION', 'OFFER_LANGUAGE', 'HS_CODE', 'CPC_CODE'] as const),
  ...(['UNIT', 'MONTHLY_CAPACITY', 'MINIMUM_ORDER', 'LEAD_TIME_DAYS'] as const),
  ...(['PRICE_LOWEST', 'PRICE_HIGHEST', 'CURRENCY', 'INCOTERM', 'INCOTERM_PLACE'] as const),
  ...(['CERTIFICATE', 'CERTIFICATE_NUMBER', 'CERTIFICATE_EXPIRES'] as const),
];
