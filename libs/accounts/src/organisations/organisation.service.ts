import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, newId, Outbox } from '#platform';
import type { EntityManager } from 'typeorm';
import { organisationsChanged } from '../accounts.events.js';
import type { OrganisationKind } from './organisation.kind.js';

/** An organisation to be made. */
export interface NewOrganisation {
  readonly kind: OrganisationKind;
  readonly name: string;
  /** ISO 3166 alpha-3 code of one of the 21 economies; checked by the caller. */
  readonly economy: string;
  /** Made up for demonstration. */
  readonly isDemo?: boolean;
}

/** Most organisations that one event names. */
const eventSize = 500;

/** Makes and changes organisations, for registration, import and demo data alike. */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Makes one organisation; returns its id. */
  async createOrganisation(tx: EntityManager, organisation: NewOrganisation): Promise<string> {
    const [id] = await this.createOrganisations(tx, [organisation]);
    if (id === undefined) throw new Error('One organisation in, no id out.');
    return id;
  }

  /** Makes any number of organisations in one statement; returns their ids in the same order. */
  async createOrganisations(
    tx: EntityManager,
    organisations: readonly NewOrganisation[],
  ): Promise<string[]> {
    const ids = organisations.map(newId);
    await tx.query(
      `INSERT INTO organisations (id, kind, name, economy, is_demo, created_at)
       SELECT id, kind, name, economy, is_demo, $6
         FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::boolean[])
           AS row (id, kind, name, economy, is_demo)`,
      [
        ids,
        organisations.map((organisation) => organisation.kind),
        organisations.map((organisation) => organisation.name),
        organisations.map((organisation) => organisation.economy),
        organisations.map((organisation) => organisation.isDemo ?? false),
        this.clock(),
      ],
    );
    await this.announce(tx, ids);
    return ids;
  }

  /** Tells other areas that organisations changed. */
  async announce(tx: EntityManager, organisationIds: readonly string[]): Promise<void> {
    for (let start = 0; start < organisationIds.length; start += eventSize) {
      await this.outbox.append(tx, organisationsChanged, {
        organisationIds: organisationIds.slice(start, start + eventSize),
      });
    }
  }
}
