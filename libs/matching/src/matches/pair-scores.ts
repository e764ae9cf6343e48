import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NeedIndex, ONE, type RankedPair } from '#match-engine';
import { ContextSource } from '../facts/match-context.source.js';
import { toNeedFacts } from '../facts/need.mapper.js';
import { SupplierSource } from '../facts/supplier.source.js';
import { NeedPool } from '../pools/need.pool.js';
import { takeTurn } from '../turns/in-turns.js';

const batchSize = 200;
/** Needs compared with a batch of suppliers between two turns. */
const needsPerTurn = 50;

/** How well two organisations match: by the buyer's open need of which the fused score is best. */
export interface OrganisationScore {
  readonly buyer: string;
  readonly supplier: string;
  /** How well the supplier serves the need, 0 to 1. */
  readonly supplierServesNeed: number;
  /** How well the need suits the supplier, 0 to 1. */
  readonly needSuitsSupplier: number;
}

/** A kept score of two organisations. */
export interface KeptScore {
  readonly buyer: string;
  readonly supplier: string;
  /** Of the buyer's open need that they match best, 0 to 1. */
  readonly score: number;
}

/** Scores of organisations, computed now, for areas that bring organisations together. */
@Injectable()
export class PairScores {
  constructor(
    private readonly dataSource: DataSource,
    private readonly needs: NeedPool,
    private readonly suppliers: SupplierSource,
    private readonly contexts: ContextSource,
  ) {}

  /** Scores among these organisations. Pairs of which no open need is served are left out. */
  async find(
    buyerIds: readonly string[],
    supplierIds: readonly string[],
  ): Promise<OrganisationScore[]> {
    await this.needs.refresh();
    const index = await this.indexNeeds(new Set(buyerIds));
    const best = new Map<string, Map<string, RankedPair>>();
    const owners = await this.findOwners(supplierIds);
    const ids = [...owners.keys()];
    for (let start = 0; start < ids.length; start += batchSize) {
      const facts = await this.suppliers.load(ids.slice(start, start + batchSize));
      let compared = 0;
      for (const [needId, pairs] of index.match(facts.values())) {
        const buyer = this.needs.find(needId)?.need.buyerOrganisationId ?? '';
        const ofBuyer = best.get(buyer) ?? new Map<string, RankedPair>();
        best.set(buyer, ofBuyer);
        for (const pair of pairs) {
          const supplier = owners.get(pair.id) ?? '';
          const known = ofBuyer.get(supplier);
          if (!known || pair.fused > known.fused) ofBuyer.set(supplier, pair);
        }
        if (++compared % needsPerTurn === 0) await takeTurn();
      }
    }
    return [...best].flatMap(([buyer, ofBuyer]) =>
      [...ofBuyer].map(([supplier, pair]) => ({
        buyer,
        supplier,
        supplierServesNeed: pair.supplierServesNeed / ONE,
        needSuitsSupplier: pair.needSuitsSupplier / ONE,
      })),
    );
  }

  /** Scores of pairs that are kept among needs' best suppliers, in one quick statement. */
  async findKept(
    buyerIds: readonly string[],
    supplierIds: readonly string[],
  ): Promise<KeptScore[]> {
    return this.dataSource.query<KeptScore[]>(
      `SELECT need.buyer_organisation_id AS buyer, profile.organisation_id AS supplier,
              max(m.score) / 1e6::float8 AS score
         FROM matches m
         JOIN sourcing_needs need ON need.id = m.need_id AND need.state = 'open'
         JOIN profiles profile ON profile.id = m.supplier_id
        WHERE need.buyer_organisation_id = ANY($1::uuid[])
          AND profile.organisation_id = ANY($2::uuid[])
        GROUP BY 1, 2`,
      [buyerIds, supplierIds],
    );
  }

  private async indexNeeds(buyerIds: ReadonlySet<string>): Promise<NeedIndex> {
    const index = new NeedIndex(await this.contexts.load());
    for (const { need, buyer } of this.needs.all()) {
      if (buyerIds.has(need.buyerOrganisationId)) index.put(toNeedFacts(need, buyer));
    }
    return index;
  }

  /** Organisations by the ids of their published profiles. */
  private async findOwners(organisationIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.dataSource.query<{ id: string; owner: string }[]>(
      `SELECT id, organisation_id AS owner FROM profiles
        WHERE organisation_id = ANY($1::uuid[]) AND status = 'PUBLISHED' ORDER BY id`,
      [organisationIds],
    );
    return new Map(rows.map(({ id, owner }) => [id, owner]));
  }
}
