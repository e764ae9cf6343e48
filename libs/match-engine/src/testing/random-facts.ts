import { evidenceLevels, incotermCodes } from '#kernel';
import type { Evidence } from '../facts/evidence.js';
import type { MatchContext, TradeAgreementInForce } from '../facts/match-context.js';
import { economyPair } from '../facts/match-context.js';
import type { CertificateRequirement, Fusion, NeedFacts, Stance } from '../facts/need.facts.js';
import type {
  CertificateFacts,
  OfferFacts,
  SupplierFacts,
  TrackRecordEntry,
} from '../facts/supplier.facts.js';
import type { ProductCode } from '../facts/values.js';
import { CODE_RELATIONS } from '../score/code-relation.js';

/** A small seeded generator (mulberry32): the same seed gives the same facts everywhere. */
export class Random {
  constructor(private state: number) {}

  /** From 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  }

  some<T>(items: readonly T[], most: number): T[] {
    return [...new Set(Array.from({ length: this.below(most + 1) }, () => this.pick(items)))];
  }

  maybe<T>(share: number, make: () => T): T | undefined {
    return this.chance(share) ? make() : undefined;
  }
}

const economies = 'AU BN CA CL CN HK ID JP KR MY MX NZ PG PE PH RU SG TW TH US VN'.split(' ');
const languages = ['en', 'es', 'ja', 'zh-Hans', 'th', 'vi', 'id'];
const schemes = ['HACCP', 'ISO 9001', 'Halal', 'Organic', 'GOTS', 'FSC', 'ISO 22000'];
const labels = ['womenOwned', 'womenLed', 'youthLed', 'indigenousOwned'];
const sectors = ['food', 'textiles', 'furniture', 'electronics', 'services'];
const syllables =
  'ba ce di fo gu ha ji ke lo mu na pe qui ro su ta ve wi xo yu za che shi tra'.split(' ');
/** A made-up word; neighbouring numbers share no beginning. */
const wordOf = (number: number): string =>
  [number % 24, Math.floor(number / 24) % 24, (number * 7) % 24]
    .map((index) => syllables[index] ?? '')
    .join('');
const adjectives = Array.from({ length: 120 }, (_, number) => wordOf(number + 5_000));
const nouns = Array.from({ length: 200 }, (_, number) => wordOf(number));
/** First character and number of characters that made-up words of a script are taken from. */
const scripts: Readonly<Record<string, readonly [number, number]>> = {
  ja: [0x30a2, 80],
  'zh-Hans': [0x4e00, 4_000],
  th: [0x0e01, 40],
};

const evidenceOf = (random: Random): Evidence => ({
  level: random.pick(evidenceLevels),
  date: `2026-0${1 + random.below(6)}-1${random.below(10)}`,
  source: 'owner',
});

function textIn(random: Random, language: string, topic: number): string {
  const script = scripts[language];
  if (script !== undefined) {
    const [first, count] = script;
    return Array.from({ length: 4 + random.below(3) }, (_, index) =>
      String.fromCodePoint(first + ((topic * 37 + index * index * 11) % count)),
    ).join('');
  }
  const noun = nouns[Math.floor(topic / 3) % nouns.length] ?? '';
  const words = [random.pick(adjectives), noun, `${noun}type${topic}`, random.pick(adjectives)];
  return random.chance(0.3) ? [...words, random.pick(nouns)].join(' ') : words.join(' ');
}

const textsOf = (random: Random, topic: number): Record<string, string> =>
  Object.fromEntries(
    ['en', ...random.some(languages, 2)]
      .slice(random.chance(0.85) ? 0 : 1)
      .map((language) => [language, textIn(random, language, topic)]),
  );

/** How many product topics there are: the larger, the fewer suppliers answer one need. */
export const TOPICS = 1_200;

function codeOf(random: Random, topic: number): ProductCode {
  const heading = String(101 + ((Math.floor(topic / 3) * 47) % 9_000)).padStart(4, '0');
  const full = `${heading}${topic % 3}${random.below(3)}`;
  return {
    system: random.chance(0.93) ? 'HS' : random.pick(['CPC', 'ISIC'] as const),
    code: full.slice(0, random.chance(0.03) ? 2 : random.pick([6, 6, 6, 4])),
    edition: random.chance(0.85) ? '2022' : '2017',
  };
}

function randomOffer(random: Random, id: string, topic: number): OfferFacts {
  const low = 1 + random.below(20);
  return {
    id,
    codes: random.chance(0.9) ? [codeOf(random, topic)] : [],
    texts: textsOf(random, topic),
    unit: random.maybe(0.9, () => random.pick(['KGM', 'KGM', 'TNE', 'C62'])),
    minimumOrder: random.maybe(0.8, () => random.pick([10, 100, 500, 1_000])),
    monthlyCapacity: random.maybe(0.8, () => random.pick([500, 2_000, 8_000, 40_000])),
    monthlyCapacityLeft: random.maybe(0.3, () => random.pick([0, 200, 1_500])),
    leadTimeDays: random.maybe(0.8, () => random.pick([7, 14, 30, 60, 120])),
    price: random.maybe(0.7, () => ({
      min: low,
      max: low + random.below(10),
      currency: random.pick(['USD', 'JPY', 'PHP']),
    })),
    incoterm: random.maybe(0.7, () => random.pick(incotermCodes)),
    incotermPlace: random.maybe(0.5, () => random.pick(['Kobe', 'Port of Kobe', 'Manila'])),
    site: random.maybe(0.2, () => random.pick(['north', 'south'])),
    evidence: evidenceOf(random),
  };
}

const randomCertificate = (random: Random): CertificateFacts => ({
  scheme: random.pick(schemes),
  expires: random.maybe(0.85, () => random.pick(['2026-01-31', '2026-10-31', '2027-12-31'])),
  scopeCodes: random.maybe(0.2, () => [codeOf(random, random.below(TOPICS))]),
  sites: random.maybe(0.1, () => [random.pick(['north', 'south'])]),
  evidence: evidenceOf(random),
});

const randomEntry = (random: Random, topic: number): TrackRecordEntry => ({
  date: `202${random.below(6)}-0${1 + random.below(9)}-15`,
  buyerId: `b${random.below(100)}`,
  buyerName: random.maybe(
    0.5,
    () => `${random.pick(['North', 'South'])} ${random.pick(nouns)} trading`,
  ),
  texts: textsOf(random, topic),
  evidence: evidenceOf(random),
});

/** A supplier with up to four offers around one or two topics; many facts are missing. */
export function randomSupplier(random: Random, id: string, topics = TOPICS): SupplierFacts {
  const topic = random.below(topics);
  const stated = <T>(value: T) => ({ value, evidence: evidenceOf(random) });
  return {
    id,
    economy: random.pick(economies),
    offers: Array.from({ length: random.chance(0.97) ? 1 + random.below(4) : 0 }, (_, index) =>
      randomOffer(random, `${id}-${index}`, random.chance(0.8) ? topic : random.below(topics)),
    ),
    certificates: Array.from({ length: random.below(4) }, () => randomCertificate(random)),
    identity: evidenceOf(random),
    exportMarkets: random.maybe(0.7, () => stated(random.some(economies, 4))),
    targetMarkets: random.maybe(0.7, () => stated(random.some(economies, 6))),
    languages: random.maybe(0.8, () => stated(['en', ...random.some(languages, 2)])),
    wantedOrderValue: random.maybe(0.6, () =>
      stated({ min: 1_000, max: random.maybe(0.7, () => 50_000), currency: 'USD' }),
    ),
    paymentTerms: random.maybe(0.6, () =>
      stated({
        daysAfterDelivery: random.pick([0, 30, 60]),
        advanceShare: random.maybe(0.3, () => 0.3),
      }),
    ),
    ownershipLabels: Object.fromEntries(
      random.some(labels, 2).map((label) => [label, random.pick(evidenceLevels)]),
    ),
    ownershipUndisclosed: random.chance(0.1),
    excludedBuyers: random.chance(0.1) ? [`b${random.below(100)}`] : [],
    excludedSectors: random.chance(0.1) ? [random.pick(sectors)] : [],
    minimumBuyerVerification: random.maybe(0.2, () => random.pick(evidenceLevels)),
    trackRecord: random.chance(0.4)
      ? Array.from({ length: 1 + random.below(4) }, () =>
          randomEntry(random, random.chance(0.7) ? topic : random.below(topics)),
        )
      : [],
    responses: random.maybe(0.4, () => ({
      invitations: random.below(6),
      answered: random.below(4),
    })),
    groups: random.some(['firstTimeExporter', 'remoteRegion'], 1),
  };
}

const fusions: readonly Fusion[] = [
  { kind: 'product' },
  { kind: 'harmonicMean' },
  { kind: 'minimum' },
  { kind: 'buyerWeighted', buyerShare: 700 },
];

const stanceOf = (random: Random, must: number): Stance =>
  random.chance(must) ? 'must' : 'prefer';

function requirements(random: Random): CertificateRequirement[] {
  return random.some(schemes, 2).map((scheme) => ({
    scheme,
    stance: stanceOf(random, 0.4),
    weight: random.maybe(0.3, () => random.below(300)),
  }));
}

/** A need around one topic. `mustShare` is the share of preferences that are musts. */
export function randomNeed(
  random: Random,
  id: string,
  { mustShare = 0.15, topics = TOPICS, productMust = 0.8 } = {},
): NeedFacts {
  const topic = random.below(topics);
  const setting = () => ({ stance: stanceOf(random, mustShare) });
  return {
    id,
    buyer: {
      id: `b${random.below(100)}`,
      name: random.maybe(0.5, () => `South ${random.pick(nouns)} company`),
      verification: random.maybe(0.8, () => random.pick(evidenceLevels)),
    },
    texts: { en: textIn(random, 'en', topic), ...textsOf(random, topic) },
    codes: random.chance(0.9) ? [codeOf(random, topic)] : [],
    sector: random.maybe(0.7, () => random.pick(sectors)),
    product: stanceOf(random, productMust),
    farthestCodeRelation: random.maybe(0.7, () => random.pick(CODE_RELATIONS)),
    quantity: random.maybe(0.8, () => ({
      amount: random.pick([100, 1_000, 5_000]),
      unit: random.pick(['KGM', 'TNE', 'C62']),
      period: random.pick(['once', 'week', 'month', 'quarter', 'year'] as const),
    })),
    window: random.maybe(0.8, () => ({
      from: '2026-09-01',
      to: random.pick(['2026-09-30', '2027-01-31']),
    })),
    delivery: random.maybe(0.9, () => ({
      economy: random.pick(economies),
      place: random.maybe(0.5, () => random.pick(['KOBE', 'Manila'])),
      incoterms: random.some(incotermCodes, 3),
    })),
    budget: random.maybe(0.7, () => ({
      max: 5 + random.below(15),
      currency: random.pick(['USD', 'PHP', 'JPY']),
      per: random.pick(['unit', 'order'] as const),
      unit: random.maybe(0.8, () => 'KGM'),
    })),
    paymentTerms: random.maybe(0.7, () => ({
      daysAfterDelivery: random.pick([0, 30, 90]),
      advanceShare: 0.2,
    })),
    languages: random.some(languages, 2),
    allowedEconomies: random.chance(0.3) ? random.some(economies, 12) : [],
    certificates: requirements(random),
    inclusion: random
      .some(labels, 1)
      .map((label) => ({ label, stance: stanceOf(random, mustShare) })),
    minimumEvidence: random.maybe(0.2, () => random.pick(evidenceLevels)),
    criteria: {
      capacity: setting(),
      leadTime: setting(),
      price: setting(),
      incoterm: setting(),
      language: setting(),
      exportExperience: setting(),
      evidence: setting(),
    },
    fusion: random.pick(fusions),
  };
}

/** Agreements between about half of the pairs of economies. */
export function randomContext(random: Random): MatchContext {
  const tradeAgreements: Record<string, TradeAgreementInForce[]> = {};
  for (const one of economies) {
    for (const other of economies) {
      if (one >= other || !random.chance(0.5)) continue;
      const from = random.pick(['2010-01-01', '2026-12-01']);
      tradeAgreements[economyPair(one, other)] = [{ name: `${one}-${other}`, from }];
    }
  }
  return {
    asOf: '2026-07-01',
    exchangeRates: {
      date: '2026-06-30',
      reference: 'USD',
      perUnit: { USD: 1, JPY: 0.0065, PHP: 0.0175 },
    },
    units: {
      KGM: { dimension: 'mass', factor: 1 },
      TNE: { dimension: 'mass', factor: 1_000 },
      C62: { dimension: 'count', factor: 1 },
    },
    tradeAgreements,
  };
}

/** Fisher-Yates. */
export function shuffle<T>(random: Random, items: readonly T[]): T[] {
  const result = [...items];
  for (let index = result.length - 1; index > 0; index--) {
    const other = random.below(index + 1);
    const [one, two] = [result[index] as T, result[other] as T];
    result[index] = two;
    result[other] = one;
  }
  return result;
}
