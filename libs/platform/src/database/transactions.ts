import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';

/** Postgres asks for another try: serialization_failure and deadlock_detected. */
const worthRepeating = new Set(['40001', '40P01']);
const mostTries = 3;

/** The one owner of transactions: whoever opens one commits or rolls it back here. */
@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs work in one transaction. Anything thrown rolls it back whole. A deadlock is tried again,
   * so the work must have no effect outside the database.
   */
  async run<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.dataSource.transaction(work);
      } catch (error) {
        if (tries === mostTries || !isWorthRepeating(error)) throw error;
      }
    }
  }
}

function isWorthRepeating(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const code: unknown = (error.driverError as { code?: unknown }).code;
  return typeof code === 'string' && worthRepeating.has(code);
}
