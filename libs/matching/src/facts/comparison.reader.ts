import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DEFAULT_WEIGHTS, type WeightProfile } from '#match-engine';
import { queryPrepared } from '#platform';

/** What is in use by choice or by count, and may be another from one moment to the next. */
export interface Comparison {
  /** Those last switched to, or the engine's own. */
  readonly weights: WeightProfile;
  /** The text statistics put to use last; null before the first. */
  readonly statisticsId: string | null;
}

/** Reads what all processes compare pairs by at present. */
@Injectable()
export class ComparisonReader {
  constructor(private readonly dataSource: DataSource) {}

  /** In one quick statement: it runs before every comparison. */
  async find(): Promise<Comparison> {
    const [row] = await queryPrepared<{
      weights: WeightProfile | null;
      statisticsId: string | null;
    }>(
      this.dataSource.manager,
      `SELECT (SELECT weights.profile FROM match_weight_switches AS turn
                 LEFT JOIN match_weights AS weights ON weights.id = turn.weights_id
                ORDER BY turn.id DESC LIMIT 1) AS weights,
              (SELECT id FROM match_text_statistics ORDER BY id DESC LIMIT 1) AS "statisticsId"`,
      [],
    );
    return { weights: row?.weights ?? DEFAULT_WEIGHTS, statisticsId: row?.statisticsId ?? null };
  }
}
