import type { Letter } from '#platform';
import type { LetterTexts } from '../letters/texts/letter-texts.js';

/** What a letter some months after a fair is made of. */
export interface FollowUpNews {
  readonly email: string;
  readonly name: string;
  readonly fairName: string;
  readonly month: number;
  /** Names of those whom the person met. */
  readonly partners: readonly string[];
  /** Address of this installation. */
  readonly publicUrl: string;
}

/** Asks one person what came of their meetings; what was said before is in no letter. */
export function followUpLetter(
  { greeting, followUp }: LetterTexts,
  { email, name, fairName, month, partners, publicUrl }: FollowUpNews,
): Letter {
  return {
    to: email,
    subject: followUp.subject(month, fairName).replace(/\s+/g, ' '),
    text: [
      greeting(name),
      '',
      followUp.youMet(month, fairName),
      ...partners.map((partner) => `- ${partner}`),
      '',
      followUp.question,
      followUp.answerAt,
      '',
      new URL('/', publicUrl).href,
      '',
    ].join('\n'),
  };
}
