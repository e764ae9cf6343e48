import type { DemoEconomy, DemoLanguage, Town } from '../data/economies.data.js';
import { type NameStyle, sectorWords, styleOfLanguage } from '../data/names.data.js';
import type { Sector } from '../data/product-family.js';
import { fill } from './figures.js';
import type { Random } from './random.js';

/** A business's made-up names. */
export interface BusinessName {
  /** With the legal form, in the script of its economy. */
  readonly legal: string;
  /** What is painted on the door, where that is another. */
  readonly trade: string | null;
  /** In Latin letters without the legal form. */
  readonly latin: string;
}

/** Economies whose registers keep names in their own script. */
const ownScript = new Set(['CHN', 'HKG', 'JPN', 'KOR', 'RUS', 'THA', 'TWN']);

/** Where names follow one culture, whatever language the texts are in. */
const styleOfEconomy: Readonly<Record<string, DemoLanguage>> = {
  PHL: 'fil',
  PNG: 'tpi',
  BRN: 'ms',
  USA: 'en',
};

/** The two parts of a name, joined. */
interface Stem {
  readonly written: string;
  readonly latin: string;
}

const mostTries = 400;

/** Makes up names, no two the same. */
export class NameMaker {
  private readonly taken = new Set<string>();

  constructor(private readonly random: Random) {}

  makeBusinessName(
    economy: DemoEconomy,
    language: DemoLanguage,
    town: Town,
    sector: Sector,
  ): BusinessName {
    const style = styleOfLanguage[styleOfEconomy[economy.code] ?? styleLanguage(economy, language)];
    const isOwnScript =
      ownScript.has(economy.code) && !(economy.code === 'HKG' && language === 'en');
    const form =
      isOwnScript || economy.code !== 'HKG' ? this.random.pick(economy.forms) : '{name} Limited';
    return this.untilFree(() => {
      const stem = this.stem(style);
      const latin = `${stem.latin} ${this.word('en', sector)}`;
      const name = this.withSector(style, stem, sector, isOwnScript);
      const legal = fill(form, { name, town: town[1] });
      return { legal, latin, trade: isOwnScript ? latin : null };
    });
  }

  /** A name of a large enterprise, in Latin letters. */
  makeGroupName(economy: DemoEconomy, word: string): string {
    const [language] = economy.originals[0] ?? ['en'];
    const style = styleOfLanguage[styleOfEconomy[economy.code] ?? language];
    return this.untilFree(() => {
      const latin = `${this.stem(style).latin} ${word}`;
      return { legal: latin, latin, trade: null };
    }).legal;
  }

  /** A style of another script lends its sounds only, with English words beside them. */
  private withSector(style: NameStyle, stem: Stem, sector: Sector, isOwnScript: boolean): string {
    const isLatin = ['en', 'es', 'fr', 'id', 'vi'].includes(style.language);
    if (!isOwnScript && !isLatin) return `${stem.latin} ${this.word('en', sector)}`;
    const word = this.word(style.language, sector);
    return style.isSectorFirst
      ? `${word}${style.sectorGlue}${stem.written}`
      : `${stem.written}${style.sectorGlue}${word}`;
  }

  private word(language: DemoLanguage, sector: Sector): string {
    const words = sectorWords[language] ?? sectorWords.en;
    return this.random.pick(words[sector].split('|'));
  }

  private stem(style: NameStyle): Stem {
    const [first, firstLatin] = this.random.pick(style.first);
    const [second, secondLatin] = this.random.pick(style.second);
    return {
      written: first + style.glue + second,
      latin: firstLatin + style.latinGlue + secondLatin,
    };
  }

  /** Neither the legal name nor the Latin one may have been given before. */
  private untilFree(make: () => BusinessName): BusinessName {
    for (let tries = 0; tries < mostTries; tries++) {
      const name = make();
      const keys = [name.legal, name.latin].map((key) => key.toLowerCase());
      if (keys.some((key) => this.taken.has(key))) continue;
      for (const key of keys) this.taken.add(key);
      return name;
    }
    throw new Error('The name lists are too short.');
  }
}

/** English-speaking harbour cities name their firms in romanised Chinese as often as in English. */
function styleLanguage(economy: DemoEconomy, language: DemoLanguage): DemoLanguage {
  if (economy.code === 'HKG') return 'zh-Hant';
  if (economy.code === 'MYS') return language === 'zh-Hans' ? 'zh-Hans' : 'ms';
  return language;
}
