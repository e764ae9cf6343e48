import { ArgsType, Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { PageArgs } from '#platform';
import type { ExportExperience, SalesBand } from '../domain/values.js';
import { type ProfileStatus, ProfileStatusEnum } from '../store/profile.status.js';
import { CertificateInput } from './certificate.view.js';
import { ExportExperienceEnum, SalesBandEnum } from './enums.js';
import { OfferInput, OwnNeedInput } from './offer.view.js';
import { PhotoInput } from './photo.view.js';
import {
  DigitalFactsView,
  GreenFactsView,
  LocalisedTextView,
  MoneyRangeView,
  OwnershipView,
  PaymentTermsView,
  PlaceView,
} from './values.view.js';

const optional = { nullable: true } as const;

@InputType({
  description:
    'Facts to change in a draft. What is left out stays; null clears; lists are given whole.',
})
export class ProfileChangesInput {
  @Field(() => String, { ...optional, description: 'As the business registry has it.' })
  legalName?: string | null;

  @Field(() => [String], optional)
  tradeNames?: string[] | null;

  @Field(() => String, optional)
  registryNumber?: string | null;

  @Field(() => PlaceView, optional)
  place?: PlaceView | null;

  @Field(() => Int, optional)
  foundedYear?: number | null;

  @Field(() => Float, { ...optional, description: 'Full-time equivalents.' })
  staff?: number | null;

  @Field(() => SalesBandEnum, optional)
  salesBand?: SalesBand | null;

  @Field(() => String, { ...optional, description: 'Two digits of ISIC Rev. 5.' })
  isicDivision?: string | null;

  @Field(() => [LocalisedTextView], optional)
  about?: LocalisedTextView[] | null;

  @Field(() => [String], { ...optional, description: 'ISO 3166 alpha-3 codes.' })
  targetMarkets?: string[] | null;

  @Field(() => [String], { ...optional, description: 'ISO 3166 alpha-3 codes.' })
  exportMarkets?: string[] | null;

  @Field(() => ExportExperienceEnum, optional)
  exportExperience?: ExportExperience | null;

  @Field(() => Int, optional)
  exportingSince?: number | null;

  @Field(() => MoneyRangeView, optional)
  wantedOrder?: MoneyRangeView | null;

  @Field(() => PaymentTermsView, optional)
  paymentTerms?: PaymentTermsView | null;

  @Field(() => [String], { ...optional, description: 'BCP 47 tags.' })
  languages?: string[] | null;

  @Field(() => OwnershipView, optional)
  ownership?: OwnershipView | null;

  @Field(() => DigitalFactsView, optional)
  digital?: DigitalFactsView | null;

  @Field(() => GreenFactsView, optional)
  green?: GreenFactsView | null;

  @Field(() => String, { ...optional, description: 'Shown in place of a person’s name.' })
  contactAlias?: string | null;

  @Field(() => [String], {
    ...optional,
    description: 'Clusters, cooperatives or associations; at most 10, by the names they go by.',
  })
  clusters?: string[] | null;

  @Field(() => Boolean, {
    ...optional,
    description: 'Whether it works in a region that its economy counts as remote.',
  })
  isInRemoteRegion?: boolean | null;

  @Field(() => [PhotoInput], {
    ...optional,
    description: 'At most 12, the one that lists show first. Send them before, to `POST /photos`.',
  })
  photos?: PhotoInput[] | null;

  @Field(() => [OfferInput], optional)
  offers?: OfferInput[] | null;

  @Field(() => [CertificateInput], optional)
  certificates?: CertificateInput[] | null;

  @Field(() => [OwnNeedInput], optional)
  ownNeeds?: OwnNeedInput[] | null;
}

@InputType()
export class SaveProfileDraftInput {
  @Field(() => ID, { description: 'The MSME whose profile it is.' })
  organisationId!: string;

  @Field(() => Int, { description: 'Version of the draft that the changes were made on.' })
  version!: number;

  @Field(() => ProfileChangesInput)
  changes!: ProfileChangesInput;
}

@ArgsType()
export class EconomyProfilesArgs extends PageArgs {
  @Field({ description: 'ISO 3166 alpha-3 code of an economy that your agency serves.' })
  economy!: string;

  @Field(() => ProfileStatusEnum, optional)
  status?: ProfileStatus | null;

  @Field(() => String, { ...optional, description: 'Part of the legal name.' })
  name?: string | null;

  @Field(() => String, {
    ...optional,
    description: 'Part of the name of a cluster, cooperative or association that it belongs to.',
  })
  cluster?: string | null;

  @Field(() => Boolean, { ...optional, description: 'Only those your agency looks after.' })
  inOurCare?: boolean | null;
}

@ArgsType()
export class PublishedProfilesArgs {
  @Field(() => [ID], { defaultValue: [], description: 'Ids of profiles; at most 100 in all.' })
  ids!: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Ids of organisations.' })
  organisationIds!: string[];
}
