/** Legal forms of the 21 economies, as they stand in names after folding. */
const legalForms = new Set(
  (
    'inc incorporated corp corporation co company ltd limited llc llp lp plc pty pte sdn bhd pt cv ' +
    'tbk ud sa sac saa sas srl spa eirl sapi rl cia ltda limitada kk gk yk gmbh jsc pjsc tnhh mtv ' +
    'ооо оао зао ао пао ип'
  ).split(' '),
);

/** Legal forms that are written without a space before or after, so found inside words, too. */
const unspacedForms =
  /株式会社|有限会社|合同会社|合资会社|股份有限公司|有限責任公司|有限责任公司|有限公司|주식회사|유한회사|บริษัท|จำกัด|\(주\)|㈜/g;

/**
 * Folds text to what two writings of one name share: no accents, case, signs or width. Marks of
 * scripts in which they are letters, such as Thai vowels, stay.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[.'’`]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** The name of a business without its legal form: equal for two writings of one name. */
export function nameKeyOf(name: string): string {
  const folded = foldText(name.normalize('NFKC').replace(unspacedForms, ' '));
  const words = folded.split(' ').filter((word) => !legalForms.has(word));
  return words.length > 0 ? words.join(' ') : folded || foldText(name);
}

const placeWords = new Set('city town kota kabupaten municipality district province'.split(' '));

/** A town without words such as "City": equal for two writings of one town. */
export function placeKeyOf(place: string): string {
  const folded = foldText(place);
  const words = folded.split(' ').filter((word) => !placeWords.has(word));
  return words.length > 0 ? words.join(' ') : folded;
}

/** A registry number without spaces and signs; null when nothing is left. */
export function registryKeyOf(number: string | null): string | null {
  const key = (number ?? '')
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return key === '' ? null : key;
}

const piece = 4;
const mostWords = 3;

/**
 * Pieces of a name key: beginnings and ends of its longest words, and the beginnings of the two
 * longest together. Two names that differ by a typing mistake, or by a word more or less, share at
 * least one, so that only names that share one need be compared letter by letter.
 */
export function matchKeysOf(nameKey: string): string[] {
  const words = [...new Set(nameKey.split(' '))].filter((word) => word !== '');
  words.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pieces = words
    .slice(0, mostWords)
    .flatMap((word) =>
      word.length <= piece ? [word] : [`${word.slice(0, piece)}-`, `-${word.slice(-piece)}`],
    );
  const [longest, second] = words;
  if (longest && second)
    pieces.push(
      [longest, second]
        .map((word) => word.slice(0, piece + 1))
        .sort()
        .join(pairSign),
    );
  return [...new Set(pieces)];
}

/** Joins the two beginnings of a piece that tells enough to be looked for in every town. */
export const pairSign = '+';
