/** One letter, in plain text: it reaches every reader, and there is nothing to track. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends mail. Called from jobs, so that a slow server never holds up a request. */
export interface Mailer {
  send(letter: Letter): Promise<void>;
}

/** Injection token of the mailer (`Mailer`). */
export const MAILER = Symbol('MAILER');
