/** What can be wrong with a problem. Codes are stable; `path` names the place. */
export type ScheduleErrorCode =
  | 'file_too_large'
  | 'malformed_json'
  | 'wrong_format'
  | 'wrong_type'
  | 'missing'
  | 'out_of_range'
  | 'too_many'
  | 'duplicate_id'
  | 'unknown_id'
  | 'self_meeting'
  | 'cycle'
  | 'bad_time'
  | 'inconsistent';

/**
 * A problem that cannot be taken. `path` is a JSON path such as `requests[3].after[0]`; `line` is
 * counted from 1 where the problem came as text.
 */
export class ScheduleInputError extends Error {
  override readonly name = 'ScheduleInputError';

  constructor(
    readonly code: ScheduleErrorCode,
    readonly path: string,
    readonly detail: string,
    readonly line?: number,
  ) {
    super(`${line === undefined ? '' : `line ${line}, `}${path || 'problem'}: ${detail}`);
  }
}
