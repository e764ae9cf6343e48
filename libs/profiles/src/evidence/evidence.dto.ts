import { Field, ID, InputType } from '@nestjs/graphql';
import type { StatedLevel } from '#kernel';
import { InvalidInput, NotAllowed, NotFound, resultUnion } from '#platform';
import { GraphQLLocalDate } from 'graphql-scalars';
import { CheckResultEnum, EvidenceLevelEnum, FactNameEnum } from '../dto/enums.js';
import { ProfileView } from '../dto/profile.view.js';
import type { FactName } from '../domain/profile.content.js';
import type { CheckResult } from '../domain/values.js';

/** What every finding says. */
@InputType({ isAbstract: true })
export class FindingInput {
  @Field(() => ID)
  profileId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the check.' })
  on!: string;

  @Field({
    description: 'What was seen or asked, in a few words that everybody may read; or why it goes.',
  })
  basis!: string;

  @Field(() => String, { nullable: true, description: 'Where it can be looked up.' })
  url?: string | null;
}

@InputType({ description: 'How well a fact of a profile is backed, as an officer found.' })
export class BackFactInput extends FindingInput {
  @Field(() => FactNameEnum)
  fact!: FactName;

  @Field(() => EvidenceLevelEnum, { description: '`SELF_DECLARED` takes a backing back.' })
  level!: StatedLevel;
}

@InputType({ description: 'How well an offer of a profile is backed, as an officer found.' })
export class BackOfferInput extends FindingInput {
  @Field(() => ID)
  offerId!: string;

  @Field(() => EvidenceLevelEnum, { description: '`SELF_DECLARED` takes a backing back.' })
  level!: StatedLevel;
}

@InputType({ description: 'What came out when an officer checked a certificate.' })
export class RecordCertificateCheckInput extends FindingInput {
  @Field(() => ID)
  certificateId!: string;

  @Field(() => CheckResultEnum, { nullable: true, description: 'Null takes the last check back.' })
  result?: CheckResult | null;
}

const failures = [NotFound, NotAllowed, InvalidInput] as const;
export const BackFactResult = resultUnion('BackFactResult', ProfileView, failures);
export const BackOfferResult = resultUnion('BackOfferResult', ProfileView, failures);
export const RecordCertificateCheckResult = resultUnion(
  'RecordCertificateCheckResult',
  ProfileView,
  failures,
);
