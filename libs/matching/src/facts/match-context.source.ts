import { Inject, Injectable } from '@nestjs/common';
import {
  economyPair,
  type MatchContext,
  type TradeAgreementInForce,
  type WeightProfile,
} from '#match-engine';
import { CLOCK, type Clock } from '#platform';
import { agreementsInForce, economyCodes, unitCodeOf, units } from '#taxonomy';
import { StatisticsReader } from '../statistics/statistics.reader.js';
import { ComparisonReader } from './comparison.reader.js';
import { indicativeRates } from './exchange-rates.data.js';

/** After every date of the shipped agreements: what is in force then has never ended. */
const farAhead = '9999-12-31';

/**
 * Gives the engine what both sides' facts are compared by: day, weights, text statistics,
 * units, rates, trade agreements.
 */
@Injectable()
export class ContextSource {
  private readonly fixed: Omit<MatchContext, 'asOf'> = {
    exchangeRates: indicativeRates,
    units: comparableUnits(),
    tradeAgreements: agreementsByPair(),
  };

  constructor(
    private readonly comparison: ComparisonReader,
    private readonly statistics: StatisticsReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The context of today (UTC), with the weights and text statistics in use now. */
  async load(): Promise<MatchContext & { readonly weights: WeightProfile }> {
    const { weights, statisticsId } = await this.comparison.find();
    const asOf = this.clock().toISOString().slice(0, 10);
    if (statisticsId === null) return { ...this.fixed, weights, asOf };
    return {
      ...this.fixed,
      weights,
      asOf,
      textStatistics: await this.statistics.load(statisticsId),
    };
  }
}

/**
 * Whether scores of two contexts compare: a new day changes what is in date and in force, and new
 * weights and text statistics change everything. The rest is shipped with the program.
 */
export const isSameContext = (one: MatchContext, other: MatchContext): boolean =>
  one.asOf === other.asOf &&
  one.weights?.version === other.weights?.version &&
  one.textStatistics?.version === other.textStatistics?.version;

/** A unit without a fixed factor, such as a carton, compares with nothing but itself. */
function comparableUnits(): MatchContext['units'] {
  return Object.fromEntries(
    units.map((unit) => {
      const code = unitCodeOf(unit);
      const { dimension, factor } = unit;
      return [code, factor === undefined ? { dimension: code, factor: 1 } : { dimension, factor }];
    }),
  );
}

/** Agreements that cover all goods; partial ones would promise too much. */
function agreementsByPair(): Record<string, TradeAgreementInForce[]> {
  const byPair: Record<string, TradeAgreementInForce[]> = {};
  for (const one of economyCodes) {
    for (const other of economyCodes) {
      if (one >= other) continue;
      byPair[economyPair(one, other)] = agreementsInForce(one, other, farAhead)
        .filter(({ agreement }) => agreement.coverage === 'full')
        .map(({ agreement, inForceFrom }) => ({ name: agreement.name, from: inForceFrom }));
    }
  }
  return byPair;
}
