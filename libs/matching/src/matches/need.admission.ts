import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NeedAudience } from '#sourcing';

/** Lets suppliers see the needs whose audience is whoever meets the musts. */
@Injectable()
export class NeedAdmission {
  constructor(private readonly audience: NeedAudience) {}

  /** Lets these suppliers see the need, and no others. */
  async admit(tx: EntityManager, needId: string, supplierIds: readonly string[]): Promise<void> {
    const owners = await findOwners(tx, supplierIds);
    await this.audience.replace(tx, needId, 'criteria', [...owners.values()]);
  }

  /**
   * Decides anew who of some suppliers sees which of some needs; others' sight does not change.
   * @param eligible need and supplier, of those named.
   */
  async readmit(
    tx: EntityManager,
    needIds: readonly string[],
    supplierIds: readonly string[],
    eligible: readonly (readonly [needId: string, supplierId: string])[],
  ): Promise<void> {
    if (needIds.length === 0) return;
    const owners = await findOwners(tx, supplierIds);
    const pairs = eligible.flatMap(([needId, supplierId]) => {
      const owner = owners.get(supplierId);
      return owner === undefined ? [] : [[needId, owner] as const];
    });
    await this.audience.replaceAmong(tx, needIds, [...owners.values()], 'criteria', pairs);
  }
}

/** The organisations of suppliers' profiles, by supplier. */
async function findOwners(
  tx: EntityManager,
  supplierIds: readonly string[],
): Promise<Map<string, string>> {
  if (supplierIds.length === 0) return new Map();
  const rows = await tx.query<{ id: string; owner: string }[]>(
    `SELECT id, organisation_id AS owner FROM profiles WHERE id = ANY($1::uuid[])`,
    [supplierIds],
  );
  return new Map(rows.map(({ id, owner }) => [id, owner]));
}
