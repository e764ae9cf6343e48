import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { TrackRecordEntry } from '#match-engine';
import { CLOCK, type Clock, newId } from '#platform';
import { foldText, nameKeyOf } from '#profiles';
import type { Award } from '../domain/award.reading.js';

/** Most entries of one supplier that are read: the latest; the engine reads no more. */
const mostEntries = 500;

interface TrackRow {
  readonly supplierId: string;
  readonly awardedOn: string;
  readonly buyerName: string;
  readonly buyerKey: string;
  readonly description: string;
  readonly language: string;
  readonly evidenceLevel: TrackRecordEntry['evidence']['level'];
  readonly source: string;
}

/** An award whose supplier is known here. */
export interface SuppliersAward extends Award {
  readonly supplierId: string;
}

/** Where awards come from. */
export interface AwardOrigin {
  /** BCP 47 tag of the descriptions. */
  readonly language: string;
  /** Name of the file. */
  readonly source: string;
  /** The import of an agency that brings them in. */
  readonly importId?: string | undefined;
}

/** Keeps what suppliers delivered or were awarded before. It checks no permission. */
@Injectable()
export class TrackRecordStore {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The latest entries of each supplier, in one statement; suppliers without any are left out. */
  async findBySupplierIds(ids: readonly string[]): Promise<Map<string, TrackRecordEntry[]>> {
    if (ids.length === 0) return new Map();
    const rows = await this.dataSource.query<TrackRow[]>(
      `SELECT track.supplier_id AS "supplierId", to_char(track.awarded_on, 'YYYY-MM-DD') AS "awardedOn",
              track.buyer_name AS "buyerName", track.buyer_key AS "buyerKey", track.description,
              track.language, track.evidence_level AS "evidenceLevel", track.source
         FROM unnest($1::uuid[]) AS wanted (id)
        CROSS JOIN LATERAL (
          SELECT * FROM track_records WHERE supplier_id = wanted.id
           ORDER BY awarded_on DESC, row_key LIMIT $2) AS track`,
      [ids, mostEntries],
    );
    const bySupplier = Map.groupBy(rows, (row) => row.supplierId);
    return new Map([...bySupplier].map(([id, own]) => [id, own.map(toEntry)]));
  }

  /**
   * Adds awards as public records; those that are kept already stay as they are.
   * @returns the suppliers of the awards that are new, one for each award.
   */
  async addAwards(
    tx: EntityManager,
    awards: readonly SuppliersAward[],
    { language, source, importId }: AwardOrigin,
  ): Promise<string[]> {
    if (awards.length === 0) return [];
    const rows = await tx.query<{ supplierId: string }[]>(
      `INSERT INTO track_records (id, supplier_id, awarded_on, buyer_name, buyer_key, description,
                                  language, evidence_level, source, row_key, import_id, imported_at)
       SELECT one.id, one.supplier_id, one.awarded_on, one.buyer_name, one.buyer_key,
              one.description, $7, 'PUBLIC_RECORD', $8, one.row_key, $11, $9
         FROM unnest($1::uuid[], $2::uuid[], $3::date[], $4::text[], $5::text[], $6::text[],
                     $10::text[])
              AS one (id, supplier_id, awarded_on, buyer_name, buyer_key, description, row_key)
       ON CONFLICT (supplier_id, row_key) DO NOTHING
       RETURNING supplier_id AS "supplierId"`,
      [
        awards.map(() => newId()),
        awards.map(({ supplierId }) => supplierId),
        awards.map(({ date }) => date),
        awards.map(({ buyer }) => buyer),
        awards.map(({ buyer }) => nameKeyOf(buyer)),
        awards.map(({ description }) => description),
        language,
        source,
        this.clock(),
        awards.map(rowKeyOf),
        importId ?? null,
      ],
    );
    return rows.map(({ supplierId }) => supplierId);
  }

  /** Keys of those awards that are kept already. */
  async findKeys(awards: readonly SuppliersAward[]): Promise<Set<string>> {
    const rows = await this.dataSource.query<{ supplierId: string; rowKey: string }[]>(
      `SELECT supplier_id AS "supplierId", row_key AS "rowKey" FROM track_records
        WHERE (supplier_id, row_key) IN (SELECT * FROM unnest($1::uuid[], $2::text[]))`,
      [awards.map(({ supplierId }) => supplierId), awards.map(rowKeyOf)],
    );
    return new Set(rows.map(({ supplierId, rowKey }) => `${supplierId}|${rowKey}`));
  }

  /** How many awards came with an import. */
  async countOf(importId: string): Promise<number> {
    const [row] = await this.dataSource.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM track_records WHERE import_id = $1',
      [importId],
    );
    return row?.count ?? 0;
  }

  /** Takes out some of the awards that came with an import. @returns their suppliers. */
  async takeOut(tx: EntityManager, importId: string, most: number): Promise<string[]> {
    const [rows] = await tx.query<[{ supplierId: string }[], number]>(
      `DELETE FROM track_records WHERE id IN (
         SELECT id FROM track_records WHERE import_id = $1 LIMIT $2)
       RETURNING supplier_id AS "supplierId"`,
      [importId, most],
    );
    return rows.map(({ supplierId }) => supplierId);
  }
}

/** Equal for two readings of one award of a supplier. */
export const awardKeyOf = (award: SuppliersAward): string =>
  `${award.supplierId}|${rowKeyOf(award)}`;

const rowKeyOf = ({ date, buyer, description }: Award): string =>
  createHash('sha256')
    .update(JSON.stringify([date, nameKeyOf(buyer), foldText(description)]))
    .digest('hex');

/** Buyers of public records have no account here: their name stands for them. */
const toEntry = (row: TrackRow): TrackRecordEntry => ({
  date: row.awardedOn,
  buyerId: `record:${row.buyerKey}`,
  buyerName: row.buyerName,
  texts: { [row.language]: row.description },
  evidence: { level: row.evidenceLevel, date: row.awardedOn, source: row.source },
});
