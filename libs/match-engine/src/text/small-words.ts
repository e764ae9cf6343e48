import { tokenizeText } from './tokens.js';

/**
 * Words that stand in texts about anything: articles, prepositions, conjunctions, pronouns and
 * auxiliary verbs, by primary language. Sharing them says nothing about a product. The list is kept
 * short on purpose: a word that, once its accents are dropped, may name a product (`can`, `sobre`,
 * `son`, `tôi` for `tỏi`) is not in it.
 */
const words: Readonly<Record<string, string>> = {
  en: 'a an and are as at be been but by could for from had has have if in into is its may more most must no not of on or our out over per shall should so such than that the their them then there these they this those to under up upon us was we were what when where which who will with would you your',
  es: 'a al como con de del desde donde e el ella ellas ellos en entre era es esa ese esta este están fue ha han hasta hay la las le les lo los más muy ni no nos nuestra nuestro o para pero por que se ser si sin son su sus también tan un una uno unas unos y ya',
  fr: 'à au aux avec ce ces cet cette chez comme dans de des du elle elles en est et être ils la le les leur leurs mais ne nos notre nous on ont ou où par pas pour qui que sa sans se ses si sont sous sur un une vos votre vous',
  pt: 'a ao aos as com como da das de do dos e em entre é essa esse esta este foi há isso já mais mas na nas nem no nos nossa nosso o os ou para pela por que se sem ser seu sua são também um uma',
  id: 'ada adalah agar akan antara atau bagi bahwa dalam dan dapat dari dengan di hingga ini itu jika juga kami ke kepada lebih pada para sangat sebagai secara serta sudah telah tetapi tidak untuk yang',
  ms: 'ada adalah agar akan antara atau bagi bahawa dalam dan dapat dari daripada dengan di hingga ini itu jika juga kami ke kepada lebih pada sangat sebagai secara serta sudah telah tetapi tidak untuk yang',
  fil: 'ang ay at ito iyon ka kami kanila kanya ko kung mga may mo na nang ng ni nila niya o pa para pero rin sa si sila siya tayo upang',
  tpi: 'bai bilong em i ken long mi mipela na o ol olsem stap yu yumi',
  vi: 'các cho chúng của được hoặc khi một này những nhưng theo trong và về với',
  ru: 'а без более бы был была были было быть в вам вас ваш во все вы для до его ее если есть же за и из или их к как ко мы на наш наша наши не но о об от по под при с со так то у что чтобы это',
};

const sets = new Map(
  Object.entries(words).map(([language, text]) => [
    language,
    new Set(tokenizeText(text, language)),
  ]),
);
const none: ReadonlySet<string> = new Set();

/** The terms of a language (primary subtag) that say nothing about a product. */
export const smallWordsOf = (language: string): ReadonlySet<string> => sets.get(language) ?? none;
