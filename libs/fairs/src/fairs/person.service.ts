import { Injectable } from '@nestjs/common';
import { agenciesOf, Audit } from '#accounts';
import { InvalidInput, NotFound, problemAt, refuse, Transactions, type Viewer } from '#platform';
import type { EntityManager } from 'typeorm';
import { fairLimits, isName } from '../domain/check-fair.js';
import { fairProblems } from '../domain/fair.problems.js';
import { fairFailures } from '../fairs.errors.js';
import { FairPerson } from './people.entities.js';

/** Corrects what is known of people. */
@Injectable()
export class PersonService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: Audit,
  ) {}

  /**
   * Gives a person another name, at all fairs and in all letters from then on. The person does it,
   * who is known by the confirmed address, or an agency at whose fair they meet or interpret.
   * @throws Refused with InvalidInput for no name, and with NotFound for the people of others.
   */
  async rename(viewer: Viewer, email: string, name: string): Promise<FairPerson> {
    if (!isName(name)) {
      const problem = problemAt('name', fairProblems.FAIR_BAD_NAME({ most: fairLimits.name }));
      refuse(new InvalidInput([problem]));
    }
    return this.transactions.run(async (tx) => {
      const person = await tx.findOne(FairPerson, {
        where: { email },
        lock: { mode: 'pessimistic_write' },
      });
      const isOneself =
        viewer.isEmailVerified && viewer.email.toLowerCase() === email.toLowerCase();
      const agencyId =
        person && !isOneself ? await findAgency(tx, agenciesOf(viewer), person.id) : undefined;
      if (!person || !(isOneself || agencyId)) {
        refuse(new NotFound(fairFailures.PERSON_NOT_FOUND()));
      }
      person.name = name.trim();
      await tx.save(FairPerson, person, { reload: false });
      await this.audit.record(tx, {
        act: 'fairs.person-renamed',
        actorId: viewer.userId,
        organisationId: agencyId,
        subjectId: person.id,
      });
      return person;
    });
  }
}

/** One of some agencies at a fair of which a person meets or interprets. */
async function findAgency(
  tx: EntityManager,
  agencyIds: readonly string[],
  personId: string,
): Promise<string | undefined> {
  const [found] = await tx.query<{ agencyId: string }[]>(
    `SELECT f.agency_id AS "agencyId"
       FROM fairs f
      WHERE f.agency_id = ANY($1)
        AND (EXISTS (SELECT FROM delegates d WHERE d.fair_id = f.id AND d.person_id = $2)
             OR EXISTS (SELECT FROM interpreters i WHERE i.fair_id = f.id AND i.person_id = $2))
      ORDER BY f.id LIMIT 1`,
    [agencyIds, personId],
  );
  return found?.agencyId;
}
