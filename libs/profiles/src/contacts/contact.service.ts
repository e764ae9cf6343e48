import { Inject, Injectable } from '@nestjs/common';
import { ConsentPurpose, ConsentService, membershipIn, requireMember } from '#accounts';
import {
  CLOCK,
  type Clock,
  Conflict,
  type EventDefinition,
  findPageById,
  type InputProblem,
  InvalidInput,
  LimitReached,
  newId,
  NotFound,
  Outbox,
  type Page,
  problemAt,
  refuse,
  Role,
  Transactions,
  type Viewer,
} from '#platform';
import { DataSource, type EntityManager } from 'typeorm';
import { askableFrom, type ContactState, isAnswerable } from '../domain/contact.rules.js';
import { profileFailures } from '../profiles.errors.js';
import { contactAnswered, contactAsked, contactChanged } from '../profiles.events.js';
import { Profile } from '../store/profile.entity.js';
import { ProfileStatus } from '../store/profile.status.js';
import { ContactRequest } from './contact-request.entity.js';
import { checkDetails, checkText, tidyDetails, type TypedDetails } from './contact.checks.js';

/** Asks that a buyer may have waiting for answers: enough to source, too few to harvest. */
const mostWaiting = 100;

/** A buyer's ask, as it was typed. */
export interface NewContactRequest {
  readonly organisationId: string;
  readonly supplierOrganisationId: string;
  readonly message: string;
  readonly details: TypedDetails;
}

/** An ask as it went so far, known from elsewhere. */
export type ContactCourse = Omit<ContactRequest, 'state' | 'endedAt'> & {
  readonly state: Exclude<ContactState, 'ENDED'>;
};

/** Contact by consent: a buyer asks, the MSME agrees, and only then each sees how to reach the other. */
@Injectable()
export class ContactService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly consents: ConsentService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Asks an MSME for contact, or again after it has ended or was declined long ago.
   * @throws Refused with InvalidInput, NotFound (no such published supplier), Conflict (asked
   *   already, or declined lately) or LimitReached.
   */
  async askForContact(viewer: Viewer, ask: NewContactRequest): Promise<ContactRequest> {
    requireMember(viewer, ask.organisationId, [Role.Buyer]);
    const details = tidyDetails(ask.details);
    const message = ask.message.trim();
    refuseProblems([
      ...(message === '' ? [problemAt('message', profileFailures.CONTACT_NO_MESSAGE())] : []),
      ...checkText('message', message),
      ...checkDetails('details', details),
    ]);
    return this.transactions.run(async (tx) => {
      const { organisationId: buyerOrganisationId, supplierOrganisationId } = ask;
      await lockBuyer(tx, buyerOrganisationId);
      await requirePublished(tx, supplierOrganisationId);
      const pair = { buyerOrganisationId, supplierOrganisationId };
      const known = await tx.findOneBy(ContactRequest, pair);
      const now = this.clock();
      refuseTooEarly(known, now);
      if (
        (await tx.countBy(ContactRequest, { buyerOrganisationId, state: 'ASKED' })) >= mostWaiting
      )
        refuse(new LimitReached(profileFailures.CONTACT_TOO_MANY({ most: mostWaiting })));
      return this.keep(tx, contactAsked, {
        id: known?.id ?? newId(),
        ...pair,
        state: 'ASKED',
        message,
        buyerDetails: details,
        supplierDetails: null,
        reason: '',
        askedBy: viewer.userId,
        askedAt: now,
        answeredAt: null,
        endedAt: null,
      });
    });
  }

  /**
   * Keeps asks that went their course before, such as those of demo data. It checks no permission
   * and sends no letters.
   */
  async storeCourses(tx: EntityManager, courses: readonly ContactCourse[]): Promise<void> {
    if (courses.length === 0) return;
    await tx.insert(
      ContactRequest,
      courses.map((course) => ({ ...course, endedAt: null })),
    );
    for (const { id } of courses) await this.outbox.append(tx, contactChanged, { requestId: id });
  }

  /**
   * Agrees with the MSME's details, or declines without.
   * @throws Refused with InvalidInput, NotFound for strangers, or Conflict (answered or ended).
   */
  async answer(
    viewer: Viewer,
    id: string,
    typed: TypedDetails | null,
    reason: string,
  ): Promise<ContactRequest> {
    const details = typed && tidyDetails(typed);
    refuseProblems([
      ...(details ? checkDetails('details', details) : []),
      ...checkText('reason', reason.trim()),
    ]);
    return this.transactions.run(async (tx) => {
      const request = await lockRequest(tx, id);
      await this.requireSupplier(viewer, request);
      if (!isAnswerable(request.state) || (request.state === 'DECLINED' && !details)) {
        refuse(new Conflict(profileFailures.CONTACT_NOT_WAITING()));
      }
      return this.keep(tx, contactAnswered, {
        ...request,
        state: details ? 'AGREED' : 'DECLINED',
        supplierDetails: details,
        reason: details ? '' : reason.trim(),
        answeredAt: this.clock(),
      });
    });
  }

  /**
   * Takes an ask or an agreement back, for either side. Both sides' details are erased at once.
   * @throws Refused with NotFound for strangers, or Conflict when it has ended already.
   */
  async end(viewer: Viewer, id: string): Promise<ContactRequest> {
    return this.transactions.run(async (tx) => {
      const request = await lockRequest(tx, id);
      if (!isBuyer(viewer, request)) await this.requireSupplier(viewer, request);
      if (request.state === 'ENDED') refuse(new Conflict(profileFailures.CONTACT_NOT_WAITING()));
      await this.outbox.append(tx, contactChanged, { requestId: id });
      return tx.save(ContactRequest, {
        ...request,
        state: 'ENDED' as const,
        buyerDetails: null,
        supplierDetails: null,
        endedAt: this.clock(),
      });
    });
  }

  /** The asks of an organisation, a buyer's own or those to an MSME, newest first; one more than the page. */
  async listOf(viewer: Viewer, organisationId: string, page: Page): Promise<ContactRequest[]> {
    await this.consents.requireMayActFor(viewer, organisationId, ConsentPurpose.Sourcing);
    const own = this.dataSource.manager
      .createQueryBuilder(ContactRequest, 'request')
      .where([{ buyerOrganisationId: organisationId }, { supplierOrganisationId: organisationId }]);
    return findPageById(own, page, 'DESC');
  }

  /** What stands between a buyer and an MSME, for the buyer's people; null for nothing yet. */
  async findBetween(
    viewer: Viewer,
    buyerOrganisationId: string,
    supplierOrganisationId: string,
  ): Promise<ContactRequest | null> {
    requireMember(viewer, buyerOrganisationId, [Role.Buyer]);
    const pair = { buyerOrganisationId, supplierOrganisationId };
    return this.dataSource.manager.findOneBy(ContactRequest, pair);
  }

  private async keep(
    tx: EntityManager,
    event: EventDefinition<{ requestId: string }>,
    request: ContactRequest,
  ): Promise<ContactRequest> {
    await tx.save(ContactRequest, request);
    await this.outbox.append(tx, event, { requestId: request.id });
    await this.outbox.append(tx, contactChanged, { requestId: request.id });
    return request;
  }

  private async requireSupplier(viewer: Viewer, request: ContactRequest): Promise<void> {
    const { supplierOrganisationId } = request;
    if (await this.consents.mayActFor(viewer, supplierOrganisationId, ConsentPurpose.Sourcing))
      return;
    refuse(new NotFound(profileFailures.CONTACT_NOT_FOUND()));
  }
}

export const isBuyer = (viewer: Viewer, { buyerOrganisationId }: ContactRequest): boolean =>
  membershipIn(viewer, buyerOrganisationId) !== undefined;

function refuseProblems(problems: readonly InputProblem[]): void {
  if (problems.length > 0) refuse(new InvalidInput(problems));
}

function refuseTooEarly(known: ContactRequest | null, now: Date): void {
  const from = askableFrom(known?.state, known?.answeredAt ?? null);
  if (from === null) refuse(new Conflict(profileFailures.CONTACT_ASKED_ALREADY()));
  if (from && from > now) {
    const day = from.toISOString().slice(0, 10);
    refuse(new Conflict(profileFailures.CONTACT_DECLINED_LATELY({ day })));
  }
}

/** Lets one ask of a buyer at a time look at what it has asked before. */
async function lockBuyer(tx: EntityManager, organisationId: string): Promise<void> {
  const name = `contact requests of ${organisationId}`;
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
}

async function requirePublished(tx: EntityManager, organisationId: string): Promise<void> {
  const where = { organisationId, status: ProfileStatus.Published };
  if (await tx.existsBy(Profile, where)) return;
  refuse(new NotFound(profileFailures.PROFILE_NOT_FOUND()));
}

async function lockRequest(tx: EntityManager, id: string): Promise<ContactRequest> {
  const lock = { mode: 'pessimistic_write' } as const;
  const request = await tx.findOne(ContactRequest, { where: { id }, lock });
  if (!request) refuse(new NotFound(profileFailures.CONTACT_NOT_FOUND()));
  return request;
}
