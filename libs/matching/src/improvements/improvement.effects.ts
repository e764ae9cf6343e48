import { Injectable } from '@nestjs/common';
import type { FactChange, Improvement } from '#match-engine';
import type {
  CompletionStep,
  CountedEffects,
  EffectCount,
  EffectCounts,
  EffectSource,
  ProfileContent,
} from '#profiles';
import { ReportDesk } from '../reports/report.desk.js';

/** The step of a profile's completion that makes a change. */
const stepOf: Readonly<Partial<Record<FactChange['kind'], CompletionStep>>> = {
  certificate: 'ADD_CERTIFICATE',
  exportMarket: 'ADD_EXPORT_MARKETS',
  targetMarket: 'ADD_TARGET_MARKETS',
  paymentDays: 'ADD_PAYMENT_TERMS',
  offerCode: 'ADD_PRODUCT_CODE',
  capacity: 'ADD_CAPACITY',
  minimumOrder: 'ADD_MINIMUM_ORDER',
  leadTime: 'ADD_LEAD_TIME',
  price: 'ADD_PRICE',
};

/** Tells profiles what filling in a fact would bring, from what the worker has counted. */
@Injectable()
export class ImprovementEffects implements EffectSource {
  constructor(private readonly desk: ReportDesk) {}

  async findEffects(
    { id, economy }: { readonly id: string; readonly economy: string },
    content: ProfileContent,
  ): Promise<CountedEffects> {
    const report = await this.desk.ask('improvements', id, { economy, content });
    return {
      counts: toCounts(report.answer?.improvements ?? []),
      countedAt: report.answeredAt,
    };
  }
}

/** The count of each step's best change. */
export function toCounts(improvements: readonly Improvement[]): EffectCounts {
  const counts: Partial<Record<CompletionStep, EffectCount>> = {};
  for (const { change, opened, raised } of improvements) {
    const step = stepOf[change.kind];
    if (!step) continue;
    const known = counts[step];
    if (!known || isMore({ opened, raised }, known)) counts[step] = { opened, raised };
  }
  return counts;
}

const isMore = (one: EffectCount, other: EffectCount): boolean =>
  one.opened > other.opened || (one.opened === other.opened && one.raised > other.raised);
