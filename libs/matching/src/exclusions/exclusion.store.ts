import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, Repository } from 'typeorm';
import { SupplierExclusions } from './supplier-exclusions.entity.js';

/** Keeps whom suppliers do not want to be matched with. It checks no permission. */
@Injectable()
export class ExclusionStore {
  constructor(
    @InjectRepository(SupplierExclusions)
    private readonly exclusions: Repository<SupplierExclusions>,
  ) {}

  /** What each supplier excludes, in one statement; who excludes nothing is left out. */
  async findBySupplierIds(ids: readonly string[]): Promise<Map<string, SupplierExclusions>> {
    if (ids.length === 0) return new Map();
    const rows = await this.exclusions.findBy({ supplierId: In([...ids]) });
    return new Map(rows.map((row) => [row.supplierId, row]));
  }

  /** Replaces what a supplier excludes. */
  async save(tx: EntityManager, row: SupplierExclusions): Promise<void> {
    await tx.upsert(SupplierExclusions, { ...row, buyerIds: [...row.buyerIds] }, ['supplierId']);
  }
}
