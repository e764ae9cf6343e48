import type { MigrationInterface, QueryRunner } from 'typeorm';

const renamed = [
  ['selfDeclared', 'SELF_DECLARED'],
  ['document', 'DOCUMENT'],
  ['publicRecord', 'PUBLIC_RECORD'],
  ['verified', 'VERIFIED'],
] as const;

/**
 * Evidence levels are written in one way everywhere. Reasons of matches are left as they are: the
 * migration of match lists takes them out.
 */
export class EvidenceLevels1765200000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await rename(
      db,
      renamed.map(([from, to]) => [from, to]),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await rename(
      db,
      renamed.map(([from, to]) => [to, from]),
    );
  }
}

async function rename(db: QueryRunner, names: readonly (readonly [string, string])[]) {
  for (const [from, to] of names) {
    await db.query(`UPDATE track_records SET evidence_level = $2 WHERE evidence_level = $1`, [
      from,
      to,
    ]);
    await db.query(
      `UPDATE sourcing_needs SET content = jsonb_set(content, '{minimumEvidence}', to_jsonb($2::text))
        WHERE content ->> 'minimumEvidence' = $1`,
      [from, to],
    );
  }
}
