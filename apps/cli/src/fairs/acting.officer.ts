import type { INestApplicationContext } from '@nestjs/common';
import { ActingViewers, agenciesOf } from '#accounts';
import { InvalidInput, newId, Refused, runInContext, type Viewer } from '#platform';
import { withApp } from '../app/with-app.js';

/** Exit codes of commands about fairs. */
export const exitCodes = { refused: 1, badFile: 2 } as const;

/** What a command cannot do; its message says what to do instead. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitCode: number = exitCodes.refused,
  ) {
    super(message);
  }
}

/** A file that cannot be read is the reader's mistake; anything else is ours. */
export function unreadable(path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'ENOENT' && code !== 'EACCES' && code !== 'EISDIR') return error;
  return new CommandError(`${path} cannot be read (${code}).`, exitCodes.badFile);
}

/** Somebody for whom a command acts, and the services by which it does. */
export interface ActingOfficer {
  readonly app: INestApplicationContext;
  readonly viewer: Viewer;
  /** The agencies that they work for. */
  readonly agencyIds: readonly string[];
}

/**
 * Acts for an officer of an agency, through the services of the api: what they may not do is
 * refused here, too, and the audit trail names them and the terminal. Refusals are printed in
 * their own words, and the exit code tells them.
 */
export async function actFor(
  email: string,
  work: (officer: ActingOfficer) => Promise<void>,
): Promise<void> {
  await withApp((app) =>
    runInContext({ requestId: newId(), channel: 'terminal' }, () =>
      sayRefusals(async () => {
        const viewer = await app.get(ActingViewers).findByEmail(email);
        const agencyIds = viewer ? agenciesOf(viewer) : [];
        if (!viewer || agencyIds.length === 0) {
          throw new CommandError(`${email} is no officer of an agency here.`);
        }
        await work({ app, viewer, agencyIds });
      }),
    ),
  );
}

async function sayRefusals(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof CommandError) {
      console.error(error.message);
      process.exitCode = error.exitCode;
      return;
    }
    if (!(error instanceof Refused)) throw error;
    console.error(describe(error));
    process.exitCode = exitCodes.refused;
  }
}

function describe({ failure }: Refused): string {
  if (!(failure instanceof InvalidInput)) return failure.message;
  return failure.problems.map(({ path, message }) => `${path}: ${message}`).join('\n');
}
