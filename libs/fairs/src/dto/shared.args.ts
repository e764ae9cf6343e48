import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { PageArgs } from '#platform';

/** A thing as somebody saw it, who changes it only while it is still so. */
@ArgsType()
export class VersionArgs {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version that you saw.' })
  version!: number;
}

/** A page of what a fair has. */
@ArgsType()
export class OfFairArgs extends PageArgs {
  @Field(() => ID)
  fairId!: string;
}

/** A page of what a round has. */
@ArgsType()
export class OfRoundArgs extends PageArgs {
  @Field(() => ID)
  roundId!: string;
}
