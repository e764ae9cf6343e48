/** The 21 economies of APEC by ISO 3166-1 alpha-3, the form that is stored and used in the API. */
export const economyCodes = [
  'AUS',
  'BRN',
  'CAN',
  'CHL',
  'CHN',
  'HKG',
  'IDN',
  'JPN',
  'KOR',
  'MYS',
  'MEX',
  'NZL',
  'PNG',
  'PER',
  'PHL',
  'RUS',
  'SGP',
  'TWN',
  'THA',
  'USA',
  'VNM',
] as const;

export type EconomyCode = (typeof economyCodes)[number];

export interface Economy {
  readonly code: EconomyCode;
  readonly alpha2: string;
  /** ISO 3166-1 numeric as text of three digits, for statistics. */
  readonly numeric: string;
  /** Name in English after the APEC guide; the only one to show. */
  readonly name: string;
  /** Longer APEC name where there is one. */
  readonly longName?: string;
  /** Name to sort by, where it differs: an article does not count. */
  readonly sortName: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Year of joining APEC. */
  readonly joined: number;
  /** BCP 47 tags, first the default of the interface for people there. */
  readonly languages: readonly string[];
  /** IANA zones, first that of the largest business centre. Large economies list their main zones. */
  readonly timeZones: readonly string[];
  /** Other names met in files that people upload. Read, never shown. */
  readonly alsoWritten: readonly string[];
}

export const isEconomyCode = (text: string): text is EconomyCode =>
  (economyCodes as readonly string[]).includes(text);

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');

/**
 * Finds the economy that a text names: a code of two or three letters or three digits, its APEC
 * name, or another name met in files. Case, accents, punctuation and a leading "the" do not count.
 */
export function findEconomy(economies: readonly Economy[], text: string): Economy | undefined {
  const wanted = plain(text);
  if (wanted === '') return undefined;
  return economies.find((economy) => namesOf(economy).some((name) => plain(name) === wanted));
}

const namesOf = (economy: Economy): readonly string[] => [
  economy.code,
  economy.alpha2,
  economy.numeric,
  economy.name,
  ...(economy.longName === undefined ? [] : [economy.longName]),
  ...economy.alsoWritten,
];

/** In the order of their names in English, without the article. */
export const sortEconomies = (economies: readonly Economy[]): readonly Economy[] =>
  [...economies].sort((a, b) => (a.sortName < b.sortName ? -1 : Number(a.sortName > b.sortName)));
