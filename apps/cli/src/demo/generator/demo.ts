import { makeAsks } from './asks.js';
import { makeAgencies, makeBuyers } from './buyers.js';
import type { DemoData } from './demo.types.js';
import { makeMsmes } from './msmes.js';
import { makeNeeds } from './needs.js';
import { Random } from './random.js';

export const needCount = 300;

/**
 * Makes up the whole demo marketplace. Nothing in it is real, and the same day gives the same data.
 * @param today the day that dates are counted from, `YYYY-MM-DD`.
 */
export function makeDemo(today: string): DemoData {
  const random = new Random('iloilo demo');
  const msmes = makeMsmes(random.fork('msmes'), today);
  const buyers = makeBuyers(random.fork('buyers'), today);
  return {
    agencies: makeAgencies(),
    msmes,
    buyers,
    needs: makeNeeds(random.fork('needs'), buyers, msmes, needCount, today),
    asks: makeAsks(random.fork('asks'), buyers, msmes, today),
  };
}
