import { type BuyerKind, buyerKinds } from '../data/buyers.data.js';
import { type DemoEconomy, demoEconomies } from '../data/economies.data.js';
import { addDays } from './calendar.js';
import { demoId } from './demo-id.js';
import type { DemoAgency, DemoBuyer } from './demo.types.js';
import { NameMaker } from './naming.js';
import type { Random } from './random.js';

/** One trade agency for each economy. */
export const makeAgencies = (): DemoAgency[] =>
  demoEconomies.map(({ code, agency }) => ({
    id: demoId(`organisation/agency-${code}`),
    name: agency,
    economy: code,
  }));

/** Makes up large enterprises; the kinds take turns, so that each is there about as often. */
export function makeBuyers(random: Random, today: string): DemoBuyer[] {
  const names = new NameMaker(random.fork('names'));
  const places = demoEconomies.flatMap((economy) =>
    Array.from({ length: economy.buyers }, (_, i) => ({ economy, number: i + 1 })),
  );
  return places.map(({ economy, number }, i) => {
    const kind = buyerKinds[i % buyerKinds.length] ?? random.pick(buyerKinds);
    return makeBuyer(random.fork(`${economy.code}-${number}`), names, economy, kind, number, today);
  });
}

function makeBuyer(
  random: Random,
  names: NameMaker,
  economy: DemoEconomy,
  kind: BuyerKind,
  number: number,
  today: string,
): DemoBuyer {
  return {
    id: demoId(`organisation/buyer-${economy.code}-${number}`),
    name: names.makeGroupName(economy, random.pick(kind.nameWords)),
    economy: economy.code,
    kind: kind.key,
    verification: random.chance(0.65)
      ? {
          level: random.chance(2 / 3) ? 'VERIFIED' : 'DOCUMENT',
          verifiedBy: economy.agency,
          verifiedOn: addDays(today, -random.whole(20, 500)),
        }
      : null,
  };
}
