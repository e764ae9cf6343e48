/** Where an ask for contact stands: asked, answered, or ended by either side. */
export type ContactState = 'ASKED' | 'AGREED' | 'DECLINED' | 'ENDED';

/** How to reach a side, as it wants the other to; kept apart from accounts and public profiles. */
export interface ContactDetails {
  readonly name: string;
  readonly email: string;
  /** With the code of the economy; null where the side gives none. */
  readonly phone: string | null;
}

/** A buyer that was declined asks again after so many days at the earliest. */
export const daysBeforeAskingAgain = 90;

const dayInMilliseconds = 86_400_000;

/**
 * When a buyer may ask a supplier (again).
 * @param answeredAt when the supplier declined; not looked at in other states.
 * @returns undefined for at once, null while an ask or an agreement stands, else the first instant.
 */
export function askableFrom(
  state: ContactState | undefined,
  answeredAt: Date | null,
): Date | null | undefined {
  if (state === undefined || state === 'ENDED') return undefined;
  if (state !== 'DECLINED' || answeredAt === null) return null;
  return new Date(answeredAt.getTime() + daysBeforeAskingAgain * dayInMilliseconds);
}

/** Who declined may still agree, as long as the ask stands. */
export const isAnswerable = (state: ContactState): boolean =>
  state === 'ASKED' || state === 'DECLINED';

/** Digits with the usual signs between them, enough to call somebody abroad. */
export const isPhoneNumber = (text: string): boolean =>
  /^\+?[\d ().-]{6,30}$/.test(text) && text.replace(/\D/g, '').length >= 6;
