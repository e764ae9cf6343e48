import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { FailureText } from '#kernel';
import { CLOCK, type Clock, LiveTopics, Transactions } from '#platform';
import { Repository } from 'typeorm';
import { ImportChecker } from './import.checker.js';
import { addCounts, Import, type ImportCounts } from './import.entity.js';
import { importProgress, type ImportStatus } from './import.kinds.js';
import { ImportStorer } from './import.storer.js';
import { ImportUndoer } from './import.undoer.js';
import { UnreadableFile } from './unreadable.file.js';

/** Carries imports from one state to the next; for the worker and the command line. */
@Injectable()
export class ImportRunner {
  constructor(
    @InjectRepository(Import) private readonly imports: Repository<Import>,
    private readonly transactions: Transactions,
    private readonly checker: ImportChecker,
    private readonly storer: ImportStorer,
    private readonly undoer: ImportUndoer,
    private readonly live: LiveTopics,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Does the work that an import's status asks for, from where it was left. Nothing when it asks
   * for none. Safe to call again after being cut off at any point.
   */
  async advance(importId: string, signal?: AbortSignal): Promise<void> {
    const one = await this.imports.findOneBy({ id: importId });
    if (one?.status === 'CHECKING') await this.check(one, signal);
    if (one?.status === 'STORING') await this.store(one, signal);
    if (one?.status === 'UNDOING') {
      await this.undoer.undoImport(one, signal);
      await this.settle(one, 'UNDONE');
    }
  }

  private async check(one: Import, signal: AbortSignal | undefined): Promise<void> {
    try {
      await this.checker.checkFile(one, signal);
      await this.settle(one, 'CHECKED', {
        wrong: await this.countRows(one, 'problems IS NOT NULL'),
      });
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      await this.settle(one, 'FAILED', {}, error.failure);
    }
  }

  private async store(one: Import, signal: AbortSignal | undefined): Promise<void> {
    await this.storer.storeRows(one, signal);
    const undecided =
      one.settings.undecided === 'HOLD_BACK'
        ? await this.countRows(one, `outcome = 'LIKELY_DUPLICATE'`)
        : 0;
    await this.settle(one, 'STORED', { heldBack: undecided });
  }

  private async countRows(one: Import, condition: string): Promise<number> {
    const [row] = await this.imports.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM import_rows WHERE import_id = $1 AND ${condition}`,
      [one.id],
    );
    return row?.count ?? 0;
  }

  /** Ends a step of an import, once: when somebody else has ended it, nothing changes. */
  private async settle(
    one: Import,
    status: ImportStatus,
    more: Partial<ImportCounts> = {},
    failure: FailureText | null = null,
  ): Promise<void> {
    const now = await this.transactions.run(async (tx) => {
      const where = { id: one.id, status: one.status };
      const current = await tx.findOne(Import, { where, lock: { mode: 'pessimistic_write' } });
      if (!current) return undefined;
      const counts = addCounts(current.counts, more);
      const changes = { status, failure, counts, updatedAt: this.clock() };
      await tx.update(Import, { id: one.id }, changes as object);
      return current;
    });
    if (!now) return;
    await this.live.publish(importProgress, one.id, {
      importId: one.id,
      status,
      rowsDone: status === 'CHECKED' ? now.stagedTo : now.storedTo,
      rowsTotal: now.rowsTotal,
    });
  }
}
