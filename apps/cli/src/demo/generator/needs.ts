import type { NamedWish, NeedContent, NeedLine, NeedPeriod } from '#sourcing';
import { buyerKinds } from '../data/buyers.data.js';
import { type DemoEconomy, demoEconomies, type DemoLanguage } from '../data/economies.data.js';
import { productFamilies } from '../data/families.data.js';
import { phrases } from '../data/phrases.data.js';
import type { FamilyProduct, ProductFamily } from '../data/product-family.js';
import { addDays } from './calendar.js';
import { demoId } from './demo-id.js';
import type { DemoBuyer, DemoMsme, DemoNeed } from './demo.types.js';
import { fill, quantity, toMinor, usDollar } from './figures.js';
import { codesOf } from './offers.js';
import type { Random } from './random.js';
import { findPlausible, offersProduct } from './suppliers.js';

/** Fewest MSMEs that must be able to answer a need, unless it is meant to be met by nobody. */
export const fewestSuppliers = 3;

/** One need in twenty asks for something that no demo MSME has. */
const unmetEvery = 20;

/** One need in ten has further lines, where its family makes more than one product. */
const linesEvery = 10;

/** All that one need is made up from. */
interface Occasion {
  readonly random: Random;
  readonly buyer: DemoBuyer;
  readonly economy: DemoEconomy;
  readonly family: ProductFamily;
  readonly product: FamilyProduct;
  /** MSMEs that offer the product. */
  readonly suppliers: readonly DemoMsme[];
  readonly today: string;
}

/** Makes up what buyers look for; every family of goods and services comes up. */
export function makeNeeds(
  random: Random,
  buyers: readonly DemoBuyer[],
  msmes: readonly DemoMsme[],
  count: number,
  today: string,
): DemoNeed[] {
  const asked = new Map<string, number>();
  return Array.from({ length: count }, (_, i) => {
    const buyer = buyers[i % buyers.length];
    if (!buyer) throw new Error('There is no buyer.');
    const occasion = findOccasion(random.fork(`need-${i}`), buyer, msmes, asked, today);
    const isMeantUnmet = i % unmetEvery === unmetEvery - 1;
    const content = isMeantUnmet ? makeUnmet(occasion) : makeAnswerable(occasion);
    const lines = i % linesEvery === 0 ? makeLines(occasion, random.fork(`lines-${i}`)) : [];
    return {
      id: demoId(`need/${i}`),
      buyerId: buyer.id,
      content: lines.length > 0 ? { ...content, lines } : content,
      isMeantUnmet,
    };
  });
}

/** The family among those of the buyer that was asked for least so far. */
function findOccasion(
  random: Random,
  buyer: DemoBuyer,
  msmes: readonly DemoMsme[],
  asked: Map<string, number>,
  today: string,
): Occasion {
  const keys = buyerKinds.find(({ key }) => key === buyer.kind)?.families ?? [];
  const times = (key: string): number => asked.get(key) ?? 0;
  const [key] = random.sample(keys, keys.length).sort((a, b) => times(a) - times(b));
  const family = productFamilies.find((one) => one.key === key);
  const economy = demoEconomies.find(({ code }) => code === buyer.economy);
  if (!family || !economy) throw new Error(`The buyer ${buyer.name} has nothing to look for.`);
  asked.set(family.key, times(family.key) + 1);
  const product = random.pick(family.products);
  const codes = codesOf(family, product);
  const suppliers = msmes.filter(
    (msme) => msme.family === family.key && offersProduct(msme, codes.slice(0, 1)),
  );
  return { random, buyer, economy, family, product, suppliers, today };
}

/** Eases the musts until enough MSMEs can answer. */
function makeAnswerable(occasion: Occasion): NeedContent {
  const need = makeContent(occasion);
  const canAnswer = (one: NeedContent): boolean =>
    findPlausible(one, occasion.suppliers, dayOf(one)).length >= fewestSuppliers;
  if (canAnswer(need)) return need;
  const open = { ...need, allowedEconomies: [] };
  if (canAnswer(open)) return open;
  const preferring = need.certificates.map(({ name }) => ({
    name,
    stance: 'prefer' as const,
    weight: 200,
  }));
  return { ...open, certificates: preferring };
}

const dayOf = (need: NeedContent): string => need.windowTo ?? need.deadline ?? '';

/** Schemes that buyers may well ask for, and that no demo MSME holds. */
const heldByNobody = ['iso-37001', 'iso-50001'] as const;

/** Asks for a certificate that nobody holds. */
function makeUnmet(occasion: Occasion): NeedContent {
  const name = occasion.random.pick(heldByNobody);
  return { ...makeContent(occasion), certificates: [{ name, stance: 'must' }] };
}

function makeContent(occasion: Occasion): NeedContent {
  const { random, family, product, today } = occasion;
  const deadline = addDays(today, random.whole(21, 90));
  const windowFrom = addDays(deadline, random.whole(14, 60));
  const isService = family.use === 'service';
  return {
    ...makeTexts(occasion),
    ...makeQuantity(occasion),
    ...makeTerms(occasion),
    ...makeWishes(occasion),
    ...makeAudience(occasion),
    codes: codesOf(family, product)
      .slice(0, 1)
      .map(({ system, code, edition }) => ({ system, code, edition })),
    kind: family.use,
    tier: isService || random.chance(0.8) ? 1 : 2,
    specification: random
      .sample(family.specification, random.whole(1, family.specification.length))
      .map(([name, value]) => ({ name, value })),
    windowFrom,
    windowTo: addDays(windowFrom, random.whole(60, 300)),
    deadline,
  };
}

/** Up to two other products of the family that somebody offers, in smaller amounts. */
function makeLines(occasion: Occasion, random: Random): NeedLine[] {
  const { family, product, suppliers } = occasion;
  const others = family.products.filter((one) => one !== product);
  return random.sample(others, random.whole(1, 2)).flatMap((other): NeedLine[] => {
    const codes = codesOf(family, other)
      .slice(0, 1)
      .map(({ system, code, edition }) => ({ system, code, edition }));
    if (!suppliers.some((msme) => offersProduct(msme, codes))) return [];
    const { texts } = makeTexts({ ...occasion, random, product: other });
    const amount = quantity(family.monthly[0] * random.spread(0.2, 1.5));
    return [{ texts, codes, quantity: amount, unit: family.unit }];
  });
}

/** In the language of the buyer's economy where there are words for the product, and in English. */
function makeTexts({
  random,
  economy,
  product,
}: Occasion): Pick<NeedContent, 'texts' | 'deliveryPlace' | 'deliveryEconomy' | 'languages'> {
  const local = random.weighted(economy.originals);
  const town = random.pick(economy.towns);
  const speaks = product.texts[local] ? local : 'en';
  const which = random.chance(0.5) ? 0 : 1;
  const text = (language: DemoLanguage, place: string): NeedContent['texts'][number] => {
    const [name, details] = product.texts[language] ?? product.texts.en;
    const words = phrases[language];
    const wanted = inBrackets(language, name, details);
    return {
      language,
      title: fill(words.needTitle, { product: name }),
      description: fill(words.needTexts[which], { product: wanted, place }),
    };
  };
  const texts = speaks === 'en' ? [] : [text(speaks, town[1])];
  if (speaks === 'en' || random.chance(0.8)) texts.push(text('en', town[0]));
  return {
    texts,
    deliveryPlace: town[0],
    deliveryEconomy: economy.code,
    languages: [...new Set([speaks, 'en'])],
  };
}

/** The product and what it is like; Tok Pisin details speak as the maker, so they are left out. */
function inBrackets(language: DemoLanguage, name: string, details: string): string {
  if (language === 'tpi') return name;
  const plain = details.replace(/[.。]$/, '');
  const isWide = language === 'zh-Hans' || language === 'zh-Hant' || language === 'ja';
  return isWide ? `${name}（${plain}）` : `${name} (${plain})`;
}

const months: Readonly<Record<NeedPeriod, number>> = {
  once: 1,
  week: 0.25,
  month: 1,
  quarter: 3,
  year: 12,
};

/** Within what single MSMEs make; one in twelve is too much for any one of them. */
function makeQuantity({
  random,
  family,
  suppliers,
}: Occasion): Pick<NeedContent, 'quantity' | 'unit' | 'period'> {
  const capacities = suppliers
    .flatMap(({ content }) => content.offers.map((offer) => offer.monthlyCapacity ?? 0))
    .filter((capacity) => capacity > 0)
    .sort((a, b) => a - b);
  const usual = capacities[Math.floor(capacities.length / 2)] ?? family.monthly[0];
  const most = capacities.at(-1) ?? family.monthly[1];
  const monthly = random.chance(1 / 12)
    ? most * random.spread(1.3, 2.2)
    : usual * random.spread(0.15, 0.9);
  const period = random.weighted<NeedPeriod>([
    ['month', 0.55],
    ['once', 0.2],
    ['quarter', 0.13],
    ['year', 0.12],
  ]);
  return { quantity: quantity(monthly * months[period]), unit: family.unit, period };
}

function makeTerms({
  random,
  economy,
  family,
}: Occasion): Pick<NeedContent, 'budget' | 'incoterms'> {
  const isService = family.use === 'service';
  const incoterms = isService
    ? []
    : random.sample(['FOB', 'FCA', 'CPT', 'CIP', 'DAP'], random.whole(2, 4));
  if (random.chance(0.25)) return { incoterms };
  const money = random.chance(0.7) ? usDollar : economy;
  const usual = Math.sqrt(family.usd[0] * family.usd[1]);
  return {
    incoterms,
    budget: {
      minMinorUnits: toMinor(usual * random.spread(0.55, 0.8), money),
      maxMinorUnits: toMinor(Math.min(family.usd[1] * 1.1, usual * random.spread(1.1, 1.7)), money),
      currency: money.currency,
      per: 'unit',
      ...(incoterms[0] ? { incoterm: incoterms[0] } : {}),
    },
  };
}

type Wishes = Pick<
  NeedContent,
  'certificates' | 'inclusion' | 'criteria' | 'allowedEconomies' | 'minimumEvidence'
>;

function makeWishes({ random, family, suppliers }: Occasion): Wishes {
  const homes = [...new Set(suppliers.map(({ economy }) => economy))].sort();
  const criteria = random.sample(
    ['leadTime', 'price', 'exportExperience', 'capacity', 'tradeAgreement', 'language'] as const,
    random.whole(0, 3),
  );
  return {
    certificates: random.chance(0.6) ? makeCertificateWishes(random, family) : [],
    inclusion: random.chance(0.22)
      ? [
          {
            name: random.weighted([
              ['WOMEN_LED', 5],
              ['WOMEN_OWNED', 3],
              ['YOUTH_OWNED', 1],
              ['INDIGENOUS_OWNED', 1],
            ] as const),
            stance: 'prefer',
            weight: random.pick([100, 150, 200]),
          },
        ]
      : [],
    criteria: criteria.map((criterion) => ({
      criterion,
      stance: 'prefer' as const,
      weight: random.pick([50, 100, 150, 200, 300]),
    })),
    allowedEconomies: random.chance(0.18)
      ? random.sample(homes, Math.max(3, homes.length - 2))
      : [],
    ...(random.chance(0.1) ? { minimumEvidence: 'DOCUMENT' as const } : {}),
  };
}

function makeCertificateWishes(random: Random, family: ProductFamily): NamedWish[] {
  const [first, second] = family.certificates;
  const wishes: NamedWish[] = [];
  if (first) {
    wishes.push(
      random.chance(0.45)
        ? { name: first, stance: 'must' }
        : { name: first, stance: 'prefer', weight: random.pick([100, 200, 300]) },
    );
  }
  if (second && random.chance(0.5)) wishes.push({ name: second, stance: 'prefer', weight: 100 });
  return wishes;
}

function makeAudience({
  random,
  suppliers,
}: Occasion): Pick<NeedContent, 'audience' | 'invited' | 'isAnonymous'> {
  const isAnonymous = random.chance(0.13);
  const audience = random.weighted([
    ['public', 0.75],
    ['criteria', 0.15],
    ['invited', 0.1],
  ] as const);
  const invited = audience === 'invited' || random.chance(0.08) ? random.whole(3, 8) : 0;
  return {
    audience,
    invited: random.sample(suppliers, invited).map(({ id }) => id),
    isAnonymous,
  };
}
