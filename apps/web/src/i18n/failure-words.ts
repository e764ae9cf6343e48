/** A failure as the api tells of it: a stable code, English words, and what these name. */
export interface CodedFailure {
  readonly code: string;
  readonly message: string;
  readonly args?: Readonly<Record<string, unknown>> | null;
}

/** Says a failure in another language; undefined where it has no words for the code. */
export type SayFailure = (
  code: string,
  args: Readonly<Record<string, unknown>>,
) => string | undefined;

const isFailure = (value: object): value is CodedFailure =>
  'args' in value &&
  'code' in value &&
  typeof value.code === 'string' &&
  'message' in value &&
  typeof value.message === 'string';

/** Whether there is any failure in an answer of the api. */
export function holdsFailure(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return isFailure(data) || Object.values(data).some(holdsFailure);
}

/**
 * The same answer with the messages of its failures in other words. Those of an invalid input are
 * the messages of its problems. What there are no words for stays as it was.
 */
export function reword<T>(data: T, say: SayFailure): T {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map((one: unknown) => reword(one, say)) as T;
  const copy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data)) copy[name] = reword(value as unknown, say);
  if (isFailure(data)) copy.message = messageOf(data, copy.problems, say);
  return copy as T;
}

function messageOf(failure: CodedFailure, problems: unknown, say: SayFailure): string {
  if (Array.isArray(problems)) {
    return problems.map(({ message }: CodedFailure) => message).join(' ');
  }
  return say(failure.code, failure.args ?? {}) ?? failure.message;
}
