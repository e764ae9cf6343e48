import { ScheduleInputError } from './errors.js';
import { lineAt, lineOfPath, malformedAt } from './json-position.js';
import { scheduleLimits } from './limits.js';
import type { ScheduleProblem } from './problem.js';
import { validateProblem } from './validate-problem.js';

/**
 * Reads a problem from text. Every error names its line. The caller refuses files beyond
 * `scheduleLimits.bytes` before reading them; longer text is refused here too.
 */
export function parseProblem(text: string): ScheduleProblem {
  if (text.length > scheduleLimits.bytes) throw fileTooLarge(text.length);
  refuseManyObjects(text);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw malformed(text, cause instanceof Error ? cause.message : 'not JSON');
  }
  try {
    return validateProblem(json);
  } catch (cause) {
    if (!(cause instanceof ScheduleInputError)) throw cause;
    throw new ScheduleInputError(
      cause.code,
      cause.path,
      cause.detail,
      lineOfPath(text, cause.path),
    );
  }
}

/** The error for a file or text of that many bytes. */
export function fileTooLarge(bytes: number): ScheduleInputError {
  return new ScheduleInputError(
    'file_too_large',
    '',
    `${bytes} bytes; at most ${scheduleLimits.bytes} are taken`,
    1,
  );
}

function malformed(text: string, message: string): ScheduleInputError {
  const position = /position (\d+)/.exec(message)?.[1];
  const offset = position === undefined ? malformedAt(text) : Number(position);
  return new ScheduleInputError('malformed_json', '', 'is not valid JSON', lineAt(text, offset));
}

/** Looks for braces alone, which takes a fraction of the time of reading what they hold. */
function refuseManyObjects(text: string): void {
  let count = 0;
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
    if (++count <= scheduleLimits.objects) continue;
    const detail = `holds more than ${scheduleLimits.objects} objects`;
    throw new ScheduleInputError('too_many', '', detail, lineAt(text, at));
  }
}
