import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A letter as its reader sees it. */
export interface ReceivedLetter {
  readonly to: string;
  /** Empty where the letter has none of its own. */
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  /** iCalendar objects for the reader's calendar, with the method that their part names. */
  readonly calendars: readonly { readonly method: string; readonly content: string }[];
}

/** The letters that the file mailer wrote into a data folder. */
export class Mailbox {
  private readonly folder: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'mail');
  }

  /** Takes all letters out, oldest first. */
  takeAll(): ReceivedLetter[] {
    if (!existsSync(this.folder)) return [];
    const files = readdirSync(this.folder).sort();
    return files.map((file) => {
      const path = join(this.folder, file);
      const letter = readLetter(readFileSync(path, 'latin1'));
      rmSync(path);
      return letter;
    });
  }

  /** Takes all letters out and gives the one to that address; anything else is an error. */
  takeOnly(to: string): ReceivedLetter {
    const letters = this.takeAll();
    const [letter] = letters;
    if (!letter || letters.length > 1 || letter.to !== to) {
      const found = letters.map((other) => `${other.to}: ${other.subject}`).join('; ') || 'none';
      throw new Error(`One letter to ${to} should be there; found ${found}.`);
    }
    return letter;
  }
}

/** The code of a letter's link, which stands alone on a line. */
export function codeIn(letter: ReceivedLetter): string {
  const code = /^[\w-]{43}$/m.exec(letter.text)?.[0];
  if (!code) throw new Error(`There is no code in the letter “${letter.subject}”.`);
  return code;
}

/** One part of a letter; a letter without parts is its own. */
interface Part {
  readonly type: string;
  readonly body: string;
}

/** @param source the file, byte by byte. */
function readLetter(source: string): ReceivedLetter {
  const { header } = split(source);
  const parts = partsOf(source);
  const texts = parts.filter(({ type }) => type.startsWith('text/plain'));
  const calendars = parts
    .filter(({ type }) => type.startsWith('text/calendar'))
    .map(({ type, body }) => ({
      method: /method="?(\w+)/i.exec(type)?.[1] ?? '',
      content: body,
    }));
  return {
    to: header('To'),
    messageId: header('Message-ID'),
    subject: header('Subject'),
    text: (texts[0]?.body ?? '').replaceAll('\r\n', '\n'),
    calendars,
  };
}

function split(source: string): { header: (name: string) => string; body: string } {
  const end = source.indexOf('\r\n\r\n');
  const head = source.slice(0, end).replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string): string =>
    decodeWords(new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '');
  return { header, body: source.slice(end + 4) };
}

/** The innermost parts, in their order. */
function partsOf(source: string): Part[] {
  const { header, body } = split(source);
  const type = header('Content-Type');
  const boundary = /boundary="([^"]+)"/.exec(type)?.[1];
  if (boundary === undefined) {
    return [{ type, body: decodeBody(body, header('Content-Transfer-Encoding')) }];
  }
  const inner = body.split(new RegExp(`(?:^|\r\n)--${boundary}(?:--)?(?:\r\n|$)`));
  return inner.slice(1, -1).flatMap(partsOf);
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable'
    ? decodeQuoted(body.replace(/=\r?\n/g, ''))
    : Buffer.from(body, 'latin1').toString('utf8');
}

/** Encoded words of RFC 2047, as nodemailer writes them. */
function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString('utf8')
        : decodeQuoted(word.replaceAll('_', ' ')),
    );
}

function decodeQuoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
