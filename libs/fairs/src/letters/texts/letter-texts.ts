import type { MeetingNews } from '../../domain/letter-readers.js';
import type { Phase } from '../../domain/phases.js';

/** All that letters about fairs say, in one language. */
export interface LetterTexts {
  /** BCP 47 tag by which days and times are written. */
  readonly tag: string;
  readonly greeting: (name: string) => string;
  /** The letter's subject, where it is about one meeting. */
  readonly subject: Readonly<Record<MeetingNews, (other: string) => string>>;
  /** The letter's subject, where it is about several. */
  readonly subjectOfMany: (count: number, fair: string) => string;
  /** What happened, as the first line about a meeting. */
  readonly news: Readonly<Record<MeetingNews, (other: string) => string>>;
  readonly forInterpreter: (buyer: string, supplier: string) => string;
  readonly clocksOf: (timeZone: string) => string;
  readonly table: (number: number, hall: string) => string;
  readonly room: (name: string) => string;
  readonly person: (name: string) => string;
  readonly interpreter: string;
  readonly wishedTime: (time: string) => string;
  readonly reason: (text: string) => string;
  readonly message: (text: string) => string;
  /** Before the address of the page where the reader answers. */
  readonly answerAt: string;
  readonly answerOnce: string;
  readonly nextBest: string;
  /** Before the address of the fair’s pages, for those who sign in. */
  readonly meetingTitle: (other: string, fair: string) => string;
  readonly phase: Readonly<Record<Phase, { readonly subject: string; readonly text: string }>>;
  readonly phaseSubject: (subject: string, fair: string) => string;
  readonly until: (time: string) => string;
  readonly round: (name: string) => string;
  /** The letter some months after a fair. */
  readonly followUp: FollowUpTexts;
}

/** What asks, some months after a fair, what came of its meetings. */
export interface FollowUpTexts {
  readonly subject: (months: number, fair: string) => string;
  /** Before the names of those whom the reader met. */
  readonly youMet: (months: number, fair: string) => string;
  readonly question: string;
  /** Before the address where the reader answers. */
  readonly answerAt: string;
}
