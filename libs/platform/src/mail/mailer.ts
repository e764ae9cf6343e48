/** A meeting for the calendar of whoever gets a letter (RFC 5546). */
export interface LetterCalendar {
  readonly method: 'request' | 'cancel';
  /** The iCalendar object; about one meeting. */
  readonly content: string;
  readonly fileName: string;
}

/** One letter, in plain text: it reaches every reader, and there is nothing to track. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same whenever the letter is sent again, so that mail programs know it. */
  readonly messageId?: string;
  readonly calendars?: readonly LetterCalendar[];
}

/** Sends mail. Called from jobs, so that a slow server never holds up a request. */
export interface Mailer {
  send(letter: Letter): Promise<void>;
}

/** Injection token of the mailer (`Mailer`). */
export const MAILER = Symbol('MAILER');
