import type { BudgetBand, NeedFacts } from '#match-engine';
import { majorUnits } from '#taxonomy';
import type { OrganisationRecord } from '#accounts';
import { sectorOf } from '../domain/sector.js';
import type { NeedContent, NeedLine, SourcingNeed } from '#sourcing';

/**
 * Brings a sourcing need into the terms of the engine. An anonymous buyer is compared neither with
 * past buyers nor with those that suppliers exclude: the answer would tell who it is.
 */
export function toNeedFacts(need: SourcingNeed, buyer: OrganisationRecord | undefined): NeedFacts {
  return needFactsOf(need.id, need.content, {
    ...(need.content.isAnonymous
      ? { id: '' }
      : { id: need.buyerOrganisationId, name: buyer?.name }),
    verification: buyer?.verification?.level,
  });
}

/** What a need's own product, or one of its lines, is called: its title, else its code. */
export function lineNameOf({ texts, codes }: Pick<NeedLine, 'texts' | 'codes'>): string {
  const [code] = codes;
  const text = texts.find(({ title }) => title.trim() !== '');
  return text?.title ?? (code ? `${code.system} ${code.code}` : '');
}

/** The same for a need that is not kept yet. */
export function needFactsOf(
  id: string,
  content: NeedContent,
  buyer: NeedFacts['buyer'],
): NeedFacts {
  const { windowFrom, windowTo, deliveryEconomy, lines = [] } = content;
  const from = windowFrom ?? windowTo;
  const to = windowTo ?? windowFrom;
  return {
    id,
    buyer,
    ...toGoods(content, content.period),
    ...(lines.length > 0 && {
      name: lineNameOf(content),
      lines: lines.map((line) => ({ name: lineNameOf(line), ...toGoods(line, content.period) })),
    }),
    window: from !== undefined && to !== undefined ? { from, to } : undefined,
    delivery: {
      economy: deliveryEconomy,
      place: content.deliveryPlace,
      incoterms: content.incoterms as NonNullable<NeedFacts['delivery']>['incoterms'],
    },
    budget: content.budget ? toBudget(content.budget) : undefined,
    paymentTerms: content.paymentTerms && {
      daysAfterDelivery: content.paymentTerms.daysAfterDelivery,
      advanceShare: content.paymentTerms.advancePercent / 100,
    },
    languages: content.languages,
    allowedEconomies: content.allowedEconomies,
    certificates: content.certificates.map(({ name, stance, weight }) => ({
      scheme: name,
      stance,
      weight,
    })),
    inclusion: content.inclusion.map(({ name, stance, weight }) => ({
      label: name,
      stance,
      weight,
    })),
    minimumEvidence: content.minimumEvidence,
    product: stanceOf(content, 'productCode') ?? stanceOf(content, 'productText'),
    criteria: Object.fromEntries(
      content.criteria.map(({ criterion, stance, weight }) => [criterion, { stance, weight }]),
    ),
  };
}

/** What is wanted, of the need's own product or of a line. */
const toGoods = (
  { texts, codes, quantity, unit }: NeedLine,
  period: NeedContent['period'] = 'once',
): Pick<NeedFacts, 'texts' | 'codes' | 'sector' | 'quantity'> => ({
  texts: Object.fromEntries(
    texts.map((text) => [text.language, `${text.title} ${text.description}`]),
  ),
  codes,
  sector: sectorOf(codes),
  quantity:
    quantity !== undefined && unit !== undefined ? { amount: quantity, unit, period } : undefined,
});

const stanceOf = (content: NeedContent, criterion: string): NeedFacts['product'] =>
  content.criteria.find((wish) => wish.criterion === criterion)?.stance;

function toBudget(budget: NonNullable<NeedContent['budget']>): BudgetBand {
  const { minMinorUnits, maxMinorUnits, currency, per, incoterm } = budget;
  return {
    min: minMinorUnits === undefined ? undefined : majorUnits(minMinorUnits, currency),
    max: maxMinorUnits === undefined ? undefined : majorUnits(maxMinorUnits, currency),
    currency,
    per,
    incoterm: incoterm as BudgetBand['incoterm'],
  };
}
