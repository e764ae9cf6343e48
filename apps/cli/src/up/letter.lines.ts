import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MS = 1000;

/**
 * Tells of letters that are kept as files in a folder from now on, until `stop`: to whom, and the
 * link in each, since no mail server brings it to anybody.
 */
export async function showLetters(
  folder: string,
  report: (line: string) => void,
  stop: AbortSignal,
): Promise<void> {
  const seen = new Set(await namesIn(folder));
  while (!stop.aborted) {
    await sleep(PAUSE_MS, undefined, { signal: stop }).catch(() => undefined);
    const fresh = (await namesIn(folder)).filter((name) => !seen.has(name));
    for (const name of fresh.sort()) {
      seen.add(name);
      report(letterLine(await readFile(join(folder, name), 'utf8'), join(folder, name)));
    }
  }
}

/**
 * One line about a letter: its reader, and its first link or else its file.
 * @param mail as RFC 5322 has it, in ASCII.
 */
export function letterLine(mail: string, file: string): string {
  const to = /^To: (.+)$/im.exec(mail)?.[1]?.trim() ?? 'somebody';
  const body = /^content-transfer-encoding: base64/im.test(mail)
    ? Buffer.from(mail.slice(mail.search(/\r?\n\r?\n/)), 'base64').toString('utf8')
    : mail.replace(/=\r?\n/g, '').replaceAll('=3D', '=');
  const link = /https?:\/\/\S+#[\w-]+/.exec(body)?.[0];
  return `Letter to ${to}: ${link ?? file}`;
}

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).then(
    (names) => names.filter((name) => name.endsWith('.eml')),
    () => [],
  );
