import { readSearchText, type SearchText } from './search-text.js';

/**
 * A treatment that moves goods to another heading: strawberries are 0810, frozen ones 0811, their
 * jam 2007. Saves listing every fruit with every treatment in every language.
 */
export interface HsForm {
  readonly name: string;
  /** Words for the treatment, in any language. */
  readonly words: readonly string[];
  /** Heading or range of headings of the goods ("0807-0810"), and where the treatment takes them. */
  readonly moves: readonly (readonly [from: string, to: string])[];
}

/** A form found in a text, with what is left of the text without its words. */
export interface FoundForm {
  readonly form: HsForm;
  readonly rest: SearchText;
}

interface FormWord {
  readonly form: HsForm;
  readonly text: SearchText;
}

/** Prepares forms for `findForms`. */
export const readForms = (forms: readonly HsForm[]): readonly FormWord[] =>
  forms.flatMap((form) => form.words.map((word) => ({ form, text: readSearchText(word) })));

/** Every form that the text names, with the longest of its words taken out, when goods are left. */
export function findForms(formWords: readonly FormWord[], text: SearchText): readonly FoundForm[] {
  const found = new Map<string, FoundForm & { size: number }>();
  for (const { form, text: word } of formWords) {
    const rest = without(text, word);
    if (rest === undefined || (rest.words.length === 0 && rest.run === '')) continue;
    const size = word.run.length + word.words.length;
    if (size > (found.get(form.name)?.size ?? 0)) found.set(form.name, { form, rest, size });
  }
  return [...found.values()];
}

function without(text: SearchText, word: SearchText): SearchText | undefined {
  const stems = word.words.map(({ stem }) => stem);
  const has = stems.every((stem) => text.words.some((one) => one.stem === stem));
  if (!has || !text.run.includes(word.run)) return undefined;
  return {
    words: text.words.filter(({ stem }) => !stems.includes(stem)),
    run: word.run === '' ? text.run : text.run.replace(word.run, ''),
  };
}

/** Headings to which the treatment takes the goods of a heading. */
export const movesFrom = (form: HsForm, digits: string): readonly string[] =>
  form.moves
    .filter(([from]) => {
      const [first = from, last = first] = from.split('-');
      return first <= digits && digits <= last;
    })
    .map(([, to]) => to);
