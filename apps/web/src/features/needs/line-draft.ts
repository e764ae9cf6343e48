import type { NeedContentFactsFragment, NeedInput } from '../../graphql/generated/needs';
import { type Plain, withoutTypenames } from '../../graphql/without-typenames';

type StoredLine = NeedContentFactsFragment['lines'][number];
type LineInput = NonNullable<NeedInput['lines']>[number];

/** Most further lines of a need. */
export const mostLines = 9;

/** What else is wanted in the same order, as the wizard edits it. */
export interface LineDraft {
  readonly title: string;
  readonly description: string;
  readonly code: string;
  readonly edition: string;
  readonly quantity: number | null;
  readonly unit: string;
  /** The line as it was, with what the wizard does not show; null for one begun in it. */
  readonly before: Plain<StoredLine> | null;
}

export const emptyLine: LineDraft = {
  title: '',
  description: '',
  code: '',
  edition: '',
  quantity: null,
  unit: 'KGM',
  before: null,
};

export function toLineDraft(line: StoredLine): LineDraft {
  const [text] = line.texts;
  const code = line.codes.find(isHs);
  return {
    title: text?.title ?? '',
    description: text?.description ?? '',
    code: code?.code ?? '',
    edition: code?.edition ?? '',
    quantity: line.quantity,
    unit: line.unit ?? 'KGM',
    before: withoutTypenames(line),
  };
}

/** What the api takes of the lines that were begun: what is shown, the rest as it was. */
export const toLineInputs = (lines: readonly LineDraft[], language: string): LineInput[] =>
  lines.filter(isBegun).map((line) => toLineInput(line, language));

const isBegun = ({ title, description, code, quantity, before }: LineDraft): boolean =>
  before !== null || title.trim() + description.trim() + code !== '' || quantity !== null;

function toLineInput(line: LineDraft, language: string): LineInput {
  const { before, title, description, code, edition, quantity } = line;
  const [shown, ...translations] = before?.texts ?? [];
  return {
    texts: [{ language: shown?.language ?? language, title, description }, ...translations],
    codes: withShownCode(before?.codes ?? [], { code, edition }),
    quantity: quantity ?? undefined,
    unit: quantity === null ? undefined : line.unit,
  };
}

interface Code {
  readonly system: string;
  readonly code: string;
  readonly edition: string;
}

/** Whether a code is of the system that wizards show. */
export const isHs = ({ system }: Pick<Code, 'system'>): boolean => system === 'HS';

/** Codes with the one that a wizard shows, of the HS, in place of the first of its system. */
export function withShownCode(
  codes: readonly Code[],
  { code, edition }: Pick<Code, 'code' | 'edition'>,
): Code[] {
  const others = codes.filter((one) => one !== codes.find(isHs));
  return code ? [{ system: 'HS', code, edition }, ...others] : others;
}
