import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import {
  Conflict,
  connectionOf,
  enumOf,
  InputProblem,
  NotFound,
  PageArgs,
  resultUnion,
} from '#platform';
import type { AwardImportStatus } from './award-import.entity.js';

export const AwardImportStatusEnum = enumOf<AwardImportStatus>(
  'AwardImportStatus',
  'How far an import of awards is.',
  {
    CHECKING: 'The file is being read; nothing is stored.',
    CHECKED: 'Its report says what it would store. Confirm it, or leave it.',
    STORING: 'Its awards are being stored.',
    STORED: 'All awards of suppliers that are here are stored.',
    UNDOING: 'What came with it is being taken out.',
    UNDONE: 'Nothing that came with it is left.',
    FAILED: 'The file cannot be read.',
  },
);

@ObjectType('AwardMistake', { description: 'What is wrong with a line of a file of awards.' })
export class AwardMistakeDto {
  @Field(() => Int, { description: 'Counts from 1.' })
  line!: number;

  @Field({ description: 'All that is wrong with it, in English.' })
  message!: string;

  @Field(() => [InputProblem], {
    description: 'The same one by one; the path is the field, empty for the line as a whole.',
  })
  problems!: readonly InputProblem[];
}

@ObjectType('NamedAwards', { description: 'Awards by the name of a supplier.' })
export class NamedAwardsDto {
  @Field({ description: 'As the file has it.' })
  name!: string;

  @Field(() => Int)
  awards!: number;
}

@ObjectType('AwardImportReport', {
  description: 'What a file of awards holds: before it is confirmed what it would store.',
})
export class AwardImportReportDto {
  @Field(() => Int, { description: 'Records read, with and without mistakes.' })
  read!: number;

  @Field(() => Int, { description: 'Awards that are new.' })
  added!: number;

  @Field(() => Int, { description: 'Awards that are on record already.' })
  known!: number;

  @Field(() => Int, { description: 'Lines with mistakes; they are left out.' })
  wrong!: number;

  @Field(() => Int, { description: 'Suppliers whose track record grows.' })
  suppliers!: number;

  @Field(() => [AwardMistakeDto], { description: 'The first 200.' })
  mistakes!: readonly AwardMistakeDto[];

  @Field(() => [NamedAwardsDto], {
    description: 'Names that no published supplier of the economy has; the 200 with most awards.',
  })
  unmatched!: readonly NamedAwardsDto[];

  @Field(() => [NamedAwardsDto], {
    description: 'Names that several suppliers have: the file needs their registry numbers.',
  })
  ambiguous!: readonly NamedAwardsDto[];
}

@ObjectType('AwardImport', {
  description: 'A file of awards of a public record that an agency brings in.',
})
export class AwardImportDto {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  agencyId!: string;

  @Field()
  fileName!: string;

  @Field({ description: 'BCP 47 tag of the descriptions.' })
  language!: string;

  @Field(() => AwardImportStatusEnum)
  status!: AwardImportStatus;

  @Field(() => AwardImportReportDto, {
    nullable: true,
    description: 'Null until the file has been read.',
  })
  report!: AwardImportReportDto | null;

  @Field(() => String, { nullable: true, description: 'Why it failed, as `problem` says it.' })
  failure!: string | null;

  @Field(() => InputProblem, {
    nullable: true,
    description: 'What is wrong with the file as a whole.',
  })
  problem!: InputProblem | null;

  @Field(() => GraphQLDateTime)
  createdAt!: Date;

  @Field(() => GraphQLDateTime)
  updatedAt!: Date;
}

@ObjectType()
export class AwardImportConnection extends connectionOf(AwardImportDto, 'AwardImport') {}

@ArgsType()
export class AwardImportsArgs extends PageArgs {
  @Field(() => ID)
  agencyId!: string;
}

const failures = [NotFound, Conflict] as const;

export const ConfirmAwardImportResult = resultUnion(
  'ConfirmAwardImportResult',
  AwardImportDto,
  failures,
);
export const UndoAwardImportResult = resultUnion('UndoAwardImportResult', AwardImportDto, failures);
