import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions } from '#platform';
import { NeedAudience } from '#sourcing';

/** Lets suppliers see the needs whose audience is whoever meets the musts. */
@Injectable()
export class NeedAdmission {
  constructor(
    private readonly transactions: Transactions,
    private readonly audience: NeedAudience,
  ) {}

  /** Lets these suppliers see the need, and no others. */
  async admit(tx: EntityManager, needId: string, supplierIds: readonly string[]): Promise<void> {
    await this.audience.replace(tx, needId, 'criteria', await findOwners(tx, supplierIds));
  }

  /**
   * Decides anew for some suppliers, of whom others' views of the need do not depend.
   * @param changed all that are decided upon; those of them that are not eligible lose sight.
   */
  async readmit(
    needId: string,
    changed: readonly string[],
    eligible: ReadonlySet<string>,
  ): Promise<void> {
    const lost = changed.filter((id) => !eligible.has(id));
    await this.transactions.run(async (tx) => {
      await this.audience.remove(tx, needId, 'criteria', await findOwners(tx, lost));
      await this.audience.add(tx, needId, 'criteria', await findOwners(tx, [...eligible]));
    });
  }
}

/** The organisations of suppliers' profiles. */
async function findOwners(tx: EntityManager, supplierIds: readonly string[]): Promise<string[]> {
  if (supplierIds.length === 0) return [];
  const rows = await tx.query<{ id: string }[]>(
    `SELECT organisation_id AS id FROM profiles WHERE id = ANY($1::uuid[])`,
    [supplierIds],
  );
  return rows.map((row) => row.id);
}
