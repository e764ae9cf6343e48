import { tradeAgreements } from './data/trade-agreements.data.js';
import type { EconomyCode } from './domain/economy.js';
import {
  coverageOf,
  findAgreementsInForce,
  type PairAgreement,
  type PairCoverage,
} from './domain/trade-agreement.js';

export { tradeAgreements };

/** Agreements of the shipped list in force between two economies on a day (YYYY-MM-DD). */
export const agreementsInForce = (
  a: EconomyCode,
  b: EconomyCode,
  date: string,
): readonly PairAgreement[] => findAgreementsInForce(tradeAgreements, a, b, date);

/** What kind of agreement, if any, two economies have in force on a day (YYYY-MM-DD). */
export const pairCoverage = (a: EconomyCode, b: EconomyCode, date: string): PairCoverage =>
  coverageOf(agreementsInForce(a, b, date));
