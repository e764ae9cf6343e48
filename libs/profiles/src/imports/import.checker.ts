import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, LiveTopics, newId, Transactions } from '#platform';
import { findProblems } from '../domain/content-rules.js';
import { mergeRow } from '../domain/import/row.merge.js';
import { RowReader } from '../domain/import/row.reader.js';
import { matchKeysOf, nameKeyOf, placeKeyOf, registryKeyOf } from '../domain/names.js';
import { Problems } from '../domain/problems.js';
import { emptyContent } from '../domain/profile.content.js';
import { type Cell, copyRows } from '../store/copy.text.js';
import { readRows } from './file.rows.js';
import { Import } from './import.entity.js';
import { importProgress } from './import.kinds.js';
import { readingVocabulary } from './reading.vocabulary.js';
import { resolveRows } from './row.resolution.js';

/** Rows that are checked and staged in one transaction. */
const chunkSize = 500;

type StagedRow = readonly Cell[];

const target = `import_rows (import_id, row_number, content, problems, registry_key, name_key,
  place_key, match_keys, new_profile_id, profile_id, outcome)`;

/** Reads and checks a file's rows into the staging table, and finds what they stand for. */
@Injectable()
export class ImportChecker {
  constructor(
    private readonly transactions: Transactions,
    private readonly live: LiveTopics,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Checks the rows that are not checked yet, chunk by chunk, then looks for known profiles and
   * likely duplicates. Cut off at any point and called again, it ends with the same rows.
   * @param signal stops it after the chunk under way.
   * @throws UnreadableFile
   */
  async checkFile(one: Import, signal?: AbortSignal): Promise<void> {
    const reader = new RowReader(one.columns, readingVocabulary, one.settings.language);
    let chunk: StagedRow[] = [];
    let number = -1;
    // One chunk is read while the one before is written.
    let staging: Promise<void> = Promise.resolve();
    for await (const cells of readRows(one.filePath, one.format)) {
      number++;
      if (number <= one.stagedTo || number === 0) continue;
      chunk.push(this.toStagedRow(one.id, number, cells, reader));
      if (chunk.length < chunkSize) continue;
      await staging;
      signal?.throwIfAborted();
      staging = this.stage(one, chunk, number, null);
      staging.catch(() => undefined);
      chunk = [];
    }
    const total = Math.max(number, 0);
    await staging;
    await this.stage(one, chunk, total, total);
    await this.transactions.run((tx) => resolveRows(tx, one));
  }

  private toStagedRow(
    importId: string,
    number: number,
    cells: readonly string[],
    reader: RowReader,
  ): StagedRow {
    const found = new Problems();
    const content = reader.read(cells, found);
    const profile = mergeRow(emptyContent, content);
    const problems = [
      ...found.all,
      ...findProblems(profile, readingVocabulary, this.clock().getUTCFullYear()),
    ];
    const isWrong = problems.length > 0;
    const nameKey = nameKeyOf(profile.legalName ?? '');
    const newProfileId = newId();
    return [
      importId,
      number,
      JSON.stringify(content),
      isWrong ? JSON.stringify(problems) : null,
      registryKeyOf(profile.registryNumber),
      nameKey,
      placeKeyOf(profile.place?.name ?? ''),
      matchKeysOf(nameKey),
      newProfileId,
      // Of its own until it is found to stand for another.
      isWrong ? null : newProfileId,
      isWrong ? null : 'NEW',
    ];
  }

  private async stage(
    one: Import,
    rows: readonly StagedRow[],
    stagedTo: number,
    rowsTotal: number | null,
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      // Rows and checkpoint are kept or lost together, so the disk need not be waited for.
      await tx.query('SET LOCAL synchronous_commit = off');
      await copyRows(tx, target, rows);
      await tx.update(Import, { id: one.id }, { stagedTo, rowsTotal });
    });
    await this.live.publish(importProgress, one.id, {
      importId: one.id,
      status: 'CHECKING',
      rowsDone: stagedTo,
      rowsTotal,
    });
  }
}
