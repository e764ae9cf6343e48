/** What can go wrong while an engine is started or stopped; stable, safe to match on. */
export type EngineErrorCode =
  | 'ALREADY_RUNNING'
  | 'PORT_TAKEN'
  | 'PORT_FORBIDDEN'
  | 'BINARIES_MISSING'
  | 'BINARIES_UNUSABLE'
  | 'NO_SERVICE_ACCOUNT'
  | 'DATA_MISSING'
  | 'DATA_OF_ANOTHER_USER'
  | 'DATA_OF_ANOTHER_CLONE'
  | 'DATA_OF_ANOTHER_VERSION'
  | 'DATA_UNREACHABLE'
  | 'DISK_FULL'
  | 'NO_PERMISSION'
  | 'ENGINE_UNREACHABLE'
  | 'ENGINE_FAILED';

/**
 * A failure of an engine in one line that says what is wrong and what to do about it. The line is
 * for people and holds no password; callers print it without a stack.
 */
export class EngineError extends Error {
  constructor(
    readonly code: EngineErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'EngineError';
  }
}

const byErrno: Readonly<Record<string, readonly [EngineErrorCode, string]>> = {
  ENOSPC: ['DISK_FULL', 'the disk is full: free some space and start again'],
  EDQUOT: ['DISK_FULL', 'the disk quota is used up: free some space and start again'],
  EACCES: ['NO_PERMISSION', 'permission is denied: give this user write access to it'],
  EPERM: ['NO_PERMISSION', 'permission is denied: give this user write access to it'],
  ENOTDIR: ['DATA_UNREACHABLE', 'a file stands where a folder is needed: move it away'],
  EROFS: ['NO_PERMISSION', 'the file system is read-only: set ILOILO_DATA_DIR to another folder'],
};

/** Turns an error of the file system into one line about `path`; leaves every other error alone. */
export function explainFileError(error: unknown, path: string): unknown {
  const errno = (error as NodeJS.ErrnoException | null)?.code ?? '';
  const known = byErrno[errno];
  return known ? new EngineError(known[0], `${path}: ${known[1]}.`, { cause: error }) : error;
}
