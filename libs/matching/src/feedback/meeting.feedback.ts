import { Injectable } from '@nestjs/common';
import { ProfileReader } from '#profiles';
import { NeedReader } from '#sourcing';
import { DataSource } from 'typeorm';
import { FeedbackStore } from './feedback.store.js';

/** What one side of a meeting says came of it. */
export interface SaidOfMeeting {
  /** Organisations that met. */
  readonly buyer: string;
  readonly supplier: string;
  readonly side: 'buyer' | 'supplier';
  /** The user who said it. */
  readonly givenBy: string;
  /** Quotations and awards are the buyer's to say. */
  readonly kind: 'meeting' | 'quotation' | 'award';
  /** Of a meeting: 1 (worthless) to 5 (worth much). */
  readonly meetingValue?: number | null;
}

/** Learns from meetings: what came of one says how good the match was that led to it. */
@Injectable()
export class MeetingFeedback {
  constructor(
    private readonly dataSource: DataSource,
    private readonly needs: NeedReader,
    private readonly profiles: ProfileReader,
    private readonly store: FeedbackStore,
  ) {}

  /**
   * Records what was said with the buyer's open need that the supplier matches best.
   * @returns false where no match of the two is kept: there is nothing to learn then.
   */
  async record({ buyer, supplier, side, ...said }: SaidOfMeeting): Promise<boolean> {
    if (side !== 'buyer' && said.kind !== 'meeting') return false;
    const [best] = await this.dataSource.query<{ needId: string; supplierId: string }[]>(
      `SELECT m.need_id AS "needId", m.supplier_id AS "supplierId"
         FROM matches m
         JOIN sourcing_needs need ON need.id = m.need_id AND need.state = 'open'
         JOIN profiles profile ON profile.id = m.supplier_id
        WHERE need.buyer_organisation_id = $1 AND profile.organisation_id = $2
        ORDER BY m.score DESC, m.need_id, m.supplier_id LIMIT 1`,
      [buyer, supplier],
    );
    if (!best) return false;
    const need = (await this.needs.findByIds([best.needId])).get(best.needId);
    const profile = (await this.profiles.loadFacts([best.supplierId])).get(best.supplierId);
    if (!need || !profile) return false;
    await this.store.keep(need, profile, { side, ...said });
    return true;
  }
}
