import { Inject, Injectable } from '@nestjs/common';
import { MembershipService, OrganisationReader, UserService } from '#accounts';
import { CONFIG, type Config, HandlesJob, type JobHandler, MAILER, type Mailer } from '#platform';
import { DataSource } from 'typeorm';
import { sendContactAnswer, sendContactAsk } from '../profiles.jobs.js';
import { ContactRequest } from './contact-request.entity.js';
import { answeredLetter, askedLetter, type ContactNews } from './contact.letters.js';

/** Most people of one MSME that a letter goes to. */
const mostReaders = 20;

/** Reads what letters about an ask say. */
@Injectable()
export class ContactLetters {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** An ask that stands as it stood when the letter was asked for; undefined where it is out of date. */
  async findNews(
    requestId: string,
    isCurrent: (request: ContactRequest) => boolean,
  ): Promise<{ request: ContactRequest; news: Omit<ContactNews, 'to'> } | undefined> {
    const request = await this.dataSource.manager.findOneBy(ContactRequest, { id: requestId });
    if (!request || !isCurrent(request)) return undefined;
    const { buyerOrganisationId, supplierOrganisationId } = request;
    const names = await this.organisations.findByIds([buyerOrganisationId, supplierOrganisationId]);
    const buyerName = names.get(buyerOrganisationId)?.name;
    const supplierName = names.get(supplierOrganisationId)?.name;
    if (buyerName === undefined || supplierName === undefined) return undefined;
    return { request, news: { publicUrl: this.config.PUBLIC_URL, buyerName, supplierName } };
  }
}

/** Tells the people of an MSME that a buyer asks for contact. Run twice, it tells them twice. */
@HandlesJob(sendContactAsk)
@Injectable()
export class ContactAskHandler implements JobHandler<{ requestId: string }> {
  constructor(
    private readonly letters: ContactLetters,
    private readonly members: MembershipService,
    private readonly users: UserService,
    @Inject(MAILER) private readonly mailer: Mailer,
  ) {}

  async handle({ requestId }: { requestId: string }): Promise<void> {
    const found = await this.letters.findNews(requestId, ({ state }) => state === 'ASKED');
    if (!found) return;
    const { supplierOrganisationId } = found.request;
    const page = { first: mostReaders, after: undefined };
    const members = await this.members.findByOrganisationIds([supplierOrganisationId], page);
    for (const { userId } of (members.get(supplierOrganisationId) ?? []).slice(0, mostReaders)) {
      const to = await this.users.findConfirmedEmail(userId);
      if (to !== undefined) await this.mailer.send(askedLetter({ ...found.news, to }));
    }
  }
}

/** Tells who asked for contact what the MSME answered. */
@HandlesJob(sendContactAnswer)
@Injectable()
export class ContactAnswerHandler implements JobHandler<{ requestId: string }> {
  constructor(
    private readonly letters: ContactLetters,
    private readonly users: UserService,
    @Inject(MAILER) private readonly mailer: Mailer,
  ) {}

  async handle({ requestId }: { requestId: string }): Promise<void> {
    const isAnswered = ({ state }: ContactRequest) => state === 'AGREED' || state === 'DECLINED';
    const found = await this.letters.findNews(requestId, isAnswered);
    if (!found) return;
    const to = await this.users.findConfirmedEmail(found.request.askedBy);
    if (to === undefined) return;
    await this.mailer.send(answeredLetter({ ...found.news, to }, found.request.state === 'AGREED'));
  }
}
