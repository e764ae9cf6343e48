import { ArgsType, Field, ObjectType } from '@nestjs/graphql';
import { InvalidInput, NotFound, resultUnion } from '#platform';

@ObjectType('FairPerson', {
  description: 'Somebody who meets or interprets, known by e-mail address over all fairs.',
})
export class FairPersonDto {
  @Field()
  email!: string;

  @Field()
  name!: string;
}

@ArgsType()
export class RenameFairPersonArgs {
  @Field({ description: 'The address by which fairs know the person.' })
  email!: string;

  @Field({ description: 'As it is to stand on badges, in timetables and in letters.' })
  name!: string;
}

export const RenameFairPersonResult = resultUnion('RenameFairPersonResult', FairPersonDto, [
  InvalidInput,
  NotFound,
]);
