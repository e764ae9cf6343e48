import {
  defaultRules,
  type FairPlan,
  instantOf,
  isDate,
  isTimeZone,
  type PhaseDates,
  type RoundToSetUp,
} from '#fairs';
import { type Document, isMap, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type FairFileContent, fairFileSchema } from './fair.file.schema.js';

/** Something wrong with a part of a file. */
export interface FileProblem {
  /** Such as `days.0.opensAt`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}

/** A file that describes no fair: every problem, each with its line. */
export class FairFileError extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

/** A fair as its file describes it, and where in the file everything stands. */
export interface FairFile {
  readonly plan: FairPlan;
  readonly rounds: readonly RoundToSetUp[];
  /** Puts the lines of the file to problems: `fair.yaml:12:5 days.0.opensAt: …`. */
  locate(problems: readonly FileProblem[]): FairFileError;
}

/**
 * Reads a fair from YAML. Days, times and phases are on the clocks of the fair.
 * @param name of the file, for messages.
 * @throws FairFileError naming every problem with its line.
 */
export function readFairFile(text: string, name: string): FairFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const at = (offset: number): string => {
    const { line, col } = counter.linePos(offset);
    return `${name}:${line}:${col}`;
  };
  if (document.errors.length > 0) {
    throw new FairFileError(document.errors.map(({ pos, message }) => `${at(pos[0])} ${message}`));
  }
  const locate = (problems: readonly FileProblem[]): FairFileError =>
    new FairFileError(
      problems.map(({ path, message }) => {
        const place = at(findOffset(document, path.split('.')));
        return path === '' ? `${place} ${message}` : `${place} ${path}: ${message}`;
      }),
    );
  const parsed = fairFileSchema.safeParse(toPlain(document, locate), { error: nameProblem });
  if (!parsed.success) throw locate(parsed.error.issues.flatMap(toProblems));
  const content = parsed.data;
  const { dates, problems } = readPhases(content);
  if (problems.length > 0) throw locate(problems);
  return { plan: toPlan(content), rounds: toRounds(content, dates), locate };
}

function toPlain(document: Document, locate: FairFile['locate']): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw locate([{ path: '', message: error instanceof Error ? error.message : String(error) }]);
  }
}

/** Where the value of a path begins, or else the nearest part around it that the file has. */
function findOffset(document: Document, path: readonly string[]): number {
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length);
    const around = length === 1 ? document.contents : document.getIn(part.slice(0, -1), true);
    const key = part.at(-1);
    const pair = isMap(around)
      ? around.items.find((item) => String((item.key as Node & { value?: unknown }).value) === key)
      : undefined;
    const node = pair ? (pair.key as Node) : (document.getIn(part, true) as Node | undefined);
    if (node?.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

const nameProblem: z.core.$ZodErrorMap = ({ code, input }) => {
  if (code === 'invalid_type' && input === undefined) return 'This is missing.';
  return undefined;
};

function toProblems(issue: z.core.$ZodIssue): FileProblem[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key].join('.'),
      message: 'There is nothing of this name.',
    }));
  }
  return [{ path: path.join('.'), message: issue.message }];
}

/** The instants of all phases of all rounds. */
function readPhases({ timeZone, rounds }: FairFileContent): {
  dates: PhaseDates[];
  problems: FileProblem[];
} {
  const problems: FileProblem[] = [];
  if (!isTimeZone(timeZone)) {
    const message = 'Pick a time zone of the IANA list, such as Asia/Manila.';
    return { dates: [], problems: [{ path: 'timeZone', message }] };
  }
  const dates = rounds.map(({ phases }, index) => {
    const entries = Object.entries(phases).map(([phase, text]) => {
      const instant = readMoment(text, timeZone);
      if (!instant) {
        const message = 'There is no such date or time.';
        problems.push({ path: `rounds.${index}.phases.${phase}`, message });
      }
      return [phase, instant];
    });
    return Object.fromEntries(entries) as PhaseDates;
  });
  return { dates, problems };
}

function readMoment(text: string, timeZone: string): Date | undefined {
  const date = text.slice(0, 10);
  if (!isDate(date)) return undefined;
  if (/(?:Z|[+-]\d{2}:\d{2})$/.test(text)) {
    const instant = new Date(text.replace(' ', 'T'));
    return Number.isNaN(instant.getTime()) ? undefined : instant;
  }
  const minutes = toMinutes(text.slice(11, 16));
  return minutes <= 24 * 60 ? instantOf({ date, minutes }, timeZone) : undefined;
}

const toMinutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function toPlan({ rounds: _, ...content }: FairFileContent): FairPlan {
  return {
    ...content,
    days: content.days.map((day) => ({
      ...day,
      opensAt: toMinutes(day.opensAt),
      closesAt: toMinutes(day.closesAt),
      breaks: day.breaks.map(({ name, from, to }) => ({
        name,
        from: toMinutes(from),
        to: toMinutes(to),
      })),
    })),
  };
}

function toRounds({ rounds }: FairFileContent, dates: readonly PhaseDates[]): RoundToSetUp[] {
  return rounds.flatMap(({ rules, phases: _, ...settings }, index) => {
    const phases = dates[index];
    return phases ? [{ plan: { ...settings, phases }, rules: { ...defaultRules, ...rules } }] : [];
  });
}
