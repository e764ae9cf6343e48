import type { EntityManager } from 'typeorm';
import { pairSign } from '../domain/names.js';
import type { Import } from './import.entity.js';

/** Names that share at least this much, by pg_trgm, are likely of one firm in one town. */
const likelySimilarity = 0.6;

/** The same for firms whose registry numbers differ: only a mistyped number makes them one. */
const likelySimilarityOfNumbered = 0.85;

/** Towns that are written in two ways share at least this much. */
const likelyPlaces = 0.3;

/** A piece of a name that more firms of one town share says nothing. */
const mostHolders = 25;

/** Registry number, name and place of a row, as decisions on duplicates remember it. */
export const rowKeyOf = (row: string): string =>
  `concat_ws('|', coalesce(${row}.registry_key, ''), ${row}.name_key, ${row}.place_key)`;

/**
 * Finds, for all rows of an import at once, the profile that each stands for: by registry number,
 * else by equal name and place, else by what people decided before; without any it stays NEW, as it
 * was staged. Of rows that name one firm the first makes the profile and the others add to it. What
 * is left is compared with known profiles and earlier rows by name and place. Safe to run again.
 */
export async function resolveRows(tx: EntityManager, { id, economy }: Import): Promise<void> {
  await tx.query(`SET LOCAL work_mem = '64MB'`);
  await tx.query(`DELETE FROM import_duplicates WHERE import_id = $1`, [id]);
  await tx.query(
    `UPDATE import_rows SET profile_id = new_profile_id, outcome = 'NEW'
      WHERE import_id = $1 AND problems IS NULL
        AND (outcome, profile_id) IS DISTINCT FROM ('NEW', new_profile_id)`,
    [id],
  );
  await tx.query(`ANALYZE import_rows`);
  await findByRegistryNumber(tx, id, economy);
  await findByNameAndPlace(tx, id, economy);
  await findByDecision(tx, id, economy);
  await joinRepeatedRows(tx, id);
  await findLikelyDuplicates(tx, id, economy);
}

async function findByRegistryNumber(tx: EntityManager, id: string, economy: string) {
  await tx.query(
    `UPDATE import_rows AS row SET profile_id = known.id, outcome = 'KNOWN'
       FROM (SELECT DISTINCT ON (registry_key) registry_key, id FROM profiles
              WHERE economy = $2 AND registry_key IS NOT NULL ORDER BY registry_key, id) AS known
      WHERE row.import_id = $1 AND row.outcome = 'NEW'
        AND row.registry_key = known.registry_key`,
    [id, economy],
  );
}

/** Two firms of one name in one town that both have a registry number are told apart by it. */
async function findByNameAndPlace(tx: EntityManager, id: string, economy: string) {
  await tx.query(
    `UPDATE import_rows AS row SET profile_id = known.id, outcome = 'KNOWN'
       FROM (SELECT DISTINCT ON (name_key, place_key) name_key, place_key, registry_key, id
               FROM profiles WHERE economy = $2 AND name_key <> ''
              ORDER BY name_key, place_key, id) AS known
      WHERE row.import_id = $1 AND row.outcome = 'NEW'
        AND row.name_key = known.name_key AND row.place_key = known.place_key
        AND (row.registry_key IS NULL OR known.registry_key IS NULL)`,
    [id, economy],
  );
}

async function findByDecision(tx: EntityManager, id: string, economy: string) {
  await tx.query(
    `UPDATE import_rows AS row SET profile_id = decision.profile_id, outcome = 'KNOWN'
       FROM duplicate_decisions AS decision
      WHERE row.import_id = $1 AND row.outcome = 'NEW'
        AND decision.economy = $2 AND decision.is_same AND decision.row_key = ${rowKeyOf('row')}`,
    [id, economy],
  );
}

/** Of rows with one registry number, or with none and one name and place, the first stays NEW. */
async function joinRepeatedRows(tx: EntityManager, id: string) {
  await tx.query(
    `UPDATE import_rows AS row SET profile_id = named.first_id, outcome = 'KNOWN'
       FROM (SELECT row_number, new_profile_id, first_value(new_profile_id) OVER (
                      PARTITION BY coalesce(registry_key, name_key || '|' || place_key),
                                   registry_key IS NULL ORDER BY row_number) AS first_id
               FROM import_rows WHERE import_id = $1 AND outcome = 'NEW') AS named
      WHERE row.import_id = $1 AND row.row_number = named.row_number
        AND named.first_id <> named.new_profile_id`,
    [id],
  );
}

/**
 * Compares letter by letter only names that share a telling piece: one that few firms of the town
 * share, or one made of two words that few share anywhere. Rows of the same file are compared with
 * earlier rows.
 *
 * Most names that share a piece are far apart, and `similarity` takes a name apart each time it is
 * asked. So each name first gets a sign of 64 bits, one for what each of its trigrams hashes to:
 * where two names have a and b trigrams and d of them not in common, their similarity is
 * (a + b - d) / (a + b + d), and their signs differ in d bits at most. Pairs whose signs differ in
 * more than the wanted similarity leaves room for are not compared, and none is lost by it.
 */
async function findLikelyDuplicates(tx: EntityManager, id: string, economy: string) {
  await tx.query(
    `WITH named AS (
       SELECT NULL::int AS row_number, id, registry_key, name_key, place_key, match_keys
         FROM profiles WHERE economy = $2 AND status <> 'DRAFT'
       UNION ALL
       SELECT row_number, new_profile_id, registry_key, name_key, place_key, match_keys
         FROM import_rows WHERE import_id = $1 AND outcome = 'NEW'),
     firms AS MATERIALIZED (
       SELECT (row_number() OVER (ORDER BY row_number NULLS FIRST))::int AS n, * FROM named),
     telling AS (
       SELECT array_agg(n) AS members
         FROM (SELECT n, row_number, place_key, unnest(match_keys) AS piece FROM firms) AS pieces
        GROUP BY CASE WHEN strpos(piece, '${pairSign}') > 0 THEN piece
                      ELSE piece || '@' || place_key END
       HAVING count(*) BETWEEN 2 AND $3 AND count(row_number) > 0),
     signed AS MATERIALIZED (
       SELECT n, row_number, id, registry_key, name_key, place_key, cardinality(trigrams) AS size,
              (SELECT bit_or(1::bigint << (hashtext(one) & 63)) FROM unnest(trigrams) AS one) AS sign
         FROM (SELECT *, show_trgm(name_key) AS trigrams FROM firms) AS taken_apart),
     pairs AS (
       SELECT DISTINCT later, earlier
         FROM telling, unnest(members) AS later, unnest(members) AS earlier
        WHERE later > earlier),
     alike AS (
       SELECT row.row_number, other.id, other.row_number AS other_row, row.registry_key,
              row.name_key, row.place_key, other.place_key AS other_place, wanted,
              CASE WHEN bit_count((row.sign # other.sign)::bit(64)) <=
                        (row.size + other.size) * (1 - wanted) / (1 + wanted) + 0.01
                   THEN similarity(row.name_key, other.name_key) END AS similarity
         FROM pairs
         JOIN signed AS row ON row.n = later
         JOIN signed AS other ON other.n = earlier,
              LATERAL (SELECT CASE WHEN row.registry_key <> other.registry_key
                                   THEN $6::real ELSE $4::real END AS wanted) AS wanted
        WHERE row.row_number IS NOT NULL)
     INSERT INTO import_duplicates (import_id, row_number, profile_id, other_row, similarity)
     SELECT $1, row_number, id, other_row, similarity FROM alike AS row
      WHERE similarity >= wanted
        AND (place_key = other_place OR similarity(place_key, other_place) >= $5
             OR '' IN (place_key, other_place))
        AND NOT EXISTS (SELECT FROM duplicate_decisions AS decision
                         WHERE decision.economy = $2 AND decision.row_key = ${rowKeyOf('row')}
                           AND decision.profile_id = row.id)`,
    [id, economy, mostHolders, likelySimilarity, likelyPlaces, likelySimilarityOfNumbered],
  );
  await tx.query(
    `UPDATE import_rows SET outcome = 'LIKELY_DUPLICATE'
      WHERE import_id = $1 AND profile_id IN (
        SELECT new_profile_id FROM import_rows JOIN import_duplicates USING (import_id, row_number)
         WHERE import_id = $1)`,
    [id],
  );
}
