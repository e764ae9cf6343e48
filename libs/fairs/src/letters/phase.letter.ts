import { type Phase, phaseAt, type PhaseDates, phases } from '../domain/phases.js';
import type { RoundFrame } from '../rounds/round.frame.js';
import type { FairFacts, Reader } from './letter.facts.js';
import { writeTime, zonesFor } from './letter.times.js';
import type { LetterTexts } from './texts/letter-texts.js';

/**
 * The letter that a phase of a round has begun: what to do in it, and until when. Undefined when it
 * is over or the round is cancelled by now.
 */
export function writePhaseLetter(
  texts: LetterTexts,
  fair: FairFacts,
  reader: Reader,
  round: Pick<RoundFrame, 'roundName' | 'roundState' | 'phases'>,
  phase: Phase | null,
  now: Date,
): { subject: string; text: string } | undefined {
  if (phase === null || round.roundState !== 'open') return undefined;
  if (phaseAt(round.phases, now) !== phase) return undefined;
  const { subject, text } = texts.phase[phase];
  const end = endOf(round.phases, phase);
  const until = end
    ? zonesFor(fair.timeZone, reader.economy, end).map((zone) =>
        texts.until(writeTime(texts, zone, end)),
      )
    : [];
  const lines = [
    texts.greeting(reader.name),
    '',
    text,
    ...until,
    '',
    texts.round(round.roundName),
    `${fair.name}, ${fair.placeName}`,
    fair.agencyName,
    '',
  ];
  return {
    subject: texts.phaseSubject(subject, fair.name).replace(/\s+/g, ' '),
    text: lines.join('\n'),
  };
}

/** When the next phase begins; undefined for the last. */
function endOf(dates: PhaseDates, phase: Phase): Date | undefined {
  const next = phases[phases.indexOf(phase) + 1];
  return next && dates[next];
}
