import pg from 'pg';
import { serveList, toAnswer } from './list.js';

/** The least that Node and Postgres need for the list: node:http, pg and three statements. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const profilesSql = `
  SELECT id, legal_name AS "legalName", trade_names AS "tradeNames", economy, languages,
         export_markets AS "exportMarkets", updated_at AS "updatedAt"
    FROM profiles WHERE economy = $1 AND status = 'PUBLISHED' ORDER BY name_key, id LIMIT $2`;
const offersSql = `
  SELECT profile_id, id, kind, codes, texts, unit, minimum_order AS "minimumOrder",
         monthly_capacity AS "monthlyCapacity", lead_time_days AS "leadTimeDays"
    FROM offers WHERE profile_id = ANY($1) ORDER BY position`;
const certificatesSql = `
  SELECT profile_id, id, scheme, holder_name AS "holderName", number,
         to_char(issued_on, 'YYYY-MM-DD') AS "issuedOn",
         to_char(expires_on, 'YYYY-MM-DD') AS "expiresOn"
    FROM certificates WHERE profile_id = ANY($1) ORDER BY position`;

type Part = { profile_id: string } & Record<string, unknown>;

serveList(async ({ economy, first }) => {
  const { rows } = await pool.query<{ id: string }>(profilesSql, [economy, first]);
  const ids = rows.map((row) => row.id);
  const [offers, certificates] = await Promise.all([
    pool.query<Part>(offersSql, [ids]),
    pool.query<Part>(certificatesSql, [ids]),
  ]);
  const offersOf = Map.groupBy(offers.rows, (row) => row.profile_id);
  const certificatesOf = Map.groupBy(certificates.rows, (row) => row.profile_id);
  return toAnswer(
    rows.map((row) => ({
      ...row,
      offers: (offersOf.get(row.id) ?? []).map(withoutOwner).map(withPlainOffer),
      certificates: (certificatesOf.get(row.id) ?? []).map(withoutOwner),
    })),
  );
});

const withoutOwner = ({ profile_id: _, ...part }: Part): Record<string, unknown> => part;

/** The fields of codes and texts that are asked for. */
function withPlainOffer(offer: Record<string, unknown>): Record<string, unknown> {
  const codes = offer.codes as { system: string; code: string; edition: string }[];
  const texts = offer.texts as { language: string; name: string; description: string }[];
  return {
    ...offer,
    codes: codes.map(({ system, code, edition }) => ({ system, code, edition })),
    texts: texts.map(({ language, name, description }) => ({ language, name, description })),
  };
}
