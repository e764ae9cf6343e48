import type { Letter } from '#platform';

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
export function followUpLetter({
  email,
  name,
  fairName,
  month,
  partners,
  publicUrl,
}: FollowUpNews): Letter {
  return {
    to: email,
    subject: `${month} months after ${fairName}: what came of your meetings?`,
    text: [
      `Dear ${name},`,
      '',
      `${month} months ago you met at ${fairName}:`,
      ...partners.map((partner) => `- ${partner}`),
      '',
      'Did it lead to samples, quotations or orders? Please say so, also where nothing came of it.',
      'Each side answers for itself, and it takes a minute:',
      '',
      new URL('/', publicUrl).href,
      '',
    ].join('\n'),
  };
}
