import type { OfferContent } from '#profiles';
import {
  type DemoEconomy,
  demoEconomies,
  type DemoLanguage,
  type Town,
} from '../data/economies.data.js';
import { phrases } from '../data/phrases.data.js';
import type { FamilyProduct, ProductFamily } from '../data/product-family.js';
import { demoId } from './demo-id.js';
import { quantity, toMinor, usDollar } from './figures.js';
import type { Random } from './random.js';

/** Who makes an offer. */
export interface Maker {
  readonly key: string;
  readonly economy: DemoEconomy;
  readonly language: DemoLanguage;
  readonly town: Town;
  /** 0 for the smallest business, 1 for the largest. */
  readonly size: number;
  readonly markets: readonly string[];
}

export const codesOf = (family: ProductFamily, product: FamilyProduct): OfferContent['codes'] =>
  family.use === 'service'
    ? [
        { system: 'CPC', code: product.code, edition: 'CPC2.1', nationalDigits: null },
        { system: 'ISIC', code: family.isic, edition: 'ISIC5', nationalDigits: null },
      ]
    : [{ system: 'HS', code: product.code, edition: 'HS2022', nationalDigits: null }];

/** What the place where a business makes its products is called. */
export const siteOf = (town: Town): string => `${town[0]}, ${town[2]}`;

/** Makes up the terms on which a business sells one product. */
export function makeOffer(
  random: Random,
  family: ProductFamily,
  product: FamilyProduct,
  maker: Maker,
): OfferContent {
  const usd = random.spread(...family.usd);
  const monthlyCapacity = makeCapacity(random, family, maker.size, usd);
  const minimumOrder = quantity(monthlyCapacity * random.spread(0.02, 0.15));
  const isTerse = random.chance(0.08);
  const isSmallOrder = minimumOrder <= monthlyCapacity * 0.08;
  return {
    id: demoId(`offer/${maker.key}/${product.texts.en[0]}`),
    kind: family.use === 'service' ? 'SERVICE' : 'GOODS',
    codes: codesOf(family, product),
    texts: makeTexts(random, product, maker.language, isSmallOrder),
    unit: family.unit,
    minimumOrder: isTerse ? null : Math.min(minimumOrder, monthlyCapacity),
    monthlyCapacity: isTerse ? null : monthlyCapacity,
    capacityLeft: isTerse
      ? null
      : Math.min(monthlyCapacity, quantity(monthlyCapacity * random.spread(0.15, 0.85))),
    leadTimeDays: random.whole(...family.leadDays),
    ...(random.chance(0.88)
      ? makePrice(random, family, maker, usd)
      : { price: null, delivery: null }),
    site: random.fork('site').chance(0.5) ? siteOf(maker.town) : null,
  };
}

/** Dearer products are made in smaller numbers. */
function makeCapacity(random: Random, family: ProductFamily, size: number, usd: number): number {
  const [least, most] = family.monthly;
  const dearness = (family.usd[0] / usd) ** 0.6;
  return quantity(least * (most / least) ** size * dearness * random.spread(0.8, 1.25));
}

function makePrice(
  random: Random,
  family: ProductFamily,
  maker: Maker,
  usd: number,
): Pick<OfferContent, 'price' | 'delivery'> {
  const isExportPrice = random.chance(0.5);
  const money = isExportPrice ? usDollar : maker.economy;
  const price = {
    lowest: toMinor(usd, money),
    highest: toMinor(usd * random.spread(1.02, 1.3), money),
    currency: money.currency,
  };
  if (family.use === 'service') return { price, delivery: null };
  return { price, delivery: makeDelivery(random, maker, isExportPrice) };
}

function makeDelivery(
  random: Random,
  { economy, town, markets }: Maker,
  isExportPrice: boolean,
): OfferContent['delivery'] {
  if (!isExportPrice) return { incoterm: random.pick(['EXW', 'FCA']), place: town[0] };
  const incoterm = random.pick(['FOB', 'FOB', 'FCA', 'CIF', 'DAP']);
  if (incoterm === 'FOB' || incoterm === 'FCA') return { incoterm, place: economy.port };
  const abroad = random.pick(markets);
  const market = demoEconomies.find(({ code }) => code === abroad) ?? economy;
  const place = incoterm === 'CIF' ? market.port : (market.towns[0]?.[0] ?? market.port);
  return { incoterm, place };
}

/** The original text, and an English one beside it. */
export function makeTexts(
  random: Random,
  product: FamilyProduct,
  wanted: DemoLanguage,
  isSmallOrder: boolean,
): OfferContent['texts'] {
  const language = product.texts[wanted] ? wanted : 'en';
  const remark = random.chance(0.6) ? random.whole(0, isSmallOrder ? 2 : 1) : undefined;
  const text = (of: DemoLanguage): OfferContent['texts'][number] => {
    const [name, description] = product.texts[of] ?? product.texts.en;
    const added = remark === undefined ? undefined : phrases[of].remarks[remark];
    return {
      language: of,
      isOriginal: of === language,
      isMachineMade: false,
      name,
      description: added ? join(of, description, added) : description,
    };
  };
  return language === 'en' ? [text('en')] : [text(language), text('en')];
}

const unspaced = new Set<DemoLanguage>(['zh-Hans', 'zh-Hant', 'ja']);

const join = (language: DemoLanguage, one: string, other: string): string =>
  unspaced.has(language) ? one + other : `${one} ${other}`;
