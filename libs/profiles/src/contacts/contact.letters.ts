import type { Letter } from '#platform';

/** What a letter about an ask for contact is made of. */
export interface ContactNews {
  readonly to: string;
  /** Address of this installation. */
  readonly publicUrl: string;
  readonly buyerName: string;
  readonly supplierName: string;
}

const answerAt = (publicUrl: string): string => new URL('/contacts', publicUrl).href;

/** For the people of an MSME. Letters carry no message and no details: they are read signed in. */
export function askedLetter({ to, publicUrl, buyerName, supplierName }: ContactNews): Letter {
  return {
    to,
    subject: `${buyerName} would like to get in touch`,
    text: [
      `${buyerName} asks for the contact details of ${supplierName} on the Iloilo marketplace.`,
      'It sees them only if you agree, and you see its details then. Read what it wants and answer at:',
      '',
      answerAt(publicUrl),
      '',
    ].join('\n'),
  };
}

/** For the person who asked. */
export function answeredLetter(news: ContactNews, hasAgreed: boolean): Letter {
  const { to, publicUrl, supplierName } = news;
  return {
    to,
    subject: hasAgreed
      ? `${supplierName} agrees to be in touch`
      : `${supplierName} does not want to be in touch now`,
    text: [
      hasAgreed
        ? `${supplierName} agrees to be in touch. Its contact details are at:`
        : `${supplierName} declined to be in touch. What it said is at:`,
      '',
      answerAt(publicUrl),
      '',
    ].join('\n'),
  };
}
