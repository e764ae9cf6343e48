import { evidenceRank } from '#kernel';
import { type MatchContext, type NeedFacts, prepareNeed } from '#match-engine';
import { primaryLanguage } from '../../../libs/match-engine/src/facts/values.js';
import { schemeKey } from '../../../libs/match-engine/src/rules/certificate.rules.js';
import { RELATED_TEXT } from '../../../libs/match-engine/src/rules/product.rules.js';
import type { Rule } from '../../../libs/match-engine/src/rules/rule.js';
import { deliveryDay, haveAgreement } from '../../../libs/match-engine/src/rules/standing.rules.js';
import { acceptedIncoterms } from '../../../libs/match-engine/src/rules/terms.rules.js';
import {
  CODE_RELATIONS,
  normaliseCode,
  parentOf,
} from '../../../libs/match-engine/src/score/code-relation.js';
import { buyerVerificationValue } from '../../../libs/match-engine/src/score/formulas.js';
import type { NeedRules } from '../../../libs/match-engine/src/score/pair.js';
import { depthOf, type LanguageBits, systemsMask } from './match-sql.tables.js';

/** One statement and its parameters. */
export interface SqlQuery {
  readonly text: string;
  readonly values: unknown[];
}

/** A number as SQL of double precision; NULL where it is not known. */
const num = (value: number): string => (Number.isNaN(value) ? 'NULL::float8' : `${value}::float8`);
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const texts = (values: readonly string[]): string => `ARRAY[${values.map(text).join()}]::text[]`;

const share = (value: string): string =>
  `floor(least(1::float8, greatest(0::float8, ${value})) * 1000000)`;
const ratio = (have: string, want: string): string =>
  `CASE WHEN ${have} >= ${want} THEN 1000000 ELSE ${share(`${have} / ${want}`)} END`;
const price = (low: string, budget: string): string =>
  `CASE WHEN ${low} <= ${budget} THEN 1000000 WHEN ${budget} = 0 THEN 0
        ELSE ${share(`1 - (2 * (${low} - ${budget})) / ${budget}`)} END`;
const inDimension = (dimension: string | undefined, column: string): string =>
  dimension === undefined
    ? 'NULL::float8'
    : `CASE WHEN o.dimension = ${text(dimension)} THEN o.${column} END`;

type Formula = (need: NeedRules, subject: string) => string;

/** Every criterion of the formula as SQL; NULL is not known. */
const formulas: Readonly<Record<Exclude<Rule['criterion'], 'product' | 'trackRecord'>, Formula>> = {
  productCode: ({ view: { facts } }) =>
    `CASE WHEN o.systems & ${systemsMask(facts.codes)} <> 0 THEN coalesce(c.code_value, 0) END`,
  productText: () => `CASE WHEN c.shares_language THEN coalesce(c.text_value, 0) END`,
  capacity: ({ view: { numbers } }) => {
    const capacity = inDimension(numbers.dimension, 'capacity');
    return `CASE WHEN ${capacity} IS NOT NULL AND ${num(numbers.monthlyQuantity)} IS NOT NULL
                 THEN ${ratio(capacity, num(numbers.monthlyQuantity))} END`;
  },
  minimumOrder: ({ view: { numbers } }) => {
    const minimum = inDimension(numbers.dimension, 'minimum_order');
    return `CASE WHEN ${minimum} IS NOT NULL AND ${num(numbers.orderQuantity)} IS NOT NULL
                 THEN ${ratio(num(numbers.orderQuantity), minimum)} END`;
  },
  leadTime: ({ view: { numbers } }) => {
    const left = Math.max(0, numbers.windowTo - numbers.asOf);
    return `CASE WHEN o.lead_time IS NOT NULL THEN ${ratio(num(left), 'o.lead_time')} END`;
  },
  price: ({ view: { numbers } }) => {
    const low = inDimension(numbers.budgetDimension, 'price_low');
    return `CASE WHEN ${low} IS NOT NULL AND ${num(numbers.budgetHigh)} IS NOT NULL
                 THEN ${price(low, num(numbers.budgetHigh))} END`;
  },
  incoterm: ({ view }) => {
    const accepted = acceptedIncoterms(view);
    const least = Math.min(...accepted);
    return `CASE WHEN o.incoterm IN (${accepted.join()}) THEN 1000000
                 WHEN o.incoterm > ${least} THEN 700000
                 WHEN o.incoterm IS NOT NULL
                 THEN greatest(100000, 700000 - 100000 * (${least} - o.incoterm)) END`;
  },
  economy: ({ view: { facts } }) =>
    `CASE WHEN s.economy = ANY(${texts(facts.allowedEconomies ?? [])}) THEN 1000000 ELSE 0 END`,
  tradeAgreement: ({ view: { facts, context } }) => {
    const to = facts.delivery?.economy ?? '';
    return `CASE WHEN s.economy = ANY(${texts(economiesInAgreement(context, facts, to))})
                 THEN 1000000 ELSE 0 END`;
  },
  exportExperience: ({ view: { facts } }) => {
    const to = text(facts.delivery?.economy ?? '');
    return `CASE WHEN s.economy = ${to} THEN 1000000 WHEN s.export_markets IS NULL THEN NULL
                 WHEN ${to} = ANY(s.export_markets) THEN 1000000
                 WHEN cardinality(s.export_markets) > 0 THEN 500000 ELSE 0 END`;
  },
  language: ({ view: { facts } }) =>
    `CASE WHEN s.languages && ${texts((facts.languages ?? []).map(primaryLanguage))} THEN 1000000
          WHEN s.languages IS NOT NULL THEN 0 END`,
  inclusion: ({ view: { facts } }, label) => {
    const needed = facts.minimumEvidence ? evidenceRank(facts.minimumEvidence) : 0;
    return `CASE WHEN (s.labels ->> ${text(label)})::int >= ${needed} THEN 1000000
                 WHEN s.labels ? ${text(label)} OR NOT s.undisclosed THEN 0 END`;
  },
  evidence: () => `s.identity_value`,
  responseRecord: () => `s.response`,
  /** The needs measured have no further lines. */
  lineCoverage: () => 'NULL::int',
  certificate: (need, scheme) => certificateValue(need, scheme),
  wantedMarket: ({ view: { facts } }) => {
    const to = facts.delivery?.economy;
    if (to === undefined) return 'NULL::int';
    return `CASE WHEN s.economy = ${text(to)} OR ${text(to)} = ANY(s.target_markets) THEN 1000000
                 WHEN s.target_markets IS NOT NULL THEN 0 END`;
  },
  orderQuantity: ({ view: { numbers } }) => {
    if (Number.isNaN(numbers.orderQuantity) || numbers.dimension === undefined) return 'NULL::int';
    const order = ratio(num(numbers.orderQuantity), 'o.minimum_order');
    const monthly = ratio('o.capacity', num(numbers.monthlyQuantity));
    return `CASE WHEN o.dimension = ${text(numbers.dimension)} THEN
                 least(CASE WHEN o.minimum_order IS NOT NULL THEN ${order} END,
                       CASE WHEN o.capacity IS NOT NULL THEN ${monthly} END) END`;
  },
  orderValue: ({ view: { numbers } }) => {
    const value = num(numbers.orderValue);
    return `CASE WHEN ${value} IS NULL OR (s.order_low IS NULL AND s.order_high IS NULL) THEN NULL
                 WHEN ${value} < s.order_low THEN ${ratio(value, 's.order_low')}
                 WHEN ${value} > s.order_high THEN ${ratio('s.order_high', value)}
                 ELSE 1000000 END`;
  },
  priceBand: ({ view: { numbers } }) => {
    const budget = num(numbers.budgetHigh);
    const low = inDimension(numbers.budgetDimension, 'price_low');
    return `CASE WHEN ${budget} IS NULL OR ${low} IS NULL THEN NULL
                 WHEN ${budget} >= o.price_high THEN 1000000
                 WHEN ${budget} >= o.price_low
                 THEN ${share(`0.6::float8 + (0.4::float8 * (${budget} - o.price_low)) / (o.price_high - o.price_low)`)}
                 ELSE floor(0.6::float8 * ${price('o.price_low', budget)}) END`;
  },
  paymentTerms: ({ view: { facts } }) => {
    const terms = facts.paymentTerms;
    if (!terms) return 'NULL::int';
    const missing = `greatest(0::float8, s.payment_advance - ${num(terms.advanceShare ?? 0)})`;
    const byDays = ratio('(s.payment_days + 15)', num(terms.daysAfterDelivery + 15));
    return `CASE WHEN s.payment_days IS NOT NULL
                 THEN floor((${byDays}) * (1 - least(1::float8, ${missing}))) END`;
  },
  buyerVerification: ({ view: { facts } }) => {
    const level = facts.buyer.verification;
    const rank = level === undefined ? -1 : evidenceRank(level);
    return `CASE WHEN s.buyer_rank > ${rank} THEN 0 ELSE ${buyerVerificationValue(rank)} END`;
  },
  excludedBuyer: ({ view: { facts } }) =>
    `CASE WHEN ${text(facts.buyer.id)} = ANY(s.excluded_buyers) THEN 0 ELSE 1000000 END`,
  excludedSector: ({ view: { facts } }) =>
    `CASE WHEN ${text(facts.sector ?? '')} = ANY(s.excluded_sectors) THEN 0 ELSE 1000000 END`,
};

function economiesInAgreement(context: MatchContext, facts: NeedFacts, to: string): string[] {
  const on = deliveryDay(facts, context);
  const economies = new Set(
    Object.keys(context.tradeAgreements).flatMap((pair) => pair.split(/\W/)),
  );
  return [...economies].filter((from) => from === to || haveAgreement(context, from, to, on));
}

function certificateValue({ view: { facts, numbers } }: NeedRules, scheme: string): string {
  const codes = facts.codes.map((code) => `${code.system}:${normaliseCode(code)}`);
  const needed = facts.minimumEvidence ? evidenceRank(facts.minimumEvidence) : 0;
  const endsInWindow = Number.isNaN(numbers.windowTo) ? 'false' : `h.expires < ${numbers.windowTo}`;
  return `coalesce((SELECT max(CASE WHEN h.expires IS NULL THEN 80 WHEN h.expires < ${numbers.asOf} THEN 0
                                    WHEN ${endsInWindow} THEN 70 ELSE 100 END
                               * (ARRAY[60, 85, 90, 100])[h.rank + 1] * 100)
              FROM m_certificates h
             WHERE h.supplier = s.id AND h.scheme = ${text(schemeKey(scheme))} AND h.rank >= ${needed}
               AND (h.systems & ${systemsMask(facts.codes)} = 0
                    OR EXISTS (SELECT 1 FROM unnest(h.scope) AS held, unnest(${texts(codes)}) AS wanted
                                WHERE starts_with(held, wanted) OR starts_with(wanted, held)))
               AND (cardinality(h.sites) = 0 OR o.site IS NULL OR o.site = ANY(h.sites))), 0)`;
}

/** Offers whose codes or words relate to the need. */
function candidates({ view: { facts } }: NeedRules, languagesMask: number): string {
  const limit = CODE_RELATIONS.indexOf(facts.farthestCodeRelation ?? 'sibling');
  return `
  query (language, term, idf, total) AS (
    SELECT * FROM unnest($1::text[], $2::text[], $3::int[], $4::bigint[])),
  by_text AS (
    SELECT offer, max(value) AS value FROM (
      SELECT t.offer, sum(q.idf * t.saturation)::bigint * 1000000 / (q.total * 255) AS value
        FROM query q JOIN m_terms t ON t.language = q.language AND t.term = q.term
       GROUP BY t.offer, q.language, q.total) AS compared
     GROUP BY offer),
  wanted (system, code, edition, parent, depth) AS (
    SELECT * FROM unnest($5::text[], $6::text[], $7::text[], $8::text[], $9::int[])),
  related AS (
    SELECT system, code, edition, max(value * CASE WHEN same THEN 100 ELSE 95 END / 100) AS value,
           bool_or(relation <= ${limit}) AS near
      FROM (SELECT m.system, m.code, m.edition, m.edition = w.edition AS same, relation,
                   CASE relation WHEN 0 THEN 1000000
                     WHEN 1 THEN (ARRAY[900000, 800000, 700000, 600000])[greatest(1, m.depth - w.depth)]
                     WHEN 2 THEN (ARRAY[700000, 350000, 200000, 100000])[greatest(1, w.depth - m.depth)]
                     ELSE 400000 END AS value
              FROM wanted w JOIN m_codes m ON m.system = w.system
              CROSS JOIN LATERAL (SELECT CASE WHEN m.code = w.code THEN 0
                     WHEN starts_with(m.code, w.code) THEN 1 WHEN starts_with(w.code, m.code) THEN 2
                     WHEN m.parent = w.parent AND length(w.parent) >= CASE WHEN w.system IN ('HS', 'UNSPSC') THEN 4 ELSE 3 END
                     THEN 3 END) AS r (relation)
             WHERE relation IS NOT NULL) AS compared
     GROUP BY 1, 2, 3),
  by_code AS (
    SELECT c.offer, max(r.value) AS value, bool_or(r.near) AS near
      FROM related r JOIN m_offer_codes c USING (system, code, edition) GROUP BY c.offer),
  candidates AS (
    SELECT o.id AS offer, k.value AS code_value, t.value AS text_value,
           o.languages & ${languagesMask} <> 0 AS shares_language
      FROM (SELECT offer FROM by_code WHERE near
            UNION SELECT offer FROM by_text WHERE value >= ${RELATED_TEXT}) AS related_offers
      JOIN m_offers o ON o.id = related_offers.offer
      LEFT JOIN by_code k ON k.offer = o.id LEFT JOIN by_text t ON t.offer = o.id)`;
}

const fusion = ({ view: { facts } }: NeedRules): string => {
  const rule = facts.fusion ?? { kind: 'harmonicMean' };
  if (rule.kind === 'product') return 'need * suits / 1000000';
  if (rule.kind === 'minimum') return 'least(need, suits)';
  return rule.kind === 'harmonicMean'
    ? 'CASE WHEN need + suits = 0 THEN 0 ELSE 2 * need * suits / (need + suits) END'
    : `(${rule.buyerShare} * need + ${1_000 - rule.buyerShare} * suits) / 1000`;
};

/**
 * The engine's formula for one need whose product is a must, as one statement: the ids and scores
 * of its best `k` suppliers. All of the formula but track records, which the tables do not hold:
 * their prior counts, as the engine counts it for suppliers without any.
 */
export function matchQuery(
  facts: NeedFacts,
  context: MatchContext,
  languages: LanguageBits,
  k: number,
): SqlQuery {
  const need = prepareNeed(facts, context);
  const { queries } = need.view;
  const rules = need.rules.filter(({ criterion }) => criterion !== 'product');
  const columns = rules.map((rule, index) => `${valueOf(need, rule)} AS v${index}`);
  const gates = rules.flatMap(({ gate }, index) =>
    gate === undefined ? [] : [`(v${index} IS NULL OR v${index} >= ${gate})`],
  );
  const mean = (side: Rule['side']): string => {
    const own = rules.flatMap((rule, index) => (rule.side === side ? [{ rule, index }] : []));
    const total = own.reduce((sum, { rule }) => sum + rule.weight, 0);
    const sum = own.map(
      ({ rule, index }) => `${rule.weight} * coalesce(v${index}, ${rule.prior})::bigint`,
    );
    return `(${sum.join(' + ')}) / ${total}`;
  };
  const mask = languages.maskOf(queries.map(({ language }) => language));
  const codes = facts.codes.map((code) => ({ ...code, code: normaliseCode(code) }));
  return {
    text: `WITH ${candidates(need, mask)}
      SELECT supplier::text AS id, max(${fusion(need)})::int AS fused
        FROM (SELECT supplier, ${mean('supplierServesNeed')} AS need, ${mean('needSuitsSupplier')} AS suits
                FROM (SELECT o.supplier, ${columns.join(', ')}
                        FROM candidates c JOIN m_offers o ON o.id = c.offer
                        JOIN m_suppliers s ON s.id = o.supplier OFFSET 0) AS assessed
               ${gates.length > 0 ? `WHERE ${gates.join(' AND ')}` : ''}) AS scored
       GROUP BY supplier ORDER BY fused DESC, supplier::text COLLATE "C" LIMIT ${k}`,
    values: [
      ...termParameters(need),
      codes.map(({ system }) => system),
      codes.map(({ code }) => code),
      codes.map(({ edition }) => edition),
      codes.map(({ system, code }) => parentOf(system, code) ?? null),
      codes.map(({ system, code }) => depthOf(system, code)),
    ],
  };
}

const valueOf = (need: NeedRules, { criterion, subject }: Rule): string =>
  criterion === 'product' || criterion === 'trackRecord'
    ? 'NULL::int'
    : `(${formulas[criterion](need, subject ?? '')})`;

function termParameters({ view: { queries } }: NeedRules): unknown[] {
  const terms = queries.flatMap(({ language, terms: own, total }) =>
    own.map(({ term, idf }) => ({ language, term, idf, total })),
  );
  return [
    terms.map(({ language }) => language),
    terms.map(({ term }) => term),
    terms.map(({ idf }) => idf),
    terms.map(({ total }) => total),
  ];
}
