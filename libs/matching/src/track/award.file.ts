import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parse } from 'csv-parse';
import { type AwardProblem, awardProblem, awardProblems } from '../domain/award.problems.js';

/** Longest line that is read, in characters. */
const longestLine = 100_000;

/** One row of a file, or why it cannot be read. `line` counts from 1. */
export type FileRow =
  | { readonly line: number; readonly row: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly problem: AwardProblem };

/**
 * Reads records from JSON lines (`.jsonl`, `.ndjson`) or CSV with headings, one at a time. A line
 * that cannot be read is given as a problem and the next one is read.
 */
export function readRecords(path: string): AsyncGenerator<FileRow> {
  return /\.(jsonl|ndjson)$/i.test(path) ? readJsonLines(path) : readCsv(path);
}

async function* readJsonLines(path: string): AsyncGenerator<FileRow> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() !== '') yield readJson(line, text);
  }
}

function readJson(line: number, text: string): FileRow {
  if (text.length > longestLine) {
    const tooLong = awardProblems.AWARD_LINE_TOO_LONG({ most: longestLine });
    return { line, problem: awardProblem('', tooLong) };
  }
  try {
    const row: unknown = JSON.parse(text);
    if (typeof row === 'object' && row !== null && !Array.isArray(row))
      return { line, row: { ...row } };
  } catch {
    // Told below, like every line that is something else.
  }
  return { line, problem: awardProblem('', awardProblems.AWARD_LINE_NOT_JSON()) };
}

async function* readCsv(path: string): AsyncGenerator<FileRow> {
  const parser = createReadStream(path).pipe(
    parse({
      bom: true,
      columns: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: longestLine,
    }),
  );
  for await (const { record, info } of parser as AsyncIterable<{
    record: Record<string, string>;
    info: { lines: number };
  }>) {
    yield { line: info.lines, row: record };
  }
}
