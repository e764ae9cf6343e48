import type pg from 'pg';
import { type EvidenceLevel, evidenceLevels, incotermCodes } from '#kernel';
import type { MatchContext } from '#match-engine';
import { evidenceValue } from '../../../libs/match-engine/src/score/formulas.js';
import { LanguageBits, systemsMask } from './match-sql.tables.js';

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** Rows of a VALUES list. */
const rows = (all: readonly (readonly (string | number)[])[]): string =>
  all
    .map((row) => `(${row.map((one) => (typeof one === 'number' ? one : text(one))).join()})`)
    .join();

/** Plural endings as the engine drops them. */
const stem = (word: string): string => `
  CASE WHEN length(${word}) < 4 OR ${word} !~ 's$' OR ${word} ~ '[su]s$' THEN ${word}
       WHEN ${word} !~ 'es$' THEN left(${word}, -1)
       WHEN ${word} ~ 'ies$' AND length(${word}) > 4 THEN left(${word}, -3) || 'y'
       WHEN ${word} ~ '([cs]h|ss|[oxz])es$' THEN left(${word}, -2) ELSE left(${word}, -1) END`;

/** Text statistics that nobody gave: every text is of average length. */
const saturation = `greatest(1, round(255 * least(1, count(*) * 2.2 / (count(*) + 1.2))))::int`;

const codes = `
  SELECT offer.id AS offer, code ->> 'system' AS system, code ->> 'edition' AS edition,
         left(code ->> 'code', least(6, length(code ->> 'code') / 2 * 2)) AS code
    FROM offers offer JOIN profiles p ON p.id = offer.profile_id AND p.status = 'PUBLISHED'
   CROSS JOIN LATERAL jsonb_array_elements(offer.codes) AS code`;

const stated = (column: string, key: string, value = column): string =>
  `CASE WHEN ${column} <> '{}' OR evidence ? ${text(key)} THEN ${value} END`;

/**
 * The tables that the query of one need reads, as views of the product's own tables: what is
 * published, as it stands there. Right for suppliers with English texts and codes of the Harmonized
 * System, who state no prices, wishes or responses, which made-up suppliers of `match-world` are.
 */
export async function createViews(client: pg.Client, context: MatchContext): Promise<LanguageBits> {
  const languages = new LanguageBits();
  const english = languages.maskOf(['en']);
  const units = Object.entries(context.units).map(([unit, { dimension, factor }]) => [
    ...[unit, dimension],
    factor,
  ]);
  const levels = evidenceLevels.map((level: EvidenceLevel, rank) => [
    ...[level],
    ...[rank, evidenceValue(level)],
  ]);
  const hs = systemsMask([{ system: 'HS', code: '', edition: '' }]);
  await client.query(`
    CREATE VIEW m_suppliers AS
    SELECT p.id, p.economy, level.rank AS identity_rank, level.value AS identity_value,
           NULL::int AS response,
           ${stated('p.export_markets', 'exportMarkets')} AS export_markets,
           ${stated('p.target_markets', 'targetMarkets')} AS target_markets,
           ${stated(
             'p.languages',
             'languages',
             `ARRAY(SELECT lower(split_part(tag, '-', 1)) FROM unnest(p.languages) AS tag)`,
           )} AS languages,
           NULL::float8 AS order_low, NULL::float8 AS order_high, NULL::float8 AS payment_days,
           NULL::float8 AS payment_advance, NULL::int AS buyer_rank,
           '{}'::text[] AS excluded_buyers, '{}'::text[] AS excluded_sectors
      FROM profiles p
      JOIN (VALUES ${rows(levels)}) AS level (name, rank, value)
        ON level.name = coalesce(p.evidence -> 'registryNumber', p.evidence -> 'legalName') ->> 'level'
     WHERE p.status = 'PUBLISHED'`);
  await client.query(`
    CREATE VIEW m_offers AS
    SELECT o.id, o.profile_id AS supplier, unit.dimension,
           (o.minimum_order * unit.factor)::real::float8 AS minimum_order,
           (coalesce(o.capacity_left, o.monthly_capacity) * unit.factor)::real::float8 AS capacity,
           o.lead_time_days::float8 AS lead_time, NULL::float8 AS price_low,
           NULL::float8 AS price_high,
           array_position(ARRAY[${incotermCodes.map(text).join()}], o.incoterm) - 1 AS incoterm,
           o.site, CASE WHEN o.codes = '[]' THEN 0 ELSE ${hs} END AS systems,
           CASE WHEN o.texts = '[]' THEN 0 ELSE ${english} END AS languages
      FROM offers o JOIN profiles p ON p.id = o.profile_id AND p.status = 'PUBLISHED'
      LEFT JOIN (VALUES ${rows(units)}) AS unit (code, dimension, factor) ON unit.code = o.unit`);
  await client.query(`CREATE VIEW m_offer_codes AS ${codes}`);
  await client.query(`
    CREATE VIEW m_codes AS
    SELECT DISTINCT system, code, edition,
           CASE WHEN length(code) > 2 THEN left(code, -2) END AS parent, length(code) / 2 AS depth
      FROM (${codes}) AS used`);
  await client.query(`
    CREATE VIEW m_terms AS
    SELECT o.id AS offer, 'en' AS language, ${stem('word')} AS term, ${saturation} AS saturation
      FROM offers o JOIN profiles p ON p.id = o.profile_id AND p.status = 'PUBLISHED'
     CROSS JOIN LATERAL jsonb_array_elements(o.texts) AS t
     CROSS JOIN LATERAL regexp_matches(
             lower((t ->> 'name') || ' ' || (t ->> 'description')), '[a-z]+|[0-9]+', 'g') AS found
     CROSS JOIN LATERAL (SELECT found[1]) AS one (word)
     GROUP BY 1, 2, 3`);
  return languages;
}
