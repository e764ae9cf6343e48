import type { SendMailOptions } from 'nodemailer';
import type { Letter } from './mailer.js';

/** The address of `MAIL_FROM`, which may have a name before it. */
export const senderAddress = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;

/**
 * A letter as nodemailer takes it. One calendar entry stands in the letter itself, where mail
 * programs look for it; several are attached, since a letter has room for one.
 */
export function toMail(from: string, letter: Letter): SendMailOptions {
  const { to, subject, text, messageId, calendars = [] } = letter;
  const [only] = calendars;
  const host = senderAddress(from).split('@').at(-1) ?? 'iloilo.invalid';
  return {
    from,
    to,
    subject,
    text,
    ...(messageId !== undefined && { messageId: `<${messageId}@${host}>` }),
    ...(only && calendars.length === 1
      ? { icalEvent: { method: only.method, content: only.content, filename: only.fileName } }
      : {
          attachments: calendars.map(({ method, content, fileName }) => ({
            filename: fileName,
            content,
            contentType: `text/calendar; charset=utf-8; method=${method.toUpperCase()}`,
          })),
        }),
  };
}
