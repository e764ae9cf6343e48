/** Shortest word whose singular and plural are told apart. */
const shortest = 3;

/**
 * The singular and the plurals of a folded English word, itself among them, whichever it is: by
 * rule, so a form that nobody writes may be one of them, and an irregular one is not.
 */
export function formsOf(word: string): string[] {
  if (word.length < shortest || !/^[a-z]+$/.test(word)) return [word];
  const singular = singularOf(word);
  return [...new Set([word, singular, ...pluralsOf(singular)])];
}

function singularOf(word: string): string {
  if (!/[^suia]s$/.test(word) || word.length === shortest) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|z|o|ss)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function pluralsOf(singular: string): string[] {
  if (/[^aeiou]y$/.test(singular)) return [`${singular.slice(0, -1)}ies`];
  if (/(?:s|x|z|ch|sh)$/.test(singular)) return [`${singular}es`];
  if (singular.endsWith('o')) return [`${singular}es`, `${singular}s`];
  return [`${singular}s`];
}
