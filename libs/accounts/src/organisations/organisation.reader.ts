import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import { Organisation } from './organisation.entity.js';
import { OrganisationKind, type VerificationLevel } from './organisation.kind.js';

/** What other areas may know of an organisation. */
export interface OrganisationRecord {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  /** ISO 3166 alpha-3 code. */
  readonly economy: string;
  readonly isDemo: boolean;
  readonly verification: Verification | null;
}

/** Who checked an organisation, how far, and when. */
export interface Verification {
  readonly level: VerificationLevel;
  /** Name of the agency or person that checked. */
  readonly verifiedBy: string;
  /** Day of the check, `YYYY-MM-DD`. */
  readonly verifiedOn: string;
}

/** A row where there is any organisation yet, none otherwise: also for who asks without an app. */
export const ANY_ORGANISATION = 'SELECT 1 FROM organisations LIMIT 1';

/** Reads organisations for other areas. It checks no permission. */
@Injectable()
export class OrganisationReader {
  constructor(
    @InjectRepository(Organisation) private readonly organisations: Repository<Organisation>,
  ) {}

  /** Finds organisations by id, in one statement; those that do not exist are left out. */
  async findByIds(ids: readonly string[]): Promise<Map<string, OrganisationRecord>> {
    if (ids.length === 0) return new Map();
    const rows = await this.organisations.findBy({ id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, toRecord(row)]));
  }

  async findById(id: string): Promise<OrganisationRecord | undefined> {
    return (await this.findByIds([id])).get(id);
  }

  /** Organisations of these names, without regard to case, in these economies. */
  async findByNames(
    wanted: readonly { readonly name: string; readonly economy: string }[],
  ): Promise<OrganisationRecord[]> {
    if (wanted.length === 0) return [];
    const rows = await this.organisations
      .createQueryBuilder('organisation')
      .where(
        `(lower(organisation.name), organisation.economy) IN (
           SELECT lower(name), economy FROM unnest(:names::text[], :economies::text[])
               AS wanted (name, economy))`,
        {
          names: wanted.map(({ name }) => name),
          economies: wanted.map(({ economy }) => economy),
        },
      )
      .orderBy('organisation.id')
      .getMany();
    return rows.map(toRecord);
  }

  /** The agency of an economy that was there first; undefined where there is none. */
  async findAgencyOf(economy: string): Promise<OrganisationRecord | undefined> {
    const where = { kind: OrganisationKind.Agency, economy };
    const row = await this.organisations.findOne({ where, order: { id: 'ASC' } });
    return row ? toRecord(row) : undefined;
  }

  /** Whether there is any organisation yet. */
  async hasAny(): Promise<boolean> {
    return (await this.organisations.query<unknown[]>(ANY_ORGANISATION)).length > 0;
  }
}

export function toRecord(row: Organisation): OrganisationRecord {
  const { id, kind, name, economy, isDemo, verificationLevel, verifiedBy, verifiedOn } = row;
  const verification =
    verificationLevel !== null && verifiedBy !== null && verifiedOn !== null
      ? { level: verificationLevel, verifiedBy, verifiedOn }
      : null;
  return { id, kind, name, economy, isDemo, verification };
}
