import { phaseAt, RoundReader } from '#fairs';
import { CLOCK, type Clock } from '#platform';
import type { ActingOfficer } from './acting.officer.js';
import { listFairs, listRounds } from './named.fair.js';

/** Prints the fairs of an officer's agencies, newest first, each with its rounds and their phases. */
export async function printFairs(officer: ActingOfficer): Promise<void> {
  const fairs = await listFairs(officer);
  if (fairs.length === 0) console.log('There is none. Make one: fair create FILE.yaml');
  const now = officer.app.get<Clock>(CLOCK)();
  for (const fair of fairs) {
    console.log(`${fair.id}  ${fair.startsOn} to ${fair.endsOn}  ${fair.state}  ${fair.name}`);
    const rounds = await listRounds(officer, fair);
    const phases = await officer.app.get(RoundReader).findPhases(rounds.map(({ id }) => id));
    for (const { id, name, state } of rounds) {
      const dates = phases.get(id);
      const phase = (dates && phaseAt(dates, now)) ?? 'not begun';
      console.log(`  round ${id}  ${state}, ${phase}  ${name}`);
    }
  }
}
