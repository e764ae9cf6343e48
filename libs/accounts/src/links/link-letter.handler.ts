import { Inject, Injectable } from '@nestjs/common';
import {
  CONFIG,
  type Config,
  HandlesJob,
  type JobHandler,
  type Letter,
  MAILER,
  type Mailer,
} from '#platform';
import { DataSource } from 'typeorm';
import { sendLinkLetter } from '../accounts.jobs.js';
import { Invitation } from '../memberships/invitation.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Registration } from '../users/registration.entity.js';
import { User } from '../users/user.entity.js';
import {
  confirmEmailLetter,
  handOverLetter,
  invitationLetter,
  knownAddressLetter,
  type LinkText,
  registrationLetter,
  resetPasswordLetter,
} from './link.letters.js';
import { LinkService } from './link.service.js';
import type { LinkPurpose, OneTimeLink } from './one-time-link.entity.js';

/** Makes a letter around a secret. */
type Draft = (link: LinkText) => Letter;

/** Sends the letter of a link. Run twice, it sends one letter, or two of which the later counts. */
@HandlesJob(sendLinkLetter)
@Injectable()
export class LinkLetterHandler implements JobHandler<{ linkId: string }> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly links: LinkService,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle({ linkId }: { linkId: string }): Promise<void> {
    const link = await this.links.findUnsent(linkId);
    if (!link) return;
    const draft = await this.drafts[link.purpose](link);
    if (draft) {
      const secret = await this.links.makeSecret(link.id);
      await this.mailer.send(draft({ to: link.email, publicUrl: this.config.PUBLIC_URL, secret }));
    }
    await this.links.markSent(link.id);
  }

  /** The letter for each purpose; undefined where nobody is to get one. */
  private readonly drafts: Record<LinkPurpose, (link: OneTimeLink) => Promise<Draft | undefined>> =
    {
      REGISTER: async (link) => {
        if (await this.isTaken(link.email)) return knownAddressLetter;
        const registration = await this.dataSource.manager.findOneBy(Registration, {
          linkId: link.id,
        });
        if (!registration) return undefined;
        return (text) => registrationLetter(text, registration.organisationName);
      },
      CONFIRM_EMAIL: async (link) => {
        const owner = await this.dataSource.manager.findOneBy(User, { email: link.email });
        return owner && owner.id !== link.userId ? knownAddressLetter : confirmEmailLetter;
      },
      RESET_PASSWORD: async (link) =>
        (await this.isTaken(link.email)) ? resetPasswordLetter : undefined,
      JOIN: (link) => this.draftInvitation(link),
    };

  private isTaken(email: string): Promise<boolean> {
    return this.dataSource.manager.existsBy(User, { email });
  }

  private async draftInvitation(link: OneTimeLink): Promise<Draft | undefined> {
    const { manager } = this.dataSource;
    const invitation = await manager.findOneBy(Invitation, { linkId: link.id });
    if (!invitation || invitation.revokedAt) return undefined;
    const organisation = await manager.findOneBy(Organisation, { id: invitation.organisationId });
    const inviter =
      invitation.invitedBy === null
        ? undefined
        : await manager.findOneBy(User, { id: invitation.invitedBy });
    if (!organisation) return undefined;
    const letter = invitation.handsOver ? handOverLetter : invitationLetter;
    return (text) => letter(text, organisation.name, inviter?.name ?? 'The Iloilo marketplace');
  }
}
