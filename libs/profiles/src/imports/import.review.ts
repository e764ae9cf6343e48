import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, Conflict, type Page, refuse, Transactions } from '#platform';
import { DataSource, type EntityManager } from 'typeorm';
import type { RowContent } from '../domain/import/row.reader.js';
import type { Problem } from '../domain/problems.js';
import type { Import } from './import.entity.js';
import type { RowOutcome } from './import.kinds.js';
import { importFailures } from './imports.errors.js';
import { rowKeyOf } from './row.resolution.js';

/** A row of a file as it is shown before anything is written. */
export interface ReviewedRow {
  readonly rowNumber: number;
  readonly content: RowContent;
  readonly problems: readonly Problem[];
  readonly outcome: RowOutcome | null;
}

/** A profile, or an earlier row, that a row resembles. */
export interface LikelyDuplicate {
  readonly profileId: string;
  readonly otherRow: number | null;
  readonly name: string;
  readonly place: string | null;
  readonly registryNumber: string | null;
  readonly similarity: number;
}

/** Which rows to show. */
export type RowFilter = 'ALL' | 'WRONG' | 'LIKELY_DUPLICATE';

const conditions: Readonly<Record<RowFilter, string>> = {
  ALL: 'true',
  WRONG: 'problems IS NOT NULL',
  LIKELY_DUPLICATE: `outcome = 'LIKELY_DUPLICATE'`,
};

/** Shows what an import would do, and takes decisions on likely duplicates. */
@Injectable()
export class ImportReview {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Lists rows in the order of the file, one more than the page holds. */
  async listRows(importId: string, filter: RowFilter, page: Page): Promise<ReviewedRow[]> {
    return this.dataSource.query<ReviewedRow[]>(
      `SELECT row_number AS "rowNumber", content, coalesce(problems, '[]') AS problems, outcome
         FROM import_rows
        WHERE import_id = $1 AND row_number > $2 AND ${conditions[filter]}
        ORDER BY row_number LIMIT $3`,
      [importId, page.after?.sortedBy[0] ?? 0, page.first + 1],
    );
  }

  /** Finds what rows resemble, in one statement, the most similar first. */
  async findDuplicates(
    importId: string,
    rowNumbers: readonly number[],
  ): Promise<Map<number, LikelyDuplicate[]>> {
    const rows = await this.dataSource.query<(LikelyDuplicate & { rowNumber: number })[]>(
      `SELECT duplicate.row_number AS "rowNumber", duplicate.profile_id AS "profileId",
              duplicate.other_row AS "otherRow", duplicate.similarity,
              coalesce(profile.legal_name, other.content #>> '{facts,legalName}') AS name,
              coalesce(profile.place_name, other.content #>> '{facts,place,name}') AS place,
              coalesce(profile.registry_number, other.content #>> '{facts,registryNumber}')
                AS "registryNumber"
         FROM import_duplicates AS duplicate
         LEFT JOIN profiles AS profile ON profile.id = duplicate.profile_id
         LEFT JOIN import_rows AS other
                ON other.import_id = duplicate.import_id AND other.row_number = duplicate.other_row
        WHERE duplicate.import_id = $1 AND duplicate.row_number = ANY($2)
        ORDER BY duplicate.row_number, duplicate.similarity DESC, duplicate.profile_id`,
      [importId, rowNumbers],
    );
    return Map.groupBy(rows, (row) => row.rowNumber);
  }

  /**
   * Decides whether a row is the firm that it resembles. What is said of a known profile is
   * remembered for all later files.
   * @throws Refused with Conflict when that is decided already, or the import is not checked.
   */
  async decide(
    one: Import,
    decidedBy: string,
    rowNumber: number,
    profileId: string,
    isSame: boolean,
  ): Promise<void> {
    if (one.status !== 'CHECKED') {
      refuse(new Conflict(importFailures.IMPORT_NOT_NOW({ status: one.status })));
    }
    await this.transactions.run(async (tx) => {
      const row = [one.id, rowNumber, profileId] as const;
      const [, removed] = await tx.query<[unknown, number]>(
        `DELETE FROM import_duplicates
          WHERE import_id = $1 AND row_number = $2 AND profile_id = $3`,
        [...row],
      );
      if (removed === 0) refuse(new Conflict(importFailures.IMPORT_ROW_DECIDED()));
      await this.remember(tx, one, row, decidedBy, isSame);
      await (isSame ? joinRow(tx, row) : freeRow(tx, row));
    });
  }

  private async remember(
    tx: EntityManager,
    one: Import,
    row: readonly [string, number, string],
    decidedBy: string,
    isSame: boolean,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO duplicate_decisions
              (economy, row_key, profile_id, is_same, decided_by, decided_at)
       SELECT $4, ${rowKeyOf('row')}, profile.id, $5, $6, $7
         FROM import_rows AS row, profiles AS profile
        WHERE row.import_id = $1 AND row.row_number = $2 AND profile.id = $3
           ON CONFLICT (economy, row_key, profile_id) DO UPDATE
          SET is_same = excluded.is_same, decided_by = excluded.decided_by,
              decided_at = excluded.decided_at`,
      [...row, one.economy, isSame, decidedBy, this.clock()],
    );
  }
}

type RowOfProfile = readonly [importId: string, rowNumber: number, profileId: string];

/** The row, and all that repeat it, add to the profile that it resembled. */
async function joinRow(tx: EntityManager, row: RowOfProfile): Promise<void> {
  await tx.query(
    `UPDATE import_rows SET profile_id = $3, outcome = 'KNOWN'
      WHERE import_id = $1 AND profile_id = (
        SELECT new_profile_id FROM import_rows WHERE import_id = $1 AND row_number = $2)`,
    [...row],
  );
  await tx.query(`DELETE FROM import_duplicates WHERE import_id = $1 AND row_number = $2`, [
    row[0],
    row[1],
  ]);
}

/** The row, with those that repeat it, gets a profile of its own once it resembles nothing else. */
async function freeRow(tx: EntityManager, [importId, rowNumber]: RowOfProfile): Promise<void> {
  await tx.query(
    `UPDATE import_rows
        SET outcome = CASE WHEN profile_id = new_profile_id THEN 'NEW' ELSE 'KNOWN' END
      WHERE import_id = $1 AND profile_id = (
              SELECT new_profile_id FROM import_rows WHERE import_id = $1 AND row_number = $2)
        AND NOT EXISTS (SELECT FROM import_duplicates WHERE import_id = $1 AND row_number = $2)`,
    [importId, rowNumber],
  );
}
