import { defineFailures } from '#kernel';

export const accountFailures = defineFailures({
  BAD_EMAIL: 'This is no e-mail address. Write it like name@example.org.',
  BAD_NAME: (args: { most: number }) => `Give a name of 1 to ${args.most} characters.`,
  PASSWORD_TOO_SHORT: (args: { least: number }) =>
    `Choose a password of at least ${args.least} characters; a few words in a row are fine.`,
  PASSWORD_TOO_LONG: (args: { most: number }) =>
    `Choose a password of at most ${args.most} characters.`,
  PASSWORD_TOO_PLAIN: 'This password is too easy to guess. Choose other words.',
  UNKNOWN_ECONOMY: 'This is not the three-letter code of an APEC economy, such as PHL.',

  ADMINISTRATOR_NOT_FOUND: 'There is no administrator with this address.',

  ACCOUNT_LOCKED: 'This account is locked. Write to those who run this marketplace.',
  ADMINISTRATOR_NOT_LOCKED:
    'Administrators are not locked. Dismiss this one at the command line first.',
  USER_NOT_FOUND: 'There is no such person.',

  BAD_CREDENTIALS: 'The e-mail address or the password is wrong.',
  WRONG_PASSWORD: 'The password is wrong.',
  TOO_MANY_ATTEMPTS: 'Too many attempts. Wait, or set a new password by e-mail.',
  TOO_MANY_LETTERS: 'Too many letters were asked for. Look into your mail, or try again later.',
  SESSION_NEEDED: 'An API token cannot do this. Sign in with your password.',
  CREDENTIAL_NOT_FOUND: 'You have no such session or token. It may have ended already.',
  TOKEN_LIFETIME: (args: { most: number }) => `Let the token end after 1 to ${args.most} days.`,
  TOO_MANY_TOKENS: (args: { most: number }) =>
    `You have ${args.most} API tokens. Revoke one that is no longer used.`,

  LINK_NOT_VALID: 'This link was used already or is out of date. Ask for a new one.',
  ADDRESS_TAKEN: 'There is an account with this e-mail address already. Sign in with it.',
  ADDRESS_SAME: 'This is your address already, and it is confirmed.',

  ORGANISATION_NOT_FOUND: 'There is no such organisation among those that you may see.',
  ROLE_MISSING: (args: { roles: readonly string[] }) =>
    `This needs the role ${args.roles.join(' or ')} in the organisation.`,
  OWN_ORGANISATION: 'Nobody checks an organisation that they belong to. Ask a colleague.',
  NOT_YOUR_ECONOMY: 'Only the agency of the organisation’s own economy may do this.',
  NOT_AN_MSME: 'This is for MSMEs only.',
  NOT_AN_AGENCY: 'Name a trade agency of the MSME’s economy.',
  AGENCY_NOT_VERIFIED: 'Agencies are made by the platform and need no verification.',

  MEMBER_NOT_FOUND: 'This person is no member of the organisation.',
  ROLE_NOT_HERE: (args: { roles: readonly string[] }) =>
    `People here can be ${args.roles.join(' or ')}.`,
  LAST_LEADER: 'Somebody must run the organisation. Give another member this role first.',
  ALREADY_MEMBER: 'This person is a member already.',
  TOO_MANY_MEMBERSHIPS: (args: { most: number }) =>
    `A person can belong to at most ${args.most} organisations.`,
  INVITATION_NOT_FOUND: 'There is no such open invitation.',
  INVITATION_FOR_OTHERS:
    'The invitation went to another e-mail address. Sign out, or sign in with that one.',
  SIGN_IN_TO_JOIN: 'You have an account. Sign in, then open the link again.',
  ACCOUNT_MISSING: 'Give your name and a password, to make your account.',
  ALREADY_OWNED: 'This MSME has an owner. Ask the owner to invite you.',

  CONSENT_MISSING:
    'The MSME has not consented that your agency does this for it. Record its consent first.',
  CONSENT_NOT_FOUND: 'There is no such consent in force.',
  CONSENT_FROM_OWNER: 'The MSME has an owner here, who gives consents themselves.',
  CONSENT_FORM: 'Say how the consent reached you: signed form, e-mail or in person.',
  BAD_CONSENT_DAY: 'Give the day of the consent as YYYY-MM-DD, today or earlier.',
});
