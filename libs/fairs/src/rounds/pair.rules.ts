import { Inject, Injectable } from '@nestjs/common';
import { OrganisationReader } from '#accounts';
import { CLOCK, type Clock } from '#platform';
import { DataSource, type EntityManager } from 'typeorm';
import { pairKey } from '../domain/build-problem.js';
import { areBarred, mostMeetingsOf } from '../domain/round-rules.js';
import type { FairRegistration } from '../registrations/registration.entity.js';
import type { RoundFrame } from './round.frame.js';

const day = 86_400_000;

/** What of a registration the rules look at. */
export type Ruled = Pick<FairRegistration, 'id' | 'organisationId' | 'groups' | 'maxMeetings'>;

/** Reads what the rules of a round say of its participants. */
@Injectable()
export class PairRules {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The groups of registrations: what the agency named, and the economy. */
  async findGroups(registrations: readonly Ruled[]): Promise<Map<string, readonly string[]>> {
    const organisations = await this.organisations.findByIds(
      registrations.map((one) => one.organisationId),
    );
    return new Map(
      registrations.map(({ id, groups, organisationId }) => {
        const economy = organisations.get(organisationId)?.economy;
        return [id, economy === undefined ? groups : [...groups, economy]];
      }),
    );
  }

  /** Whether the rules, an exclusion or an earlier meeting keeps two participants apart. */
  async areApart(frame: RoundFrame, buyer: Ruled, supplier: Ruled): Promise<boolean> {
    if (frame.rules.barred.length > 0) {
      const groups = await this.findGroups([buyer, supplier]);
      const of = ({ id }: Ruled) => groups.get(id) ?? [];
      if (areBarred(frame.rules, of(buyer), of(supplier))) return true;
    }
    const apart = await this.findApart(frame, [buyer, supplier]);
    return apart.has(pairKey(buyer.id, supplier.id));
  }

  /**
   * The pairs among registrations whom the officer keeps apart or who met lately, in whichever
   * roles, as `pairKey`s in both directions.
   */
  async findApart(frame: RoundFrame, registrations: readonly Ruled[]): Promise<Set<string>> {
    const { roundId, agencyId, rules } = frame;
    const ids = registrations.map(({ id }) => id);
    const since =
      rules.metWithinDays === null
        ? null
        : new Date(this.clock().getTime() - rules.metWithinDays * day);
    const rows = await this.dataSource.query<{ one: string; other: string }[]>(
      `SELECT buyer_id AS one, supplier_id AS other FROM round_exclusions
        WHERE round_id = $1 AND buyer_id = ANY($2) AND supplier_id = ANY($2)
       UNION
       SELECT one.id, other.id
         FROM meetings m
         JOIN fair_registrations b ON b.id = m.buyer_id
         JOIN fair_registrations s ON s.id = m.supplier_id
         JOIN fairs f ON f.id = b.fair_id AND f.agency_id = $3
         JOIN fair_registrations one
           ON one.id = ANY($2) AND one.organisation_id = b.organisation_id
         JOIN fair_registrations other
           ON other.id = ANY($2) AND other.organisation_id = s.organisation_id
        WHERE m.state = 'held' AND m.starts_at >= $4`,
      [roundId, ids, agencyId, since],
    );
    return new Set(rows.flatMap(({ one, other }) => [pairKey(one, other), pairKey(other, one)]));
  }

  /** Most meetings that a participant may have in the round. */
  async findMostMeetings(
    { rules }: Pick<RoundFrame, 'rules'>,
    registration: Ruled,
    ofSide: number,
  ): Promise<number> {
    const needsGroups = rules.limits.length > 0;
    const groups = needsGroups ? (await this.findGroups([registration])).get(registration.id) : [];
    return mostMeetingsOf(rules, ofSide, groups ?? [], registration.maxMeetings);
  }
}

/** Loads what the rules look at, of locked or unlocked registrations. */
export async function findRuled(tx: EntityManager, ids: readonly string[]): Promise<Ruled[]> {
  return tx.query<Ruled[]>(
    `SELECT id, organisation_id AS "organisationId", groups, max_meetings AS "maxMeetings"
       FROM fair_registrations WHERE id = ANY($1)`,
    [ids],
  );
}
