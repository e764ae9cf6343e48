import { registerEnumType } from '@nestjs/graphql';
import { ownershipLabels, statedLevels } from '#kernel';
import { completionSteps } from '../domain/completeness.js';
import { factSources } from '../domain/evidence.js';
import { factNames } from '../domain/profile.content.js';
import {
  checkResults,
  codeSystems,
  exportExperiences,
  offerKinds,
  salesBands,
} from '../domain/values.js';

/** Makes a GraphQL enum of a domain's list of values. */
function enumOf<T extends string>(
  name: string,
  values: readonly T[],
  description: string,
): Record<T, T> {
  const members = Object.fromEntries(values.map((value) => [value, value])) as Record<T, T>;
  registerEnumType(members, { name, description });
  return members;
}

export const EvidenceLevelEnum = enumOf(
  'EvidenceLevel',
  statedLevels,
  'How well a fact is backed: stated by the firm itself, seen on paper, or checked with whoever keeps the record.',
);
export const FactSourceEnum = enumOf('FactSource', factSources, 'Who stated a fact.');
export const FactNameEnum = enumOf('ProfileFact', factNames, 'A single fact of a profile.');
export const OwnershipLabelEnum = enumOf(
  'OwnershipLabel',
  ownershipLabels,
  'What follows from who owns and runs a business (IWA 34:2021 for women-owned and women-led).',
);
export const CodeSystemEnum = enumOf(
  'CodeSystem',
  codeSystems,
  'HS for goods, CPC for services, ISIC for activities.',
);
export const OfferKindEnum = enumOf('OfferKind', offerKinds, 'Goods or a service.');
export const SalesBandEnum = enumOf(
  'SalesBand',
  salesBands,
  'Sales of the last full year in US dollars.',
);
export const ExportExperienceEnum = enumOf(
  'ExportExperience',
  exportExperiences,
  'Whether a firm exports: not yet, through others, now and then, or regularly.',
);
export const CheckResultEnum = enumOf(
  'CertificateCheckResult',
  checkResults,
  'What came out when somebody checked a certificate.',
);
export const CompletionStepEnum = enumOf(
  'ProfileCompletionStep',
  completionSteps,
  'Something to fill in.',
);
