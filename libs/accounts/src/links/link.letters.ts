import type { Letter } from '#platform';
import type { LinkPurpose } from './one-time-link.entity.js';

/** What every letter with a link needs. */
export interface LinkText {
  readonly to: string;
  /** Address of this installation. */
  readonly publicUrl: string;
  readonly secret: string;
}

/** The page and the operation of the api that follow each kind of link. */
const followedBy: Readonly<Record<LinkPurpose, { page: string; operation: string }>> = {
  REGISTER: { page: '/confirm-registration', operation: 'confirmRegistration' },
  CONFIRM_EMAIL: { page: '/confirm-email', operation: 'confirmEmail' },
  RESET_PASSWORD: { page: '/reset-password', operation: 'resetPassword' },
  JOIN: { page: '/join', operation: 'acceptInvitation' },
};

/** The secret stands behind `#`: browsers do not send that part, so it enters no server's log. */
export const linkAddress = (publicUrl: string, purpose: LinkPurpose, secret: string): string =>
  new URL(`${followedBy[purpose].page}#${secret}`, publicUrl).href;

/** The secret also stands alone, for those who use the api without the web pages. */
function follow({ publicUrl, secret }: LinkText, purpose: LinkPurpose): string {
  return [
    linkAddress(publicUrl, purpose, secret),
    '',
    `Programs give this code to ${followedBy[purpose].operation}:`,
    secret,
  ].join('\n');
}

const unexpected = 'If you did not ask for this, you need not do anything.';

export function registrationLetter(link: LinkText, organisation: string): Letter {
  return {
    to: link.to,
    subject: 'Confirm your registration on Iloilo',
    text: [
      `You, or somebody who gave your address, registered ${organisation} on the Iloilo marketplace.`,
      'To confirm, within 48 hours, open:',
      '',
      follow(link, 'REGISTER'),
      '',
      unexpected,
      '',
    ].join('\n'),
  };
}

/** For somebody who registers with an address that has an account. It carries no secret. */
export function knownAddressLetter({ to, publicUrl }: Omit<LinkText, 'secret'>): Letter {
  return {
    to,
    subject: 'You have an account on Iloilo',
    text: [
      'Somebody gave your address for an account on the Iloilo marketplace. You have one already.',
      'Sign in with it, or set a new password, at:',
      '',
      new URL('/sign-in', publicUrl).href,
      '',
      unexpected,
      '',
    ].join('\n'),
  };
}

export function confirmEmailLetter(link: LinkText): Letter {
  return {
    to: link.to,
    subject: 'Confirm your e-mail address for Iloilo',
    text: [
      'To confirm that this address is yours, within 48 hours, open:',
      '',
      follow(link, 'CONFIRM_EMAIL'),
      '',
      unexpected,
      '',
    ].join('\n'),
  };
}

export function resetPasswordLetter(link: LinkText): Letter {
  return {
    to: link.to,
    subject: 'Set a new password for Iloilo',
    text: [
      'To set a new password, within an hour, open:',
      '',
      follow(link, 'RESET_PASSWORD'),
      '',
      `${unexpected} Your password stays as it is.`,
      '',
    ].join('\n'),
  };
}

export function invitationLetter(link: LinkText, organisation: string, inviter: string): Letter {
  return {
    to: link.to,
    subject: `Join ${organisation} on Iloilo`,
    text: [
      `${inviter} invites you to ${organisation} on the Iloilo marketplace.`,
      'To join, within 14 days, open:',
      '',
      follow(link, 'JOIN'),
      '',
    ].join('\n'),
  };
}

/** For the owner of an MSME whose profile an agency has kept so far. */
export function handOverLetter(link: LinkText, organisation: string, inviter: string): Letter {
  return {
    to: link.to,
    subject: `Take over ${organisation} on Iloilo`,
    text: [
      `${inviter} has kept the profile of ${organisation} on the Iloilo marketplace for you.`,
      'It is yours: once you take it over, nobody acts for you unless you ask them to.',
      'To take it over, within 14 days, open:',
      '',
      follow(link, 'JOIN'),
      '',
    ].join('\n'),
  };
}
