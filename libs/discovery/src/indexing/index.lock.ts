import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import type { EntityManager } from 'typeorm';

/** Any number that nothing else locks. */
const lockKey = 4_871_301;

/**
 * Lets one writer at a time, of all workers, read profiles and write what it read to the index.
 * Without it, a slow writer could put an older state over a newer one.
 */
@Injectable()
export class IndexLock {
  constructor(private readonly transactions: Transactions) {}

  /** Runs work while no other writer runs. A killed process lets go of the lock at once. */
  hold<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.transactions.run(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [lockKey]);
      return work(tx);
    });
  }
}
