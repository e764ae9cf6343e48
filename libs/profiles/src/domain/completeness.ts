import { isStated } from './stated.js';
import type { ProfileContent } from './profile.content.js';

/** Something to fill in that makes a profile found, eligible or trusted. */
export const completionSteps = [
  'PUBLISH_MINIMUM',
  'ADD_PRODUCT_CODE',
  'ADD_CAPACITY',
  'ADD_MINIMUM_ORDER',
  'ADD_LEAD_TIME',
  'ADD_PRICE',
  'ADD_CERTIFICATE',
  'ADD_EXPORT_MARKETS',
  'ADD_TARGET_MARKETS',
  'ADD_PAYMENT_TERMS',
  'ADD_REGISTRY_NUMBER',
  'ADD_ENGLISH_TEXT',
  'STATE_OWNERSHIP',
] as const;
export type CompletionStep = (typeof completionSteps)[number];

/** What the best single change of a step would do. */
export interface EffectCount {
  /** Open needs that the profile becomes eligible for. */
  readonly opened: number;
  /** Open needs that it is eligible for already, and would score higher in. */
  readonly raised: number;
}

/** What steps would bring; undefined where nobody counted. */
export type EffectCounts = Readonly<Partial<Record<CompletionStep, EffectCount>>>;

/** A step that is still open, and what it would bring. */
export interface OpenStep {
  readonly step: CompletionStep;
  /** Open needs that it would make the profile eligible for; null where nobody counted. */
  readonly openNeeds: number | null;
  /** Open needs that the profile would score higher in; null where nobody counted. */
  readonly raisedNeeds: number | null;
  /** What to do and what it brings, in one sentence. */
  readonly effect: string;
}

export interface Completeness {
  /** 0 to 100: share of the steps that are done. */
  readonly score: number;
  /** Whether the minimum for publishing is there. */
  readonly canBePublished: boolean;
  /** What to do next, the greatest effect first. */
  readonly openSteps: readonly OpenStep[];
}

type Rule = {
  readonly isDone: (content: ProfileContent) => boolean;
  readonly what: string;
  /** What it brings where nobody counted. */
  readonly why: string;
};

const everyOffer = (content: ProfileContent, has: (offer: Offer) => boolean): boolean =>
  content.offers.length > 0 && content.offers.every(has);
type Offer = ProfileContent['offers'][number];

/** In the order of what usually matters most to a buyer: it rejects on capacity and codes first. */
const rules: Readonly<Record<Exclude<CompletionStep, 'PUBLISH_MINIMUM'>, Rule>> = {
  ADD_PRODUCT_CODE: {
    isDone: (content) => everyOffer(content, ({ codes }) => codes.length > 0),
    what: 'Add an HS code (goods) or CPC code (services) to every offer',
    why: 'buyers who search by code find it',
  },
  ADD_CAPACITY: {
    isDone: (content) => everyOffer(content, ({ monthlyCapacity }) => monthlyCapacity !== null),
    what: 'Add the monthly capacity of every offer',
    why: 'buyers see whether their quantity can be met',
  },
  ADD_MINIMUM_ORDER: {
    isDone: (content) => everyOffer(content, ({ minimumOrder }) => minimumOrder !== null),
    what: 'Add the minimum order of every offer',
    why: 'buyers of small quantities know that they are welcome',
  },
  ADD_LEAD_TIME: {
    isDone: (content) => everyOffer(content, ({ leadTimeDays }) => leadTimeDays !== null),
    what: 'Add the lead time of every offer',
    why: 'buyers see whether it arrives in time',
  },
  ADD_PRICE: {
    isDone: (content) => everyOffer(content, ({ price }) => price !== null),
    what: 'Add a price range with its Incoterm',
    why: 'it is compared with what buyers budget',
  },
  ADD_CERTIFICATE: {
    isDone: (content) => content.certificates.length > 0,
    what: 'Add a certificate that you hold',
    why: 'buyers who must have one can choose you',
  },
  ADD_EXPORT_MARKETS: {
    isDone: (content) => content.exportMarkets.length > 0 || content.exportExperience === 'NONE',
    what: 'Say where you have exported to, or that you have not yet',
    why: 'experience in a market counts there',
  },
  ADD_TARGET_MARKETS: {
    isDone: (content) => isStated(content.targetMarkets),
    what: 'Say which economies you want to sell to',
    why: 'needs from there are shown to you first',
  },
  ADD_PAYMENT_TERMS: {
    isDone: (content) => content.paymentTerms !== null,
    what: 'Say when you need to be paid',
    why: 'buyers whose terms fit come first',
  },
  ADD_REGISTRY_NUMBER: {
    isDone: (content) => content.registryNumber !== null,
    what: 'Add your registry number',
    why: 'your trade agency can verify you',
  },
  ADD_ENGLISH_TEXT: {
    isDone: (content) =>
      everyOffer(content, ({ texts }) => texts.some(({ language }) => /^en\b/i.test(language))),
    what: 'Add an English name to every offer',
    why: 'buyers of other economies can read it',
  },
  STATE_OWNERSHIP: {
    isDone: (content) => content.ownership !== null,
    what: 'State who owns and runs the business, or that you prefer not to say',
    why: 'buyers with inclusion goals can find you',
  },
};

/**
 * Says how complete a profile is, in effects: what each open step would bring, the one with the
 * most open needs first.
 * @param canBePublished whether the minimum is there.
 * @param counts what steps would bring, from whoever knows the open needs.
 */
export function judgeCompleteness(
  content: ProfileContent,
  canBePublished: boolean,
  counts: EffectCounts,
): Completeness {
  const open: OpenStep[] = [];
  for (const step of completionSteps) {
    if (step === 'PUBLISH_MINIMUM') continue;
    const rule = rules[step];
    if (!rule.isDone(content)) open.push(openStep(step, rule, counts[step] ?? null));
  }
  open.sort(
    (a, b) =>
      (b.openNeeds ?? 0) - (a.openNeeds ?? 0) || (b.raisedNeeds ?? 0) - (a.raisedNeeds ?? 0),
  );
  if (!canBePublished) open.unshift(publishFirst);
  const done = completionSteps.length - open.length;
  return {
    score: Math.round((100 * done) / completionSteps.length),
    canBePublished,
    openSteps: open,
  };
}

const publishFirst: OpenStep = {
  step: 'PUBLISH_MINIMUM',
  openNeeds: null,
  raisedNeeds: null,
  effect: 'Fill in the minimum and publish: until then no buyer can find you.',
};

function openStep(step: CompletionStep, { what, why }: Rule, count: EffectCount | null): OpenStep {
  return {
    step,
    openNeeds: count?.opened ?? null,
    raisedNeeds: count?.raised ?? null,
    effect: `${what}: ${count ? effectOf(count, why) : why}.`,
  };
}

const inNeeds = (count: number): string => (count === 1 ? '1 open need' : `${count} open needs`);

function effectOf({ opened, raised }: EffectCount, why: string): string {
  if (opened > 0) return `eligible for ${inNeeds(opened)}`;
  return raised > 0 ? `a better match for ${inNeeds(raised)}` : why;
}
