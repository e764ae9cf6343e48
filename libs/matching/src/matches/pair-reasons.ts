import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#platform';
import { type ProfileFacts, ProfileReader } from '#profiles';
import { isOpenTo, NeedReader, type SourcingNeed } from '#sourcing';
import { DataSource } from 'typeorm';
import type { MatchCriterionDto } from '../dto/match.dto.js';
import { MatchExplainer } from './match.explainer.js';
import { presentMatch } from './match.presenter.js';

/** On whose behalf reasons are read: one of the two, or somebody who sees what is public. */
export type ReasonsReader = 'buyer' | 'supplier' | 'public';

/** Why two organisations should meet. */
export interface PairReasons {
  /** The buyer's open need that the supplier matches best, of those that the reader may see. */
  readonly need: SourcingNeed;
  readonly profile: ProfileFacts;
  /** Both scores fused, 0 to 1. */
  readonly score: number;
  /** What the reader may see. */
  readonly criteria: readonly MatchCriterionDto[];
}

/** Needs that are compared to find the best: the best kept matches, then the newest. */
const mostCompared = 3;

/** Reasons of two organisations, computed now, for areas that bring organisations together. */
@Injectable()
export class PairReasonsReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly needs: NeedReader,
    private readonly profiles: ProfileReader,
    private readonly explainer: MatchExplainer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Why two organisations match, both ways. A need that hides its buyer is named to the buyer alone:
   * whoever reads this knows who the buyer is.
   * @returns undefined where the reader may see no open need, or the supplier has no profile.
   */
  async explain(
    buyer: string,
    supplier: string,
    reader: ReasonsReader,
  ): Promise<PairReasons | undefined> {
    const rows = await this.dataSource.query<{ needId: string; profileId: string }[]>(
      `SELECT need.id AS "needId", profile.id AS "profileId"
         FROM sourcing_needs need
         JOIN profiles profile ON profile.organisation_id = $2 AND profile.status = 'PUBLISHED'
         LEFT JOIN matches m ON m.need_id = need.id AND m.supplier_id = profile.id
        WHERE need.buyer_organisation_id = $1 AND need.state = 'open'
          AND ($3 OR (coalesce(need.content ->> 'isAnonymous', 'false') <> 'true'
                      AND ${isOpenTo('need', '$4::uuid[]')}))
        ORDER BY m.score DESC NULLS LAST, need.id DESC LIMIT ${mostCompared}`,
      [buyer, supplier, reader === 'buyer', reader === 'supplier' ? [supplier] : []],
    );
    const needs = await this.needs.findByIds(rows.map(({ needId }) => needId));
    const [profileId] = rows.map((row) => row.profileId);
    if (profileId === undefined) return undefined;
    const profile = (await this.profiles.loadFacts([profileId])).get(profileId);
    if (!profile) return undefined;
    let best: PairReasons | undefined;
    for (const need of needs.values()) {
      const pair = await this.explainer.explainPair(need, profile);
      // What the supplier keeps to itself is shown to the supplier alone.
      const as = reader === 'supplier' ? 'supplier' : 'buyer';
      const found = { pair, needRank: null, computedAt: this.clock() };
      const { score, criteria } = presentMatch(found, as);
      if (!best || score > best.score) best = { need, profile, score, criteria };
    }
    return best;
  }
}
