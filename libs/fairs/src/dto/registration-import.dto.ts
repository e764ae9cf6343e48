import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { Conflict, connectionOf, NotFound, PageArgs, resultUnion } from '#platform';

@ObjectType('RegistrationRowProblem', { description: 'What is wrong with one column of a row.' })
export class RegistrationRowProblemDto {
  @Field({ description: 'Heading of the column.' })
  column!: string;

  @Field({ description: 'Stable name of the problem, for programs.' })
  code!: string;

  @Field({ description: 'What is wrong and what to do, for people.' })
  message!: string;
}

@ObjectType('RegistrationImportRow', { description: 'A row of a file of registrations.' })
export class RegistrationImportRowDto {
  @Field(() => Int, { description: 'Its number in the file; the headings are row 1.' })
  rowNumber!: number;

  @Field({ description: 'As the file names it.' })
  organisation!: string;

  @Field()
  organisationId!: string;

  @Field()
  role!: string;

  @Field()
  person!: string;

  @Field()
  email!: string;

  @Field({ description: 'Whether it was imported.' })
  isImported!: boolean;

  @Field(() => [RegistrationRowProblemDto], { description: 'None where the row is right.' })
  problems!: readonly RegistrationRowProblemDto[];
}

@ObjectType('RegistrationImport', { description: 'A file of registrations that was checked.' })
export class RegistrationImportDto {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  fairId!: string;

  @Field()
  fileName!: string;

  @Field(() => Int)
  rowCount!: number;

  @Field(() => Int, { description: 'How many rows have mistakes.' })
  wrong!: number;

  @Field(() => Int, { description: 'How many rows were imported.' })
  imported!: number;

  @Field(() => GraphQLDateTime, { nullable: true })
  importedAt!: Date | null;
}

@ObjectType()
export class RegistrationImportRowConnection extends connectionOf(
  RegistrationImportRowDto,
  'RegistrationImportRow',
) {}

@ArgsType()
export class RegistrationImportRowsArgs extends PageArgs {
  @Field(() => ID)
  importId!: string;

  @Field({ defaultValue: true, description: 'Only the rows that have mistakes.' })
  wrongOnly: boolean = true;
}

export const ImportRegistrationsResult = resultUnion(
  'ImportRegistrationsResult',
  RegistrationImportDto,
  [NotFound, Conflict],
);
