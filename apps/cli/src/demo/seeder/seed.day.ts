import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const pathIn = (dataDir: string): string => join(dataDir, 'demo-unfinished.txt');

/** The day that an unfinished seeding counts its dates from; undefined when none is unfinished. */
export function readSeedDay(dataDir: string): string | undefined {
  const path = pathIn(dataDir);
  const text = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
}

/** Notes the day while seeding runs, so that it can go on after a break; undefined when done. */
export function writeSeedDay(dataDir: string, day: string | undefined): void {
  if (day === undefined) {
    rmSync(pathIn(dataDir), { force: true });
    return;
  }
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(pathIn(dataDir), `${day}\n`);
}

/**
 * Whether demo data has nothing to do where it is for an empty database alone: there are
 * organisations, and no unfinished seeding is to go on.
 */
export const isSeedingDone = async (
  unfinishedDay: string | undefined,
  hasOrganisations: () => Promise<boolean>,
): Promise<boolean> => unfinishedDay === undefined && (await hasOrganisations());
