import {
  type Fair,
  FairReader,
  type Round,
  RoundReader,
  type Scenario,
  ScenarioService,
} from '#fairs';
import { isId } from '#kernel';
import { listAll } from '../app/list-all.js';
import { type ActingOfficer, CommandError } from './acting.officer.js';

/** The fairs of an officer's agencies, newest first. */
export async function listFairs({ app, viewer, agencyIds }: ActingOfficer): Promise<Fair[]> {
  const fairs = app.get(FairReader);
  const lists = await Promise.all(
    agencyIds.map((id) => listAll((page) => fairs.listOfAgency(viewer, id, page))),
  );
  return lists.flat();
}

/** The rounds of a fair, the oldest first. */
export const listRounds = ({ app, viewer }: ActingOfficer, { id }: Fair): Promise<Round[]> =>
  listAll((page) => app.get(RoundReader).listOfFair(viewer, id, page));

/**
 * The fair of an id or a name.
 * @throws CommandError where there is none, or several have the name.
 */
export async function findFair(officer: ActingOfficer, given: string): Promise<Fair> {
  if (isId(given)) return officer.app.get(FairReader).findForOfficer(officer.viewer, given);
  return pickNamed('fair', given, await listFairs(officer));
}

/** The round of an id or a name, or the only one that is not cancelled. */
export async function findRound(
  officer: ActingOfficer,
  fair: Fair,
  given: string | undefined,
): Promise<Round> {
  const rounds = await listRounds(officer, fair);
  if (given !== undefined) return pickNamed('round', given, rounds);
  const standing = rounds.filter(({ state }) => state !== 'cancelled');
  const [only] = standing;
  if (only && standing.length === 1) return only;
  throw new CommandError(
    standing.length === 0
      ? `${fair.name} has no round.`
      : `${fair.name} has several rounds; name one with --round: ${namesOf(standing)}.`,
  );
}

/** The timetable of an id or a name. */
export async function findScenario(
  { app, viewer }: ActingOfficer,
  round: Round,
  given: string,
): Promise<Scenario> {
  const scenarios = app.get(ScenarioService);
  if (isId(given)) return scenarios.findForOfficer(viewer, given);
  const all = await listAll((page) => scenarios.listOfRound(viewer, round.id, page));
  return pickNamed('timetable', given, all);
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function pickNamed<T extends Named>(kind: string, given: string, all: readonly T[]): T {
  const isSame = (text: string): boolean => text.toLowerCase() === given.toLowerCase();
  const found = all.filter(({ id, name }) => id === given || isSame(name));
  const [only] = found;
  if (only && found.length === 1) return only;
  if (found.length > 1) {
    throw new CommandError(`Several are named ${given}; give an id: ${idsOf(found)}.`);
  }
  throw new CommandError(
    all.length === 0
      ? `There is no ${kind} yet.`
      : `There is no ${kind} named ${given}, but: ${namesOf(all)}.`,
  );
}

const mostNamed = 20;
const namesOf = (all: readonly Named[]): string =>
  all
    .slice(0, mostNamed)
    .map(({ name }) => name)
    .join(', ');
const idsOf = (all: readonly Named[]): string => all.map(({ id }) => id).join(', ');
