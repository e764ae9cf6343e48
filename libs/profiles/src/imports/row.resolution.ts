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
 * else by equal name and place, else by what people decided before. Of rows that name one firm the
 * first makes the profile and the others add to it. What is left is compared with known profiles
 * and earlier rows by name and place. Safe to run again.
 */
export async function resolveRows(tx: EntityManager, { id, economy }: Import): Promise<void> {
  await tx.query(`SET LOCAL work_mem = '64MB'`);
  await tx.query(`DELETE FROM import_duplicates WHERE import_id = $1`, [id]);
  await tx.query(
    `UPDATE import_rows SET profile_id = NULL, outcome = NULL
      WHERE import_id = $1 AND outcome IS NOT NULL`,
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
      WHERE row.import_id = $1 AND row.problems IS NULL
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
      WHERE row.import_id = $1 AND row.problems IS NULL AND row.outcome IS NULL
        AND row.name_key = known.name_key AND row.place_key = known.place_key
        AND (row.registry_key IS NULL OR known.registry_key IS NULL)`,
    [id, economy],
  );
}

async function findByDecision(tx: EntityManager, id: string, economy: string) {
  await tx.query(
    `UPDATE import_rows AS row SET profile_id = decision.profile_id, outcome = 'KNOWN'
       FROM duplicate_decisions AS decision
      WHERE row.import_id = $1 AND row.problems IS NULL AND row.outcome IS NULL
        AND decision.economy = $2 AND decision.is_same AND decision.row_key = ${rowKeyOf('row')}`,
    [id, economy],
  );
}

/** Of rows with one registry number, or with none and one name and place, the first is NEW. */
async function joinRepeatedRows(tx: EntityManager, id: string) {
  await tx.query(
    `UPDATE import_rows AS row
        SET profile_id = named.first_id,
            outcome = CASE WHEN row.new_profile_id = named.first_id THEN 'NEW' ELSE 'KNOWN' END
       FROM (SELECT row_number, first_value(new_profile_id) OVER (
                      PARTITION BY coalesce(registry_key, name_key || '|' || place_key),
                                   registry_key IS NULL ORDER BY row_number) AS first_id
               FROM import_rows
              WHERE import_id = $1 AND problems IS NULL AND outcome IS NULL) AS named
      WHERE row.import_id = $1 AND row.row_number = named.row_number`,
    [id],
  );
}

/**
 * Compares letter by letter only names that share a telling piece: one that few firms of the town
 * share, or one made of two words that few share anywhere. Rows of the same file are compared with
 * earlier rows.
 */
async function findLikelyDuplicates(tx: EntityManager, id: string, economy: string) {
  const block = `CASE WHEN strpos(piece, '${pairSign}') > 0 THEN piece ELSE piece || '@' || place_key END`;
  await tx.query(
    `WITH rows AS MATERIALIZED (
       SELECT row_number, id, registry_key, name_key, place_key, row_key, ${block} AS block
         FROM (SELECT row_number, new_profile_id AS id, registry_key, name_key, place_key,
                      ${rowKeyOf('row')} AS row_key, unnest(match_keys) AS piece
                 FROM import_rows AS row WHERE import_id = $1 AND outcome = 'NEW') AS pieces),
     holders AS MATERIALIZED (
       SELECT NULL::int AS row_number, id, registry_key, name_key, place_key, ${block} AS block
         FROM (SELECT id, registry_key, name_key, place_key, unnest(match_keys) AS piece
                 FROM profiles WHERE economy = $2 AND status <> 'DRAFT') AS pieces
       UNION ALL
       SELECT row_number, id, registry_key, name_key, place_key, block FROM rows),
     telling AS (
       SELECT block FROM holders GROUP BY block HAVING count(*) BETWEEN 2 AND $3),
     pairs AS (
       SELECT DISTINCT rows.row_number, rows.row_key, holders.id,
              holders.row_number AS other_row, rows.name_key, holders.name_key AS other_name,
              rows.place_key, holders.place_key AS other_place
         FROM telling JOIN rows USING (block) JOIN holders USING (block)
        WHERE (holders.row_number IS NULL OR holders.row_number < rows.row_number)
          AND similarity(rows.name_key, holders.name_key) >=
              CASE WHEN rows.registry_key <> holders.registry_key THEN $6::real ELSE $4 END)
     INSERT INTO import_duplicates (import_id, row_number, profile_id, other_row, similarity)
     SELECT $1, row_number, id, other_row, similarity(name_key, other_name) FROM pairs
      WHERE (place_key = other_place OR similarity(place_key, other_place) >= $5
             OR '' IN (place_key, other_place))
        AND NOT EXISTS (SELECT FROM duplicate_decisions AS decision
                         WHERE decision.economy = $2 AND decision.row_key = pairs.row_key
                           AND decision.profile_id = pairs.id)`,
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
