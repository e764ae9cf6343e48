/** Why a job failed, as far as the words of its failure tell, for people who do not read programs. */
export enum FailureCause {
  Interrupted = 'INTERRUPTED',
  Unreachable = 'UNREACHABLE',
  TimedOut = 'TIMED_OUT',
  Busy = 'BUSY',
  NoRoom = 'NO_ROOM',
  LetterRefused = 'LETTER_REFUSED',
  BadData = 'BAD_DATA',
  Unknown = 'UNKNOWN',
}

/** The words of BullMQ, Node, Postgres, Meilisearch and mail servers; the first that is found tells. */
const signs: readonly (readonly [FailureCause, RegExp])[] = [
  [FailureCause.Interrupted, /stalled more than|missing (?:lock|key) for job/i],
  [FailureCause.NoRoom, /ENOSPC|no space left|disk full|out of memory|no_space_left/i],
  [
    FailureCause.LetterRefused,
    /^(?:Invalid login|Can't send mail|Mail command failed|Message failed|No recipients defined)/i,
  ],
  [
    FailureCause.Unreachable,
    /ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|EPIPE|socket hang up|fetch failed|Connection (?:terminated|is closed)|Client has encountered a connection error|^Request to \S+ has failed/i,
  ],
  [FailureCause.TimedOut, /ETIMEDOUT|timed? ?out|statement timeout/i],
  [
    FailureCause.Busy,
    /deadlock detected|could not serialize|could not obtain lock|lock timeout|too many (?:clients|connections|requests)/i,
  ],
  [
    FailureCause.BadData,
    /violates .+ constraint|invalid input syntax|invalid byte sequence|value too long|out of range|is not valid JSON|Undefined value encountered|Cannot (?:read|convert|destructure)|is not (?:a function|iterable)|could not find any entity/i,
  ],
];

/**
 * Sorts a failure by its words.
 * @param reason the message that the last try was ended with.
 */
export function findCause(reason: string): FailureCause {
  return signs.find(([, sign]) => sign.test(reason))?.[0] ?? FailureCause.Unknown;
}
