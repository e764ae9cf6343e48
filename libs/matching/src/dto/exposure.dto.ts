import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { InvalidInput, resultUnion } from '#platform';

@InputType({ description: 'A share of all exposure that a group is promised.' })
export class ExposureFloorInput {
  @Field({
    description: 'One of `exposureGroups`, such as `ownership:WOMEN_LED` or `region:remote`.',
  })
  group!: string;

  @Field(() => Int, { description: 'Percent of all exposure, 0 to 100.' })
  percent!: number;
}

@ArgsType()
export class ExposureArgs {
  @Field(() => ID, { description: 'The agency or buyer that asks.' })
  organisationId!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description:
      'Open needs, at most 50: public ones for agencies, one’s own for buyers. None for the first 50 of all these.',
  })
  needIds!: string[];

  @Field(() => Int, { defaultValue: 10, description: 'Places of each list, 1 to 50.' })
  places!: number;

  @Field(() => Int, {
    defaultValue: 0,
    description: '0: plain best lists; 100: every eligible supplier is promised an equal share.',
  })
  fairnessPercent!: number;

  @Field(() => [ExposureFloorInput], { defaultValue: [], description: 'At most 10.' })
  floors!: ExposureFloorInput[];
}

@ObjectType('ExposureList', { description: 'Whom a need’s buyer would be shown.' })
export class ExposureListDto {
  @Field(() => ID)
  needId!: string;

  @Field(() => [ID], { description: 'Profiles, the best place first.' })
  supplierIds!: readonly string[];
}

@ObjectType('UnmetExposurePromise', { description: 'A promise that the lists cannot keep.' })
export class UnmetExposurePromiseDto {
  @Field({ description: '`supplier` or `group`.' })
  kind!: string;

  @Field({ description: 'The profile’s id, or the group.' })
  id!: string;

  @Field(() => Float, { description: 'Exposure promised; a first place counts 1.' })
  promised!: number;

  @Field(() => Float)
  given!: number;

  @Field({
    description:
      '`notEnoughPlaces`: out of reach even in every place open to it; `othersPromises`: what would help breaks another promise.',
  })
  why!: string;
}

@ObjectType('ExposureOfGroup', { description: 'What part of all exposure a group has.' })
export class ExposureOfGroupDto {
  @Field({ description: 'As a floor names it.' })
  group!: string;

  @Field(() => Int, { description: 'Eligible suppliers of the group.' })
  suppliers!: number;

  @Field(() => Float, { description: 'In the plain best lists, 0 to 1.' })
  plainShare!: number;

  @Field(() => Float, { description: 'In these lists, 0 to 1.' })
  share!: number;
}

@ObjectType('ExposureChange', {
  description: 'How often a supplier is shown; a first place counts 1, lower ones less.',
})
export class ExposureChangeDto {
  @Field(() => ID, { description: 'The supplier’s profile.' })
  supplierId!: string;

  @Field(() => Float, { description: 'In the plain best lists.' })
  plainExposure!: number;

  @Field(() => Float, { description: 'In these lists.' })
  exposure!: number;
}

@ObjectType('ExposureReport', {
  description: 'Who is shown to buyers, and what a fairer share of places would cost.',
})
export class ExposureReportDto {
  @Field({ description: 'Whether the worker still owes an answer to the present question.' })
  isPending!: boolean;

  @Field(() => GraphQLDateTime, { nullable: true })
  computedAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Eligible suppliers, of the best 100 of each need.',
  })
  suppliers!: number | null;

  @Field(() => [ExposureListDto])
  lists!: readonly ExposureListDto[];

  @Field(() => Float, { nullable: true, description: 'Value of the plain best lists.' })
  plainValue!: number | null;

  @Field(() => Float, { nullable: true, description: 'Value of these lists.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'Part of the value given up, 0 to 1.' })
  givenUpShare!: number | null;

  @Field(() => [ID], { description: 'Suppliers that are shown more than in the plain lists.' })
  gaining!: readonly string[];

  @Field(() => [ID], { description: 'Suppliers that are shown less.' })
  losing!: readonly string[];

  @Field(() => [ExposureOfGroupDto], {
    description: 'The groups that eligible suppliers belong to, by name.',
  })
  groups!: readonly ExposureOfGroupDto[];

  @Field(() => [ExposureChangeDto], {
    description: 'The suppliers whose exposure changes most, the largest change first; at most 50.',
  })
  changes!: readonly ExposureChangeDto[];

  @Field(() => [UnmetExposurePromiseDto])
  unmet!: readonly UnmetExposurePromiseDto[];
}

export const ExposureReportResult = resultUnion('ExposureReportResult', ExposureReportDto, [
  InvalidInput,
]);
