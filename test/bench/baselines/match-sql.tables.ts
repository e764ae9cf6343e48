import type pg from 'pg';
import { evidenceRank } from '#kernel';
import { CODE_SYSTEMS, type MatchContext, type SupplierFacts } from '#match-engine';
import { dayNumber } from '../../../libs/match-engine/src/facts/days.js';
import { type ProductCode, primaryLanguage } from '../../../libs/match-engine/src/facts/values.js';
import { schemeKey } from '../../../libs/match-engine/src/rules/certificate.rules.js';
import { wantedOrderValue } from '../../../libs/match-engine/src/rules/supplier-side.rules.js';
import { normaliseCode, parentOf } from '../../../libs/match-engine/src/score/code-relation.js';
import { evidenceValue, responseValue } from '../../../libs/match-engine/src/score/formulas.js';
import { type OfferView, viewSupplier } from '../../../libs/match-engine/src/score/views.js';

/**
 * Suppliers as plain tables with the indexes that the query of one need can use. What the engine
 * makes of facts before it knows a need (numbers in base units, terms with their saturation) is in
 * the tables too, so that the query has no more to do than the engine.
 */
const tables = `
  CREATE TABLE m_suppliers (
    id text PRIMARY KEY, economy text, identity_rank int, identity_value int, response int,
    export_markets text[], target_markets text[], languages text[], labels jsonb,
    undisclosed boolean, order_low float8, order_high float8, payment_days float8,
    payment_advance float8, buyer_rank int, excluded_buyers text[], excluded_sectors text[]);
  CREATE TABLE m_offers (
    id text PRIMARY KEY, supplier text, dimension text, minimum_order float8, capacity float8,
    lead_time float8, price_low float8, price_high float8, incoterm int, site text,
    systems int, languages int);
  CREATE TABLE m_codes (
    id serial PRIMARY KEY, system text, code text, edition text, parent text, depth int,
    UNIQUE (system, code, edition));
  CREATE TABLE m_offer_codes (offer text, system text, code text, edition text);
  CREATE TABLE m_terms (offer text, language text, term text, saturation int);
  CREATE TABLE m_certificates (
    supplier text, scheme text, expires int, rank int, systems int, scope text[], sites text[])`;

const indexes = `
  INSERT INTO m_codes (system, code, edition, parent, depth)
       SELECT DISTINCT system, code, edition, NULL, 0 FROM m_offer_codes;
  CREATE INDEX ON m_offer_codes (system, code, edition) INCLUDE (offer);
  CREATE INDEX ON m_terms (language, term) INCLUDE (offer, saturation);
  CREATE INDEX ON m_offers (supplier);
  CREATE INDEX ON m_certificates (supplier, scheme)`;

const batchSize = 2_000;

/** Levels of a code's system that its code reaches: the steps between two codes are their difference. */
export const depthOf = (system: ProductCode['system'], code: string): number => {
  let depth = 0;
  for (let at: string | undefined = code; at !== undefined; at = parentOf(system, at)) depth++;
  return depth;
};

/** One bit for each code system. */
export const systemsMask = (codes: readonly ProductCode[]): number =>
  codes.reduce((mask, { system }) => mask | (1 << CODE_SYSTEMS.indexOf(system)), 0);

/** One bit for each language, in order of first use. */
export class LanguageBits {
  private readonly bits = new Map<string, number>();

  maskOf(languages: Iterable<string>): number {
    let mask = 0;
    for (const language of languages) {
      let bit = this.bits.get(language);
      if (bit === undefined) this.bits.set(language, (bit = this.bits.size));
      mask |= 1 << bit;
    }
    return mask;
  }
}

/** NaN is what nobody stated. */
const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

type Row = Record<string, unknown>;

/** Stores suppliers in tables of their own; track records are left out. */
export async function storeSuppliers(
  client: pg.Client,
  suppliers: readonly SupplierFacts[],
  context: MatchContext,
): Promise<LanguageBits> {
  const languages = new LanguageBits();
  await client.query(tables);
  for (let start = 0; start < suppliers.length; start += batchSize) {
    const views = suppliers
      .slice(start, start + batchSize)
      .map((supplier) => viewSupplier(supplier, context));
    await insert(
      client,
      'm_suppliers',
      views.map(({ facts }) => supplierRow(facts, context)),
    );
    const offers = views.flatMap((view) => view.offers.map((offer) => ({ view, offer })));
    await insert(
      client,
      'm_offers',
      offers.map(({ view, offer }) => offerRow(view.facts.id, offer, languages)),
    );
    await insert(
      client,
      'm_offer_codes',
      offers.flatMap(({ offer: { facts } }) =>
        facts.codes.map((code) => ({
          ...{ offer: facts.id, system: code.system },
          ...{ code: normaliseCode(code), edition: code.edition },
        })),
      ),
    );
    await insert(
      client,
      'm_terms',
      offers.flatMap(({ offer }) => termRows(offer)),
    );
    await insert(
      client,
      'm_certificates',
      views.flatMap(({ facts }) => certificateRows(facts)),
    );
  }
  await client.query(indexes);
  await completeCodes(client);
  await client.query('VACUUM ANALYZE m_suppliers, m_offers, m_codes, m_offer_codes, m_terms');
  return languages;
}

async function insert(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  await client.query(
    `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

async function completeCodes(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ id: number; system: ProductCode['system']; code: string }>(
    'SELECT id, system, code FROM m_codes',
  );
  await client.query(
    `UPDATE m_codes SET parent = new.parent, depth = new.depth
       FROM unnest($1::int[], $2::text[], $3::int[]) AS new (id, parent, depth)
      WHERE m_codes.id = new.id`,
    [
      rows.map(({ id }) => id),
      rows.map(({ system, code }) => parentOf(system, code) ?? null),
      rows.map(({ system, code }) => depthOf(system, code)),
    ],
  );
}

function supplierRow(facts: SupplierFacts, context: MatchContext): Row {
  const { responses, paymentTerms, minimumBuyerVerification } = facts;
  const response = responses ? responseValue(responses) : -1;
  return {
    id: facts.id,
    economy: facts.economy,
    identity_rank: evidenceRank(facts.identity.level),
    identity_value: evidenceValue(facts.identity.level),
    response: response < 0 ? null : response,
    export_markets: facts.exportMarkets?.value ?? null,
    target_markets: facts.targetMarkets?.value ?? null,
    languages: facts.languages?.value.map(primaryLanguage) ?? null,
    labels: Object.fromEntries(
      Object.entries(facts.ownershipLabels).map(([label, level]) => [label, evidenceRank(level)]),
    ),
    undisclosed: facts.ownershipUndisclosed ?? false,
    order_low: orNull(wantedOrderValue(facts, 'min', context)),
    order_high: orNull(wantedOrderValue(facts, 'max', context)),
    payment_days: paymentTerms ? Math.fround(paymentTerms.value.daysAfterDelivery) : null,
    payment_advance: Math.fround(paymentTerms?.value.advanceShare ?? 0),
    buyer_rank: minimumBuyerVerification ? evidenceRank(minimumBuyerVerification) : null,
    excluded_buyers: facts.excludedBuyers,
    excluded_sectors: facts.excludedSectors,
  };
}

const offerRow = (
  supplier: string,
  { facts, numbers, documents }: OfferView,
  languages: LanguageBits,
): Row => ({
  id: facts.id,
  supplier,
  dimension: numbers.dimension ?? null,
  minimum_order: orNull(numbers.minimumOrder),
  capacity: orNull(numbers.monthlyCapacity),
  lead_time: orNull(numbers.leadTimeDays),
  price_low: orNull(numbers.priceLow),
  price_high: orNull(numbers.priceHigh),
  incoterm: numbers.incoterm < 0 ? null : numbers.incoterm,
  site: facts.site ?? null,
  systems: systemsMask(facts.codes),
  languages: languages.maskOf(documents.keys()),
});

const termRows = ({ facts, documents }: OfferView): Row[] =>
  [...documents].flatMap(([language, document]) =>
    [...document].map(([term, saturation]) => ({ offer: facts.id, language, term, saturation })),
  );

const certificateRows = ({ id, certificates }: SupplierFacts): Row[] =>
  certificates.map(({ scheme, expires, scopeCodes, sites, evidence }) => ({
    supplier: id,
    scheme: schemeKey(scheme),
    expires: expires === undefined ? null : dayNumber(expires),
    rank: evidenceRank(evidence.level),
    systems: systemsMask(scopeCodes ?? []),
    scope: (scopeCodes ?? []).map((code) => `${code.system}:${normaliseCode(code)}`),
    sites: sites ?? [],
  }));
