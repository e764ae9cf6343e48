import { Conflict, refuse } from '#platform';
import type { ArrangeAnswer, Arrangement } from '../domain/arrange.js';
import { meetingFailures } from './meetings.errors.js';

/**
 * The arrangement of an answer.
 * @throws Refused with Conflict, naming what is missing.
 */
export function refuseMissing(answer: ArrangeAnswer): Arrangement {
  if ('arrangement' in answer) return answer.arrangement;
  switch (answer.missing) {
    case 'buyer':
    case 'supplier':
      return refuse(new Conflict(meetingFailures.MEETING_SOMEBODY_BUSY({ who: answer.missing })));
    case 'place':
      return refuse(new Conflict(meetingFailures.MEETING_NO_PLACE()));
    case 'interpreter':
      return refuse(new Conflict(meetingFailures.MEETING_NO_INTERPRETER()));
  }
}
