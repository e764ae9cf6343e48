import { isHsCode } from './hs-codes.js';
import { tokenise, type Token } from './tokens.js';

/** What a query asks for. */
export interface Query {
  /** What was typed, without the HS codes. */
  readonly words: string;
  /** Without the HS codes. */
  readonly tokens: readonly Token[];
  /** HS codes that were typed; each is found with its parents and children. */
  readonly hsCodes: readonly string[];
}

/** Longest query that is looked at; the rest is left out. */
const longestQuery = 200;
const mostTokens = 32;

/** Six digits, with the dots or spaces that tariffs print: `080450`, `0804.50`, `08.04.50`. */
const sixDigits =
  /(?<![\p{L}\p{N}.])(\d{2})[. ]?(\d{2})[. ](\d{2})(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.])(\d{6})(?![\p{L}\p{N}])/gu;
const fourDigits = /^\s*(\d{2})\.?(\d{2})\s*$/;

/**
 * Reads what somebody typed. Six digits are an HS code wherever they stand; four only when nothing
 * else is typed, since "ISO 9001" and "since 2004" mean no heading.
 */
export function readQuery(typed: string): Query {
  const text = typed.slice(0, longestQuery);
  const heading = fourDigits.exec(text);
  if (heading) {
    const code = `${heading[1]}${heading[2]}`;
    if (isHsCode(code)) return { words: '', tokens: [], hsCodes: [code] };
  }
  const hsCodes: string[] = [];
  const words = text.replace(sixDigits, (found: string) => {
    const code = found.replace(/\D/g, '');
    if (!isHsCode(code)) return found;
    hsCodes.push(code);
    return ' ';
  });
  return { words, tokens: withoutTails(tokenise(words)).slice(0, mostTokens), hsCodes };
}

/**
 * Leaves out the single characters that end a run of pairs: the pair before holds them already. A
 * character typed alone stays, to be looked for as the beginning of a pair.
 */
function withoutTails(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, index) => {
    const before = tokens[index - 1];
    return !(token.kind === 'gram' && before?.kind === 'gram' && before.end === token.end);
  });
}
