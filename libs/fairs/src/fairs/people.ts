import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, newId } from '#platform';
import { DataSource, type EntityManager, In } from 'typeorm';
import { FairPerson } from './people.entities.js';

/** The people of all fairs. */
@Injectable()
export class People {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Finds people by address, and adds those who are new. A person who is known keeps their name.
   * @returns ids by address, as it was given.
   */
  async findOrAdd(
    tx: EntityManager,
    people: readonly { readonly email: string; readonly name: string }[],
  ): Promise<Map<string, string>> {
    // One order everywhere, so that two who add the same people do not wait for each other.
    const emails = [...new Set(people.map(({ email }) => email.toLowerCase()))].sort();
    if (emails.length === 0) return new Map();
    const nameOf = new Map(people.map(({ email, name }) => [email.toLowerCase(), name]));
    await tx.query(
      `INSERT INTO fair_people (id, email, name, created_at)
       SELECT id, email, name, $4 FROM unnest($1::uuid[], $2::citext[], $3::text[])
           AS row (id, email, name)
       ON CONFLICT (email) DO NOTHING`,
      [emails.map(newId), emails, emails.map((email) => nameOf.get(email)), this.clock()],
    );
    const rows = await tx.findBy(FairPerson, { email: In(emails) });
    const idOf = new Map(rows.map((row) => [row.email.toLowerCase(), row.id]));
    return new Map(people.map(({ email }) => [email, idOf.get(email.toLowerCase()) ?? '']));
  }

  async findByIds(ids: readonly string[]): Promise<Map<string, FairPerson>> {
    const rows = await this.dataSource.manager.findBy(FairPerson, { id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  }
}
