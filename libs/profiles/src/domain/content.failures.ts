import { defineFailures } from '#kernel';

/** What can be wrong with the parts of a profile. */
export const contentFailures = defineFailures({
  PROFILE_TEXT_TOO_LONG: (args: { most: number; has: number }) =>
    `Shorten this to ${args.most} characters; it has ${args.has}.`,
  PROFILE_TOO_MUCH_TEXT: (args: { most: number; has: number }) =>
    `All texts of a profile together hold at most ${args.most} characters; yours have ${args.has}.`,
  PROFILE_TOO_MANY: (args: { most: number; has: number }) =>
    `Give at most ${args.most} of these; there are ${args.has}.`,
  PROFILE_CHECKED_IN_FUTURE: 'Give the day of the check, not one to come.',
  PROFILE_BASIS_MISSING: (args: { most: number }) =>
    `Say in 1 to ${args.most} characters what was seen or asked.`,
  PROFILE_LEGAL_NAME_MISSING: 'Give the legal name, as the business registry has it.',
  PROFILE_PLACE_MISSING: 'Give the town or city.',
  PROFILE_LANGUAGE_MISSING: 'Give at least one language that you do business in.',
  PROFILE_OFFER_MISSING: 'Give at least one product or service.',
  PROFILE_OFFER_NAME_MISSING: 'Name this product or service in its original language.',
  PROFILE_NOT_A_NUMBER_BETWEEN: (args: { least: number; most: number }) =>
    `Give a number from ${args.least} to ${args.most}.`,
  PROFILE_NOT_WHOLE: 'Give a whole number.',
  PROFILE_LOWEST_OVER_HIGHEST: 'The lowest is over the highest. Change one of them.',
  PROFILE_CAPACITY_LEFT_OVER_CAPACITY:
    'The capacity left is more than the whole capacity. Change one of them.',
  PROFILE_UNKNOWN_ECONOMY: (args: { code: string }) =>
    `${args.code} is none of the 21 economies by its three letters, such as PHL.`,
  PROFILE_UNKNOWN_CURRENCY: (args: { code: string }) =>
    `${args.code} is no currency of ISO 4217, such as USD.`,
  PROFILE_BAD_AMOUNT: (args: { currency: string; decimals: number }) =>
    `Give an amount such as ${args.decimals === 0 ? '1250' : '12.5'}; ${args.currency} has ${args.decimals} decimals at most.`,
  PROFILE_UNKNOWN_LANGUAGE: (args: { tag: string }) =>
    `${args.tag} is no language tag of BCP 47, such as en or zh-Hans.`,
  PROFILE_UNKNOWN_INCOTERM: (args: { code: string }) =>
    `${args.code} is no Incoterm of 2020, such as FOB.`,
  PROFILE_UNKNOWN_UNIT: (args: { code: string }) =>
    `${args.code} is no unit that is known here, such as kg.`,
  PROFILE_UNKNOWN_SCHEME: (args: { key: string }) =>
    `${args.key} is no certificate scheme that is known here.`,
  PROFILE_UNKNOWN_ISIC_DIVISION: (args: { code: string }) =>
    `${args.code} is no division of ISIC Rev. 5, such as 10.`,
  PROFILE_BAD_CODE: (args: { code: string; why: string }) => `${args.code}: ${args.why}`,
  PROFILE_CODE_GIVEN_TWICE: (args: { system: string }) => `Give one ${args.system} code at most.`,
  PROFILE_ORIGINAL_NOT_ONE: 'Mark exactly one language as the original.',
  PROFILE_LANGUAGE_TWICE: (args: { tag: string }) => `${args.tag} is given twice.`,
  PROFILE_UNIT_MISSING: 'Give the unit of these quantities and the price.',
  PROFILE_BAD_DAY: 'Give a day as year-month-day, such as 2026-03-31.',
  PROFILE_EXPIRES_BEFORE_ISSUE: 'This expires before it was issued. Change one of the days.',
  PROFILE_BAD_ADDRESS: 'Give a web address that begins with https:// or http://.',
  PROFILE_HALF_A_POSITION: 'Give both latitude and longitude, or neither.',
  PROFILE_BAD_HASH: 'Give the SHA-256 of the file as 64 hexadecimal digits.',
  PROFILE_SAYS_AND_SAYS_NOT: 'You prefer not to say: clear the other facts of ownership first.',
  PHOTO_TOO_HEAVY: (args: { most: number; has: number }) =>
    `Send a picture of at most ${args.most} bytes; this one has ${args.has}.`,
  PHOTO_TOO_WIDE: (args: { most: number; has: number }) =>
    `Send a picture of at most ${args.most} pixels on its longer side; this one has ${args.has}.`,
  PHOTO_UNREADABLE: 'Send a whole picture, as JPEG, PNG or WebP.',
  PHOTO_TOO_MANY: (args: { most: number }) =>
    `At most ${args.most} photos of a profile are kept. Use those, or wait a week after taking some away.`,
  PHOTO_UNKNOWN: 'There is no such photo of this profile, or it is named twice. Send it again.',
  PHOTO_WITHOUT_WORDS: (args: { number: number }) =>
    `Say in a few words what photo ${args.number} shows, for those who cannot see it.`,
  PROFILE_PART_UNKNOWN: 'This was removed from the profile. Give it without an id to add it anew.',
});
