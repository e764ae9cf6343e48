import type { StatedLevel } from '#kernel';
import type { OfferContent, OwnNeedContent, ProfileContent, SalesBand } from '#profiles';
import {
  type DemoEconomy,
  demoEconomies,
  type DemoLanguage,
  type Town,
} from '../data/economies.data.js';
import { productFamilies } from '../data/families.data.js';
import { phrases } from '../data/phrases.data.js';
import type { ProductFamily } from '../data/product-family.js';
import { addDays, yearOf } from './calendar.js';
import { makeCertificates } from './certificates.js';
import { demoId } from './demo-id.js';
import type { DemoMsme } from './demo.types.js';
import { fill, quantity, toMinor, usDollar } from './figures.js';
import { type BusinessName, NameMaker } from './naming.js';
import { codesOf, makeOffer, makeTexts, type Maker, siteOf } from './offers.js';
import { makeOwnership } from './ownership.js';
import type { Random } from './random.js';

/** What MSMEs of any kind buy themselves. */
const boughtByAll = ['carton-packaging', 'flexible-packaging', 'freight', 'design', 'testing-lab'];

const familyOf = (key: string): ProductFamily => {
  const family = productFamilies.find((one) => one.key === key);
  if (!family) throw new Error(`There is no product family "${key}".`);
  return family;
};

/** Makes up all MSMEs, economy by economy. */
export function makeMsmes(random: Random, today: string): DemoMsme[] {
  const names = new NameMaker(random.fork('names'));
  return demoEconomies.flatMap((economy) =>
    Array.from({ length: economy.msmes }, (_, i) => {
      const key = `${economy.code}-${String(i + 1).padStart(4, '0')}`;
      return makeMsme(random.fork(key), names, economy, key, today);
    }),
  );
}

function makeMsme(
  random: Random,
  names: NameMaker,
  economy: DemoEconomy,
  key: string,
  today: string,
): DemoMsme {
  const family = random.weighted(
    productFamilies.map((one) => [one, one.economies[economy.code] ?? 0] as const),
  );
  const language = random.weighted(economy.originals);
  const town = random.pick(economy.towns);
  const name = names.makeBusinessName(economy, language, town, family.sector);
  const size = random.next();
  const level = makeLevel(random, size);
  const statedOn = addDays(today, -random.whole(3, 400));
  const maker: Maker = {
    key,
    economy,
    language,
    town,
    size,
    markets: economy.markets,
  };
  const products = random.sample(family.products, random.chance(0.55) ? family.products.length : 1);
  const offers = products.map((product) => makeOffer(random, family, product, maker));
  const identity = makeIdentity(random, family, maker, name, offers, today);
  return {
    id: demoId(`organisation/${key}`),
    profileId: demoId(`profile/${key}`),
    name: name.legal,
    economy: economy.code,
    family: family.key,
    level,
    statedOn,
    verification: makeVerification(level, economy.agency, statedOn),
    content: {
      ...identity,
      ...makeTrade(random, maker, family, offers, identity.foundedYear, today),
      ownership: makeOwnership(random, isCooperative(name.legal)),
      photos: [],
      offers,
      certificates: makeCertificates(
        random,
        family,
        {
          key,
          legalName: name.legal,
          economy: economy.code,
          site: siteOf(town),
          codes: offers.flatMap((offer) => offer.codes.slice(0, 1)),
          size,
          level,
          verifier: economy.agency,
          product: products.map(({ texts }) => texts.en[0]).join(', '),
        },
        today,
      ),
      ownNeeds: makeOwnNeeds(random, family, maker),
    },
  };
}

/** Larger businesses have had their papers looked at more often. */
const makeLevel = (random: Random, size: number): StatedLevel =>
  random.weighted([
    ['SELF_DECLARED', 0.65 - 0.35 * size],
    ['DOCUMENT', 0.25 + 0.1 * size],
    ['VERIFIED', 0.1 + 0.25 * size],
  ] as const);

function makeVerification(
  level: StatedLevel,
  verifiedBy: string,
  verifiedOn: string,
): DemoMsme['verification'] {
  if (level === 'SELF_DECLARED') return null;
  return { level, verifiedBy, verifiedOn };
}

const isCooperative = (legalName: string): boolean =>
  /cooperative|cooperativa|koperasi|hợp tác xã/i.test(legalName);

type Identity = Pick<
  ProfileContent,
  | 'legalName'
  | 'tradeNames'
  | 'registryNumber'
  | 'place'
  | 'staff'
  | 'salesBand'
  | 'isicDivision'
  | 'about'
  | 'languages'
  | 'contactAlias'
  | 'clusters'
  | 'isInRemoteRegion'
  | 'digital'
  | 'green'
> & { readonly foundedYear: number };

function makeIdentity(
  random: Random,
  family: ProductFamily,
  maker: Maker,
  name: BusinessName,
  offers: readonly OfferContent[],
  today: string,
): Identity {
  const { language, town, key } = maker;
  const foundedYear = yearOf(today) - Math.round(random.spread(2, 48));
  const staff = Math.max(1, Math.round(2 * (family.use === 'service' ? 30 : 90) ** maker.size));
  const slug = name.latin
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase();
  return {
    legalName: name.legal,
    tradeNames: name.trade === null ? [] : [name.trade],
    registryNumber: `DEMO-${key}`,
    place: { name: town[0], region: town[2], latitude: town[3], longitude: town[4] },
    foundedYear,
    staff,
    salesBand: random.chance(0.85) ? bandOf(family, offers) : null,
    isicDivision: family.isic,
    about: makeAbout(maker.town, foundedYear, staff, offers[0]?.texts ?? []),
    languages: [...new Set([language, ...(random.chance(0.85) ? ['en'] : []), ...extra(random)])],
    contactAlias: random.chance(0.1) ? 'Export desk' : null,
    clusters: staff < 60 && staff % 3 === 0 ? [`${town[0]} ${family.key} cluster`] : [],
    isInRemoteRegion: foundedYear % 9 === 0 ? true : null,
    digital: {
      website: random.chance(0.7) ? `https://${slug}.demo.iloilo.example` : null,
      sellsOnline: random.chance(0.4),
      takesOnlinePayment: random.chance(0.35),
      usesElectronicInvoices: random.chance(0.5) ? random.chance(0.7) : null,
    },
    green: random.chance(0.6)
      ? {
          renewableEnergyPercent: random.pick([0, 10, 20, 35, 50, 80, 100]),
          recycledInputPercent: random.pick([0, 0, 5, 15, 30, 60]),
          measuresEmissions: random.chance(0.25),
          treatsWasteWater: random.chance(0.5),
        }
      : null,
  };
}

/** A few businesses work in one language more. */
const extra = (random: Random): string[] =>
  random.chance(0.15) ? [random.pick(['zh-Hans', 'ja', 'es', 'ko'])] : [];

/** In its own language, where there are words for the product, and in English. */
function makeAbout(
  town: Town,
  year: number,
  staff: number,
  texts: OfferContent['texts'],
): ProfileContent['about'] {
  return texts.map(({ language, isOriginal, name }) => {
    const values = { town: town[language === 'en' ? 0 : 1], year, staff, product: name };
    const { about } = phrases[language as DemoLanguage];
    return {
      language,
      isOriginal,
      isMachineMade: false,
      name: '',
      description: fill(about, values),
    };
  });
}

/** Four tenths of the yearly capacity sold at the middle price of the family. */
function bandOf(family: ProductFamily, offers: readonly OfferContent[]): SalesBand {
  const usd = Math.sqrt(family.usd[0] * family.usd[1]);
  const units = offers.reduce((sum, offer) => sum + (offer.monthlyCapacity ?? 0), 0);
  const sales = units * usd * 12 * 0.4;
  if (sales < 1e5) return 'UNDER_100K';
  if (sales < 5e5) return 'FROM_100K_TO_500K';
  if (sales < 1e6) return 'FROM_500K_TO_1M';
  return sales < 5e6 ? 'FROM_1M_TO_5M' : 'FROM_5M_TO_25M';
}

type Trade = Pick<
  ProfileContent,
  | 'targetMarkets'
  | 'exportMarkets'
  | 'exportExperience'
  | 'exportingSince'
  | 'wantedOrder'
  | 'paymentTerms'
>;

function makeTrade(
  random: Random,
  { economy, size }: Maker,
  family: ProductFamily,
  offers: readonly OfferContent[],
  foundedYear: number,
  today: string,
): Trade {
  const experience = random.weighted([
    ['NONE', 0.4 - 0.3 * size],
    ['THROUGH_OTHERS', 0.2 - 0.1 * size],
    ['OCCASIONAL', 0.3],
    ['REGULAR', 0.1 + 0.4 * size],
  ] as const);
  const hasExported = experience === 'OCCASIONAL' || experience === 'REGULAR';
  const others = demoEconomies.map(({ code }) => code).filter((code) => code !== economy.code);
  const likely = random.sample(economy.markets, random.whole(2, 4));
  const [offer] = offers;
  const usd = Math.sqrt(family.usd[0] * family.usd[1]);
  return {
    targetMarkets: [
      ...new Set([
        ...(random.chance(0.7) ? [economy.code] : []),
        ...likely,
        ...random.sample(others, random.whole(0, 3)),
      ]),
    ],
    exportMarkets: hasExported
      ? random.sample(economy.markets, experience === 'REGULAR' ? random.whole(2, 4) : 1)
      : [],
    exportExperience: experience,
    exportingSince: hasExported ? random.whole(foundedYear, yearOf(today) - 1) : null,
    wantedOrder:
      offer?.minimumOrder && offer.capacityLeft
        ? {
            lowest: toMinor(offer.minimumOrder * usd, usDollar),
            highest: toMinor(Math.max(offer.minimumOrder, offer.capacityLeft * 2) * usd, usDollar),
            currency: 'USD',
          }
        : null,
    paymentTerms: random.chance(0.85)
      ? {
          daysAfterDelivery: random.pick([0, 15, 30, 30, 45, 60]),
          advancePercent: random.pick([0, 0, 20, 30, 50]),
        }
      : null,
  };
}

function makeOwnNeeds(random: Random, own: ProductFamily, maker: Maker): OwnNeedContent[] {
  const choice = boughtByAll.filter((key) => key !== own.key && own.use !== 'service');
  return random.sample(choice, random.whole(0, 2)).map((key) => {
    const family = familyOf(key);
    const product = random.pick(family.products);
    return {
      id: demoId(`own-need/${maker.key}/${key}`),
      kind: family.use === 'service' ? 'SERVICE' : 'GOODS',
      codes: codesOf(family, product),
      texts: makeTexts(random, product, maker.language, false).map((text) => ({
        ...text,
        description: '',
      })),
      quantity: quantity(family.monthly[0] * random.spread(0.1, 1)),
      unit: family.unit,
    };
  });
}
