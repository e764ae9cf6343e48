import { open, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Severity of pino's lines from which people are told. */
const ERROR_LEVEL = 50;
const PAUSE_MS = 1000;
const MOST_BYTES_AT_ONCE = 2 ** 20;

/** Shows the errors that a service writes to its log from now on, until `stop`. */
export async function showErrors(
  name: string,
  logFile: string,
  report: (line: string) => void,
  stop: AbortSignal,
): Promise<void> {
  let position = await sizeOf(logFile);
  while (!stop.aborted) {
    await sleep(PAUSE_MS, undefined, { signal: stop }).catch(() => undefined);
    const size = await sizeOf(logFile);
    if (size < position) position = 0;
    if (size === position) continue;
    const text = await readPart(logFile, position, Math.min(size - position, MOST_BYTES_AT_ONCE));
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    position = size - position > MOST_BYTES_AT_ONCE ? size : position + Buffer.byteLength(whole);
    for (const message of errorMessages(whole)) report(`${name}: ${message}`);
  }
}

/** The messages of the error lines in a piece of log, each once. */
export function errorMessages(log: string): string[] {
  const messages = log.split('\n').map(errorMessage);
  return [...new Set(messages.filter((message) => message !== undefined))];
}

function errorMessage(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const entry = JSON.parse(line) as { level?: number; msg?: string; err?: { message?: string } };
    if ((entry.level ?? 0) < ERROR_LEVEL) return undefined;
    return entry.msg ?? entry.err?.message ?? line;
  } catch {
    return undefined;
  }
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

async function readPart(path: string, from: number, length: number): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
