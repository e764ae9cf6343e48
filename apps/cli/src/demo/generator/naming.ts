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
    const { written, latin } = this.makeCore(style, sector, isOwnScript);
    const form =
      isOwnScript || economy.code !== 'HKG' ? this.random.pick(economy.forms) : '{name} Limited';
    const legal = fill(form, { name: written, town: town[1] });
    return { legal, latin, trade: isOwnScript ? latin : null };
  }

  /** A name of a large enterprise, in Latin letters. */
  makeGroupName(economy: DemoEconomy, word: string): string {
    const [language] = economy.originals[0] ?? ['en'];
    const style = styleOfLanguage[styleOfEconomy[economy.code] ?? language];
    return this.untilFree(() => `${this.stem(style).latin} ${word}`);
  }

  private makeCore(
    style: NameStyle,
    sector: Sector,
    isOwnScript: boolean,
  ): { written: string; latin: string } {
    let stem = this.stem(style);
    const latin = this.untilFree(() => {
      stem = this.stem(style);
      return `${stem.latin} ${this.word('en', sector)}`;
    });
    if (!isOwnScript && style.glue === '') {
      return { written: this.withSector(style, stem.latin, sector, 'latin'), latin };
    }
    return { written: this.withSector(style, stem.written, sector, 'own'), latin };
  }

  /** A style of another script lends its sounds only, with English words beside them. */
  private withSector(
    style: NameStyle,
    stem: string,
    sector: Sector,
    script: 'latin' | 'own',
  ): string {
    const isForeign =
      script === 'latin' && !['en', 'es', 'fr', 'id', 'vi'].includes(style.language);
    if (isForeign) return `${stem} ${this.word('en', sector)}`;
    const word = this.word(style.language, sector);
    return style.isSectorFirst
      ? `${word}${style.sectorGlue}${stem}`
      : `${stem}${style.sectorGlue}${word}`;
  }

  private word(language: DemoLanguage, sector: Sector): string {
    const words = sectorWords[language] ?? sectorWords.en;
    return this.random.pick(words[sector].split('|'));
  }

  private stem(style: NameStyle): { written: string; latin: string } {
    const [first, firstLatin] = this.random.pick(style.first);
    const [second, secondLatin] = this.random.pick(style.second);
    return {
      written: first + style.glue + second,
      latin: firstLatin + style.latinGlue + secondLatin,
    };
  }

  private untilFree(make: () => string): string {
    for (let tries = 0; tries < mostTries; tries++) {
      const name = make();
      const key = name.toLowerCase();
      if (this.taken.has(key)) continue;
      this.taken.add(key);
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
