import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  type Clock,
  type InputProblem,
  InvalidInput,
  newId,
  problemAt,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import {
  checkPreferences,
  type Preference,
  type PreferenceFault,
  preferenceLimits,
} from '../domain/preferences.js';
import { fairProblems } from '../domain/fair.problems.js';
import { ruleLimits } from '../domain/round-rules.js';
import { fairFailures } from '../fairs.errors.js';
import { Canceller } from '../meetings/canceller.js';
import { MeetingStore } from '../meetings/meeting.store.js';
import { PhaseGate } from '../rounds/phase.gate.js';
import { type DelegateToName, Delegates } from './delegates.js';
import { FairPreference } from './preference.entity.js';
import { Absence, FairRegistration } from './registration.entity.js';
import { RegistrationReader } from './registration.reader.js';

/** A stretch of time in which a person does not meet. */
export interface Away {
  readonly from: Date;
  readonly to: Date;
}

/** Most stretches that one person gives for a fair. */
const mostAbsences = 50;

/** What a registered organisation says about itself: who comes, when, and whom it wishes to meet. */
@Injectable()
export class ParticipationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: RegistrationReader,
    private readonly delegates: Delegates,
    private readonly gate: PhaseGate,
    private readonly store: MeetingStore,
    private readonly canceller: Canceller,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Replaces the people who come. Meetings of those who come no more are cancelled. */
  async changeDelegates(
    viewer: Viewer,
    registrationId: string,
    list: readonly DelegateToName[],
  ): Promise<FairRegistration> {
    const registration = await this.reader.findOwn(viewer, registrationId);
    await this.gate.requireAtFair(viewer, registration.fairId, 'changeDelegates');
    await this.transactions.run(async (tx) => {
      await this.store.lockSides(tx, [registrationId]);
      const personIds = await this.delegates.replace(tx, registration, list);
      if (personIds.length === 0) return;
      await this.canceller.cancelAhead(tx, { registrationId, personIds }, viewer.userId);
    });
    return registration;
  }

  /** Replaces what an organisation wishes of the others. */
  async savePreferences(
    viewer: Viewer,
    registrationId: string,
    list: readonly Preference[],
  ): Promise<FairRegistration> {
    const registration = await this.reader.findOwn(viewer, registrationId);
    await this.gate.requireAtFair(viewer, registration.fairId, 'statePreferences');
    const side = registration.role === 'buyer' ? 'supplier' : 'buyer';
    const others = await this.reader.listApprovedIds(registration.fairId, side);
    const faults = checkPreferences(list, new Set(others));
    if (faults.length > 0) refuse(new InvalidInput(faults.map(toProblem)));
    const changedAt = this.clock();
    await this.transactions.run(async (tx) => {
      await tx.delete(FairPreference, { registrationId });
      await tx.insert(
        FairPreference,
        list.map((preference) => ({ registrationId, ...preference, changedAt })),
      );
    });
    return registration;
  }

  /**
   * Says how many meetings an organisation wishes at most in one round; null for as many as the
   * round allows. Meetings that it has stay.
   */
  async saveMeetingLimit(
    viewer: Viewer,
    registrationId: string,
    most: number | null,
  ): Promise<FairRegistration> {
    const registration = await this.reader.findOwn(viewer, registrationId);
    await this.gate.requireAtFair(viewer, registration.fairId, 'statePreferences');
    const { meetings } = ruleLimits;
    if (most !== null && (most < 1 || most > meetings)) {
      const text = fairProblems.RULE_BAD_NUMBER({ least: 1, most: meetings });
      refuse(new InvalidInput([problemAt('most', text)]));
    }
    await this.transactions.run(async (tx) => {
      await tx.update(FairRegistration, { id: registrationId }, { maxMeetings: most });
    });
    return { ...registration, maxMeetings: most };
  }

  /** Replaces when one of its people does not meet, in any round of the fair. */
  async saveAbsences(
    viewer: Viewer,
    registrationId: string,
    personId: string,
    list: readonly Away[],
  ): Promise<FairRegistration> {
    const registration = await this.reader.findOwn(viewer, registrationId);
    const { fairId } = registration;
    if (!(await this.reader.isDelegate(registrationId, personId))) {
      refuse(new InvalidInput([problemAt('personId', fairFailures.DELEGATE_UNKNOWN())]));
    }
    const problems = list.flatMap(({ from, to }, index) =>
      to > from ? [] : [problemAt(`away.${index}`, fairFailures.ABSENCE_REVERSED())],
    );
    if (list.length > mostAbsences) {
      const text = { what: 'absences', most: mostAbsences };
      problems.push(problemAt('away', fairFailures.REGISTRATION_TOO_MANY(text)));
    }
    if (problems.length > 0) refuse(new InvalidInput(problems));
    await this.transactions.run(async (tx) => {
      await tx.delete(Absence, { fairId, personId });
      await tx.insert(
        Absence,
        list.map(({ from, to }) => ({ id: newId(), fairId, personId, startsAt: from, endsAt: to })),
      );
    });
    return registration;
  }
}

function toProblem(fault: PreferenceFault): InputProblem {
  switch (fault.kind) {
    case 'tooMany':
      return problemAt(
        'preferences',
        fairFailures.PREFERENCES_TOO_MANY({ most: preferenceLimits.entries }),
      );
    case 'tooManyMusts':
      return problemAt(
        'preferences',
        fairFailures.PREFERENCES_TOO_MANY_MUSTS({ most: preferenceLimits.musts }),
      );
    case 'blocksEveryone':
      return problemAt('preferences', fairFailures.PREFERENCES_BLOCK_EVERYONE());
    case 'twice':
      return problemAt(`preferences.${fault.index}`, fairFailures.PREFERENCE_TWICE());
    case 'unknown':
      return problemAt(`preferences.${fault.index}`, fairFailures.PREFERENCE_UNKNOWN());
    case 'reasonTooLong':
      return problemAt(
        `preferences.${fault.index}.reason`,
        fairFailures.PREFERENCE_REASON_TOO_LONG({ most: preferenceLimits.reason }),
      );
  }
}
