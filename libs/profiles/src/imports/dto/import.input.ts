import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { type ConsentForm, ConsentFormType } from '#accounts';
import { PageArgs } from '#platform';
import type { StatedLevel } from '#kernel';
import type { ImportField } from '../../domain/import/import.columns.js';
import { EvidenceLevelEnum } from '../../dto/enums.js';
import type { ImportSettings } from '../import.kinds.js';
import type { RowFilter } from '../import.review.js';
import { ImportFieldEnum, RowFilterEnum, UndecidedEnum } from './import.enums.js';

@InputType({ description: 'Which column of a file holds which fact.' })
export class ImportColumnInput {
  @Field(() => ImportFieldEnum)
  field!: ImportField;

  @Field(() => Int, { description: 'Place of the column, from 0.' })
  column!: number;
}

@InputType()
export class CheckImportInput {
  @Field(() => ID)
  importId!: string;

  @Field(() => [ImportColumnInput])
  columns!: ImportColumnInput[];

  @Field(() => EvidenceLevelEnum, {
    defaultValue: 'SELF_DECLARED',
    description: 'How well your agency backs what the file says.',
  })
  level!: StatedLevel;

  @Field(() => String, {
    defaultValue: 'en',
    description: 'BCP 47 tag of texts where no column says it.',
  })
  language!: string;

  @Field(() => ConsentFormType, {
    description: 'How the MSMEs agreed that you enter their profiles.',
  })
  consentGivenHow!: ConsentForm;

  @Field(() => GraphQLLocalDate, { description: 'When they agreed.' })
  consentGivenOn!: string;
}

@InputType()
export class DecideDuplicateInput {
  @Field(() => ID)
  importId!: string;

  @Field(() => Int)
  rowNumber!: number;

  @Field(() => ID)
  profileId!: string;

  @Field({ description: 'Whether the row is that very firm.' })
  isSame!: boolean;
}

@ArgsType()
export class ImportRowsArgs extends PageArgs {
  @Field(() => ID)
  importId!: string;

  @Field(() => RowFilterEnum, { defaultValue: 'ALL' })
  show!: RowFilter;
}

@ArgsType()
export class ImportsArgs extends PageArgs {
  @Field(() => ID)
  agencyId!: string;
}

@ArgsType()
export class ConfirmImportArgs {
  @Field(() => ID)
  importId!: string;

  @Field(() => UndecidedEnum, { defaultValue: 'HOLD_BACK' })
  undecided!: ImportSettings['undecided'];
}
