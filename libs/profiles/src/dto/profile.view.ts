import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { connectionOf, InputProblem } from '#platform';
import type { CompletionStep } from '../domain/completeness.js';
import type { FactName } from '../domain/profile.content.js';
import type { ExportExperience, SalesBand } from '../domain/values.js';
import { type ProfileStatus, ProfileStatusEnum } from '../store/profile.status.js';
import { DraftCertificateView } from './certificate.view.js';
import { CompletionStepEnum, ExportExperienceEnum, FactNameEnum, SalesBandEnum } from './enums.js';
import { PhotoView } from './photo.view.js';
import { DraftOfferView, DraftOwnNeedView } from './offer.view.js';
import {
  DigitalFactsView,
  FactEvidenceView,
  GreenFactsView,
  HeldLabelView,
  LocalisedTextView,
  MoneyRangeView,
  OwnershipView,
  PaymentTermsView,
  PlaceView,
} from './values.view.js';

const optional = { nullable: true } as const;

/** The single facts of a profile, published or drafted. */
@ObjectType({ isAbstract: true })
class ProfileFields {
  @Field(() => String, { ...optional, description: 'As the business registry has it.' })
  legalName?: string | null;

  @Field(() => [String])
  tradeNames!: readonly string[];

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

  @Field(() => [LocalisedTextView], { description: 'What the business is, in its own words.' })
  about!: readonly LocalisedTextView[];

  @Field(() => [String], { description: 'ISO 3166 alpha-3 codes.' })
  targetMarkets!: readonly string[];

  @Field(() => [String], { description: 'Delivered to before, ISO 3166 alpha-3 codes.' })
  exportMarkets!: readonly string[];

  @Field(() => ExportExperienceEnum, optional)
  exportExperience?: ExportExperience | null;

  @Field(() => Int, optional)
  exportingSince?: number | null;

  @Field(() => MoneyRangeView, { ...optional, description: 'Value of one order that it wants.' })
  wantedOrder?: MoneyRangeView | null;

  @Field(() => PaymentTermsView, optional)
  paymentTerms?: PaymentTermsView | null;

  @Field(() => [String], { description: 'BCP 47 tags.' })
  languages!: readonly string[];

  @Field(() => OwnershipView, optional)
  ownership?: OwnershipView | null;

  @Field(() => DigitalFactsView, optional)
  digital?: DigitalFactsView | null;

  @Field(() => GreenFactsView, optional)
  green?: GreenFactsView | null;

  @Field(() => String, { ...optional, description: 'Shown in place of a person’s name.' })
  contactAlias?: string | null;

  @Field(() => [String], {
    description: 'Clusters, cooperatives or associations that it makes or sells together with.',
  })
  clusters!: readonly string[];

  @Field(() => Boolean, {
    ...optional,
    description: 'Whether it works in a region that its economy counts as remote.',
  })
  isInRemoteRegion?: boolean | null;

  @Field(() => [PhotoView], { description: 'At most 12, the one that lists show first.' })
  photos!: readonly PhotoView[];
}

@ObjectType('Profile', { description: 'The published profile of an MSME.' })
export class ProfileView extends ProfileFields {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => ProfileStatusEnum)
  status!: ProfileStatus;

  @Field({ description: 'ISO 3166 alpha-3 code of its economy.' })
  economy!: string;

  @Field({ description: 'Made up for demonstration.' })
  isDemo!: boolean;

  @Field(() => GraphQLDateTime, optional)
  publishedAt?: Date | null;

  @Field(() => GraphQLDateTime)
  updatedAt!: Date;

  @Field(() => [FactEvidenceView], { description: 'What backs each fact that is stated.' })
  evidence!: readonly FactEvidenceView[];

  @Field(() => [HeldLabelView], { description: 'Labels that hold; none when it is not said.' })
  ownershipLabels!: readonly HeldLabelView[];
}

@ObjectType('ProfileDraft', { description: 'A profile as it would be published now.' })
export class ProfileDraftView extends ProfileFields {
  @Field(() => Int, { description: 'Name it when saving: it keeps two people apart.' })
  version!: number;

  @Field(() => GraphQLDateTime, { ...optional, description: 'Null before the first save.' })
  savedAt?: Date | null;

  @Field({ description: 'Whether it differs from what is published.' })
  hasChanges!: boolean;

  @Field(() => [FactNameEnum], {
    description: 'Facts that an officer backed and that publishing would make self-declared again.',
  })
  losesBacking!: readonly FactName[];

  @Field(() => [ID], {
    description:
      'Offers and certificates that an officer backed, and that publishing would change or take away.',
  })
  losesBackingOf!: readonly string[];

  @Field(() => [DraftOfferView])
  offers!: readonly DraftOfferView[];

  @Field(() => [DraftCertificateView])
  certificates!: readonly DraftCertificateView[];

  @Field(() => [DraftOwnNeedView])
  ownNeeds!: readonly DraftOwnNeedView[];

  @Field(() => [InputProblem], { description: 'What keeps it from being published.' })
  problems!: readonly InputProblem[];
}

@ObjectType('ProfileOpenStep', { description: 'Something to fill in, and what it brings.' })
export class OpenStepView {
  @Field(() => CompletionStepEnum)
  step!: CompletionStep;

  @Field(() => Int, {
    ...optional,
    description: 'Open needs that it would make the profile eligible for; null: not counted.',
  })
  openNeeds?: number | null;

  @Field(() => Int, {
    ...optional,
    description: 'Open needs that the profile would score higher in; null: not counted.',
  })
  raisedNeeds?: number | null;

  @Field({ description: 'What to do and what it brings.' })
  effect!: string;
}

@ObjectType('ProfileCompleteness', { description: 'How complete a profile is, in effects.' })
export class CompletenessView {
  @Field(() => Int, { description: '0 to 100.' })
  score!: number;

  @Field({ description: 'Whether the minimum for publishing is there.' })
  canBePublished!: boolean;

  @Field(() => [OpenStepView], { description: 'What to do next, the greatest effect first.' })
  openSteps!: readonly OpenStepView[];

  @Field(() => GraphQLDateTime, {
    ...optional,
    description: 'When the effects on open needs were counted; null before the first time.',
  })
  countedAt?: Date | null;
}

@ObjectType('MyProfile', { description: 'A profile as its own people work on it.' })
export class MyProfileView {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => ProfileStatusEnum)
  status!: ProfileStatus;

  @Field(() => ProfileView, { ...optional, description: 'Null until it is first saved.' })
  profile?: ProfileView | null;

  @Field(() => ProfileDraftView)
  draft!: ProfileDraftView;

  @Field(() => CompletenessView)
  completeness!: CompletenessView;
}

@ObjectType()
export class ProfileConnection extends connectionOf(ProfileView, 'Profile') {}
