import { Injectable } from '@nestjs/common';
import { OrganisationReader } from '#accounts';
import { groupsOf } from '#matching';
import { NotFound, refuse, type Viewer } from '#platform';
import { ProfileReader } from '#profiles';
import { DataSource } from 'typeorm';
import type { MeetingState } from '../domain/meeting.states.js';
import { type OutcomeSummary, summarise } from '../domain/outcome-summary.js';
import { fairFailures } from '../fairs.errors.js';
import { FairReader } from '../fairs/fair.reader.js';
import { OutcomeReader } from './outcome.reader.js';

interface MeetingRow {
  readonly id: string;
  readonly state: MeetingState;
  readonly roundId: string;
  readonly buyer: string;
  readonly supplier: string;
}

/** Sums up what came of the meetings of a fair, for its officers. */
@Injectable()
export class OutcomeSummariser {
  constructor(
    private readonly dataSource: DataSource,
    private readonly fairs: FairReader,
    private readonly organisations: OrganisationReader,
    private readonly profiles: ProfileReader,
    private readonly outcomes: OutcomeReader,
  ) {}

  /** @param roundId of one round; null for all of the fair. */
  async summarise(viewer: Viewer, fairId: string, roundId: string | null): Promise<OutcomeSummary> {
    const fair = await this.fairs.findForOfficer(viewer, fairId);
    const meetings = await this.dataSource.query<MeetingRow[]>(
      `SELECT m.id, m.state, m.round_id AS "roundId", b.organisation_id AS buyer,
              s.organisation_id AS supplier
         FROM rounds r JOIN meetings m ON m.round_id = r.id
         JOIN fair_registrations b ON b.id = m.buyer_id
         JOIN fair_registrations s ON s.id = m.supplier_id
        WHERE r.fair_id = $1 AND ($2::uuid IS NULL OR r.id = $2)
          AND m.state IN ('provisional', 'confirmed', 'held', 'missed')`,
      [fair.id, roundId],
    );
    if (roundId !== null && meetings.length === 0) await this.requireRound(fair.id, roundId);
    const groups = await this.findGroups(meetings.flatMap((one) => [one.buyer, one.supplier]));
    const of = (organisationId: string): readonly string[] => groups.get(organisationId) ?? [];
    const said = await this.outcomes.findSaid(
      this.dataSource.manager,
      meetings.map(({ id }) => id),
    );
    return summarise(
      meetings.map(({ id, state, buyer, supplier }) => ({
        state,
        groups: { buyer: of(buyer), supplier: of(supplier) },
        said: said.get(id) ?? [],
      })),
    );
  }

  private async requireRound(fairId: string, roundId: string): Promise<void> {
    const rows = await this.dataSource.query<object[]>(
      'SELECT FROM rounds WHERE id = $1 AND fair_id = $2',
      [roundId, fairId],
    );
    if (rows.length === 0) refuse(new NotFound(fairFailures.ROUND_NOT_FOUND()));
  }

  /** Economy, size and ownership of organisations; of one without a published profile, the first. */
  private async findGroups(ids: readonly string[]): Promise<Map<string, readonly string[]>> {
    const wanted = [...new Set(ids)];
    const organisations = await this.organisations.findByIds(wanted);
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM profiles WHERE organisation_id = ANY($1) AND status = 'PUBLISHED'`,
      [wanted],
    );
    const facts = await this.profiles.loadFacts(rows.map(({ id }) => id));
    const known = new Map([...facts.values()].map((one) => [one.organisationId, groupsOf(one)]));
    return new Map(
      wanted.map((id) => {
        const economy = organisations.get(id)?.economy;
        return [id, known.get(id) ?? (economy === undefined ? [] : [`economy:${economy}`])];
      }),
    );
  }
}
