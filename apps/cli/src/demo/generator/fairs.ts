import type { FairRole, Wish } from '#fairs';
import { type BuyerKind, buyerKinds } from '../data/buyers.data.js';
import { type DemoLanguage, demoEconomies } from '../data/economies.data.js';
import { foodFamilies } from '../data/food.data.js';
import type { DemoBuyer, DemoMsme } from './demo.types.js';
import { type DemoFairPlan, planFairs } from './fair.plans.js';
import type { Random } from './random.js';

/** What one participant wishes of another, both by organisation. */
export interface DemoWish {
  readonly otherId: string;
  readonly wish: Wish;
  readonly reason: string;
}

export interface DemoParticipant {
  readonly organisationId: string;
  readonly role: FairRole;
  /** BCP 47 tags of whoever comes. */
  readonly languages: readonly string[];
  /** How far its registration is. */
  readonly state: 'approved' | 'applied' | 'invited';
  readonly wishes: readonly DemoWish[];
}

/** A made-up fair: what is planned, who takes part, and whom they wish to meet. */
export interface DemoFair extends DemoFairPlan {
  readonly participants: readonly DemoParticipant[];
}

/** The two organisations whose people have demo accounts; they are at every fair. */
export interface DemoHosts {
  readonly msmeId: string;
  readonly buyerId: string;
}

const counts = { suppliers: 20, buyers: 8 } as const;
const wishesOfBuyer = 10;
const wishesOfSupplier = 4;
/** Of those who come to the fair ahead, the last few are not approved yet. */
const undecided = { suppliers: 3, buyers: 1 } as const;

const foodKeys = new Set(foodFamilies.map(({ key }) => key));
const sellsFood = ({ family }: DemoMsme): boolean => foodKeys.has(family);
const buysFood = ({ kind }: DemoBuyer): boolean =>
  familiesOf(kind).some((key) => foodKeys.has(key));
const familiesOf = (kind: string): BuyerKind['families'] =>
  buyerKinds.find(({ key }) => key === kind)?.families ?? [];

/** Makes up the demo fairs: one that is over, one today, one whose wishes are being stated. */
export function makeFairs(
  random: Random,
  msmes: readonly DemoMsme[],
  buyers: readonly DemoBuyer[],
  hosts: DemoHosts,
  today: string,
): DemoFair[] {
  const food = { msmes: msmes.filter(sellsFood), buyers: buyers.filter(buysFood) };
  return planFairs(today).map((fair) => ({
    ...fair,
    participants: gather(random.fork(fair.stage), food, hosts, fair.stage === 'preferences'),
  }));
}

function gather(
  random: Random,
  food: { readonly msmes: readonly DemoMsme[]; readonly buyers: readonly DemoBuyer[] },
  { msmeId, buyerId }: DemoHosts,
  isAhead: boolean,
): DemoParticipant[] {
  const pick = <T extends { readonly id: string }>(
    all: readonly T[],
    host: string,
    count: number,
  ) => [
    ...all.filter(({ id }) => id === host),
    ...random.sample(
      all.filter(({ id }) => id !== host),
      count - 1,
    ),
  ];
  const suppliers = pick(food.msmes, msmeId, counts.suppliers);
  const buyers = pick(food.buyers, buyerId, counts.buyers);
  const stateAt = (index: number, all: readonly object[], last: number) => {
    if (!isAhead || index < all.length - last) return 'approved' as const;
    return index % 2 === 0 ? ('applied' as const) : ('invited' as const);
  };
  const approved = <T extends object>(all: readonly T[], last: number): T[] =>
    all.filter((_, index) => stateAt(index, all, last) === 'approved');
  const openSuppliers = approved(suppliers, undecided.suppliers);
  const openBuyers = approved(buyers, undecided.buyers);
  // Whoever tries the demo states the wishes of the fair ahead.
  const hasWishes = (id: string): boolean => !isAhead || (id !== msmeId && id !== buyerId);
  return [
    ...buyers.map((buyer, index): DemoParticipant => {
      const state = stateAt(index, buyers, undecided.buyers);
      const fork = random.fork(buyer.id);
      const fitting = openSuppliers.toSorted((one, other) => fit(buyer, other) - fit(buyer, one));
      const wished = fitting.slice(0, wishesOfBuyer);
      return {
        organisationId: buyer.id,
        role: 'buyer',
        languages: [...new Set(['en', originalOf(buyer.economy)])],
        state,
        wishes: state === 'approved' && hasWishes(buyer.id) ? makeWishes(fork, wished) : [],
      };
    }),
    ...suppliers.map((supplier, index): DemoParticipant => {
      const state = stateAt(index, suppliers, undecided.suppliers);
      const fork = random.fork(supplier.id);
      const wished = fork.sample(openBuyers, wishesOfSupplier);
      return {
        organisationId: supplier.id,
        role: 'supplier',
        languages: languagesOf(fork, supplier),
        state,
        wishes: state === 'approved' && hasWishes(supplier.id) ? makeWishes(fork, wished) : [],
      };
    }),
  ];
}

/** Whether the buyer's kind sources what the supplier lives from. */
const fit = ({ kind }: DemoBuyer, { family }: DemoMsme): number =>
  familiesOf(kind).includes(family) ? 1 : 0;

/** The first is a must, now and then one is refused, the others are wishes of both strengths. */
function makeWishes(random: Random, others: readonly { readonly id: string }[]): DemoWish[] {
  return others.map(({ id: otherId }, index) => {
    if (index === 0) return { otherId, wish: 'must', reason: 'Fits what we plan for next year.' };
    if (index > 2 && random.chance(0.1)) {
      return { otherId, wish: 'never', reason: 'Not our line.' };
    }
    return { otherId, wish: random.chance(0.7) ? 'meet' : 'spare', reason: '' };
  });
}

const originalOf = (economy: string): DemoLanguage =>
  demoEconomies.find(({ code }) => code === economy)?.originals[0]?.[0] ?? 'en';

/** Languages for which the demo fairs have interpreters. */
const interpreted: readonly DemoLanguage[] = ['es', 'fil', 'ja', 'zh-Hans'];

/** Some meet in their own language alone, for which there is an interpreter then. */
function languagesOf(random: Random, { economy }: DemoMsme): string[] {
  const own = originalOf(economy);
  if (interpreted.includes(own) && random.chance(0.45)) return [own];
  return [...new Set([own, 'en'])];
}
