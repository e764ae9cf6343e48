import { Injectable } from '@nestjs/common';
import { type InputProblem, InvalidInput, problemAt, refuse } from '#platform';
import { vocabulary } from '#taxonomy';
import { type EntityManager, In, Not } from 'typeorm';
import { checkLanguages, fairLimits, isName } from '../domain/check-fair.js';
import { fairProblems } from '../domain/fair.problems.js';
import { fairFailures } from '../fairs.errors.js';
import { isEmailAddress } from '../fairs/email.js';
import { People } from '../fairs/people.js';
import { Delegate, type FairRegistration } from './registration.entity.js';

/** A person as an organisation names them. */
export interface DelegateToName {
  readonly name: string;
  readonly email: string;
  /** BCP 47 tags. */
  readonly languages: readonly string[];
}

/** Most people of one organisation at a fair. */
const mostDelegates = 20;

/** Who comes for whom. */
@Injectable()
export class Delegates {
  constructor(private readonly people: People) {}

  /**
   * Replaces the people of a registration.
   * @returns the ids of those who come no more.
   * @throws Refused with InvalidInput, naming every problem: a person meets for one firm only.
   */
  async replace(
    tx: EntityManager,
    registration: FairRegistration,
    list: readonly DelegateToName[],
  ): Promise<string[]> {
    const problems = checkDelegates(list);
    if (problems.length > 0) refuse(new InvalidInput(problems));
    const idOf = await this.people.findOrAdd(tx, list);
    const personIds = list.map(({ email }) => idOf.get(email) ?? '');
    await this.refuseOthersPeople(tx, registration, list, personIds);
    const former = await tx.findBy(Delegate, { registrationId: registration.id });
    await tx.delete(Delegate, { registrationId: registration.id });
    await tx.insert(
      Delegate,
      list.map(({ languages }, position) => ({
        registrationId: registration.id,
        personId: personIds[position] ?? '',
        fairId: registration.fairId,
        position,
        languages: [...languages],
      })),
    );
    return former.map(({ personId }) => personId).filter((id) => !personIds.includes(id));
  }

  private async refuseOthersPeople(
    tx: EntityManager,
    { id, fairId }: FairRegistration,
    list: readonly DelegateToName[],
    personIds: readonly string[],
  ): Promise<void> {
    const elsewhere = await tx.findBy(Delegate, {
      fairId,
      personId: In([...personIds]),
      registrationId: Not(id),
    });
    if (elsewhere.length === 0) return;
    const taken = new Set(elsewhere.map(({ personId }) => personId));
    const problems = list.flatMap(({ email }, index) =>
      taken.has(personIds[index] ?? '')
        ? [problemAt(`delegates.${index}.email`, fairFailures.DELEGATE_OF_ANOTHER_FIRM({ email }))]
        : [],
    );
    refuse(new InvalidInput(problems));
  }
}

function checkDelegates(list: readonly DelegateToName[]): InputProblem[] {
  if (list.length === 0) return [problemAt('delegates', fairFailures.REGISTRATION_NO_DELEGATE())];
  if (list.length > mostDelegates) {
    const text = { what: 'people', most: mostDelegates };
    return [problemAt('delegates', fairFailures.REGISTRATION_TOO_MANY(text))];
  }
  const emails = list.map(({ email }) => email.toLowerCase());
  return list.flatMap(({ name, email, languages }, index) => {
    const path = `delegates.${index}`;
    const problems = [...checkLanguages(languages, `${path}.languages`, vocabulary)];
    if (!isName(name)) {
      problems.push({ path, ...fairProblems.FAIR_BAD_NAME({ most: fairLimits.name }) });
    }
    if (!isEmailAddress(email)) problems.push({ path, ...fairProblems.FAIR_BAD_EMAIL() });
    if (emails.indexOf(email.toLowerCase()) < index) {
      problems.push({ path, ...fairFailures.DELEGATE_TWICE() });
    }
    return problems;
  });
}
