import type { FailureText } from '#kernel';
import { importFailures as failures } from './imports.errors.js';

/** A file that cannot be read as a table; the failure says what to do. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(readonly failure: FailureText) {
    super(failure.message);
  }
}

/** What stands for an error that reading a file brought. */
export function unreadable(format: string, error: unknown): UnreadableFile {
  if (error instanceof UnreadableFile) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new UnreadableFile(failures.IMPORT_UNREADABLE({ format, detail }));
}
