import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { connectionOf, InputProblem } from '#platform';
import type { ImportField } from '../../domain/import/import.columns.js';
import { type ImportStatus, ImportStatusEnum, type RowOutcome } from '../import.kinds.js';
import { ImportFieldEnum, RowOutcomeEnum } from './import.enums.js';

const optional = { nullable: true } as const;

@ObjectType('ImportColumn', { description: 'Which column of a file holds which fact.' })
export class ImportColumnView {
  @Field(() => ImportFieldEnum)
  field!: ImportField;

  @Field(() => Int, { description: 'Place of the column, from 0.' })
  column!: number;
}

@ObjectType('ImportCounts', { description: 'How the rows of a file fared.' })
export class ImportCountsView {
  @Field(() => Int, { description: 'Rows with mistakes; they are not stored.' })
  wrong!: number;

  @Field(() => Int, { description: 'Rows of undecided duplicates, or without consent.' })
  heldBack!: number;

  @Field(() => Int, { description: 'Profiles made.' })
  created!: number;

  @Field(() => Int, { description: 'Profiles changed.' })
  updated!: number;

  @Field(() => Int, { description: 'Profiles that were as the file has them.' })
  unchanged!: number;
}

@ObjectType('Import', { description: 'A file of MSMEs that an agency brings in.' })
export class ImportView {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  agencyId!: string;

  @Field()
  fileName!: string;

  @Field(() => ImportStatusEnum)
  status!: ImportStatus;

  @Field(() => String, { ...optional, description: 'Why it failed, as `problem` says it.' })
  failure?: string | null;

  @Field(() => InputProblem, {
    ...optional,
    description: 'What is wrong with the file as a whole.',
  })
  problem?: InputProblem | null;

  @Field(() => [String], { description: 'Headings of the file.' })
  header!: readonly string[];

  @Field(() => [ImportColumnView])
  columns!: readonly ImportColumnView[];

  @Field(() => Int, { description: 'Rows checked so far.' })
  rowsChecked!: number;

  @Field(() => Int, { description: 'Rows gone through when storing so far.' })
  rowsStored!: number;

  @Field(() => Int, { ...optional, description: 'Null until the file is read to its end.' })
  rowsTotal?: number | null;

  @Field(() => ImportCountsView)
  counts!: ImportCountsView;

  @Field(() => GraphQLDateTime)
  createdAt!: Date;

  @Field(() => GraphQLDateTime)
  updatedAt!: Date;
}

@ObjectType('LikelyDuplicate', { description: 'A profile or earlier row that a row resembles.' })
export class LikelyDuplicateView {
  @Field(() => ID)
  profileId!: string;

  @Field(() => Int, { ...optional, description: 'The earlier row of the same file, if it is one.' })
  otherRow?: number | null;

  @Field()
  name!: string;

  @Field(() => String, optional)
  place?: string | null;

  @Field(() => String, optional)
  registryNumber?: string | null;

  @Field(() => Float, { description: 'Of the names, 0 to 1.' })
  similarity!: number;
}

@ObjectType('ImportRow', { description: 'A row of a file as it would be stored.' })
export class ImportRowView {
  /** For its loader. */
  importId!: string;

  @Field(() => Int, { description: '1 is the first row below the headings.' })
  rowNumber!: number;

  @Field(() => RowOutcomeEnum, { ...optional, description: 'Null for rows with mistakes.' })
  outcome?: RowOutcome | null;

  @Field(() => String, optional)
  legalName?: string | null;

  @Field(() => String, optional)
  registryNumber?: string | null;

  @Field(() => String, optional)
  place?: string | null;

  @Field(() => String, optional)
  offerName?: string | null;

  @Field(() => String, optional)
  hsCode?: string | null;

  @Field(() => [InputProblem], { description: 'What is wrong, by the name of the fact.' })
  problems!: readonly InputProblem[];
}

@ObjectType()
export class ImportRowConnection extends connectionOf(ImportRowView, 'ImportRow') {}

@ObjectType()
export class ImportConnection extends connectionOf(ImportView, 'Import') {}

@ObjectType('ImportProgress', { description: 'News of an import under way.' })
export class ImportProgressView {
  @Field(() => ID)
  importId!: string;

  @Field(() => ImportStatusEnum)
  status!: ImportStatus;

  @Field(() => Int)
  rowsDone!: number;

  @Field(() => Int, optional)
  rowsTotal?: number | null;
}
