import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { OrganisationReader } from '#accounts';
import { type Fair, FairService, FairSetup, type Round, RoundService } from '#fairs';
import { InvalidInput, Refused } from '#platform';
import { type ActingOfficer, CommandError, exitCodes, unreadable } from './acting.officer.js';
import { FairFileError, readFairFile } from './fair.file.js';
import { listRounds } from './named.fair.js';

const mostBytes = 2 ** 20;

export interface CreateOptions {
  /** Economy of the agency, for officers of several. */
  readonly economy?: string;
  readonly open?: true;
}

/** Makes a fair with its rounds of a YAML file. */
export async function createFair(
  officer: ActingOfficer,
  path: string,
  { economy, open }: CreateOptions,
): Promise<void> {
  const { app, viewer } = officer;
  const agencyId = await pickAgency(officer, economy);
  const file = await read(path);
  try {
    const { fair, rounds } = await app
      .get(FairSetup)
      .create(viewer, agencyId, file.plan, file.rounds);
    console.log(`Made ${fair.name} with ${rounds.length} rounds: ${fair.id}`);
    if (open) await openAll(officer, fair, rounds);
  } catch (error) {
    if (!(error instanceof Refused) || !(error.failure instanceof InvalidInput)) throw error;
    throw badFile(file.locate(error.failure.problems));
  }
}

/** Opens a fair to registrations, and its rounds that are drafts. */
export async function openFair(officer: ActingOfficer, fair: Fair): Promise<void> {
  await openAll(officer, fair, await listRounds(officer, fair));
}

async function openAll(
  { app, viewer }: ActingOfficer,
  { id, version, name, state }: Fair,
  rounds: readonly Round[],
): Promise<void> {
  if (state !== 'open') await app.get(FairService).changeState(viewer, id, version, 'open');
  const drafts = rounds.filter((round) => round.state === 'draft');
  for (const round of drafts) {
    await app.get(RoundService).changeState(viewer, round.id, round.version, 'open');
  }
  console.log(`${name} is open, with ${drafts.length} rounds opened.`);
}

async function pickAgency(
  { app, agencyIds, viewer }: ActingOfficer,
  economy: string | undefined,
): Promise<string> {
  const own = await app.get(OrganisationReader).findByIds(agencyIds);
  const fitting = [...own.values()].filter(
    (agency) => economy === undefined || agency.economy === economy.toUpperCase(),
  );
  const [only] = fitting;
  if (only && fitting.length === 1) return only.id;
  const economies = [...own.values()].map((agency) => agency.economy).join(', ');
  throw new CommandError(`Name one agency of ${viewer.email} with --economy: ${economies}.`);
}

async function read(path: string): Promise<ReturnType<typeof readFairFile>> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes) {
      throw new CommandError(`${path} has more than 1 MB: it is no fair.`, exitCodes.badFile);
    }
    return readFairFile(await readFile(path, 'utf8'), basename(path));
  } catch (error) {
    if (error instanceof FairFileError) throw badFile(error);
    throw unreadable(path, error);
  }
}

const badFile = ({ message }: FairFileError): CommandError =>
  new CommandError(message, exitCodes.badFile);
