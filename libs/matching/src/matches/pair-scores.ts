import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** How well two organisations match. */
export interface OrganisationScore {
  readonly buyer: string;
  readonly supplier: string;
  /** 0 to 1: the best of the buyer's open needs that the supplier serves. */
  readonly score: number;
}

/** Reads kept matches by organisation, for areas that bring organisations together. */
@Injectable()
export class PairScores {
  constructor(private readonly dataSource: DataSource) {}

  /** Scores among these organisations, in one statement. Pairs without a kept match are left out. */
  async find(
    buyerIds: readonly string[],
    supplierIds: readonly string[],
  ): Promise<OrganisationScore[]> {
    return this.dataSource.query<OrganisationScore[]>(
      `SELECT need.buyer_organisation_id AS buyer, profile.organisation_id AS supplier,
              max(m.score) / 1e6::float8 AS score
         FROM matches m
         JOIN sourcing_needs need ON need.id = m.need_id AND need.state = 'open'
         JOIN profiles profile ON profile.id = m.supplier_id
        WHERE need.buyer_organisation_id = ANY($1) AND profile.organisation_id = ANY($2)
        GROUP BY 1, 2`,
      [buyerIds, supplierIds],
    );
  }
}
