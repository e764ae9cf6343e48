import { Injectable } from '@nestjs/common';
import { csvLine } from '#kernel';
import { DataSource } from 'typeorm';
import type { ImportField } from '../domain/import/import.columns.js';
import type { Problem } from '../domain/problems.js';
import type { Import } from './import.entity.js';

const pageSize = 1000;

/** Writes the mistakes of an import as a file that an officer works through. */
@Injectable()
export class ImportErrors {
  constructor(private readonly dataSource: DataSource) {}

  /** Yields CSV with a line for each mistake: row of the file, heading, what is wrong. */
  async *write(one: Import): AsyncGenerator<string> {
    yield '\uFEFFrow,column,problem\r\n';
    let after = 0;
    for (let size = pageSize; size === pageSize;) {
      const rows = await this.dataSource.query<{ row_number: number; problems: Problem[] }[]>(
        `SELECT row_number, problems FROM import_rows
          WHERE import_id = $1 AND row_number > $2 AND problems IS NOT NULL
          ORDER BY row_number LIMIT $3`,
        [one.id, after, pageSize],
      );
      size = rows.length;
      after = rows.at(-1)?.row_number ?? after;
      const lines = rows.flatMap((row) =>
        row.problems.map((problem) => {
          // The headings are the file's first row.
          return csvLine([row.row_number + 1, headingOf(one, problem), problem.message]);
        }),
      );
      if (lines.length > 0) yield lines.join('');
    }
  }
}

/** The heading of the column that a problem's path is about; the path where no column is. */
function headingOf(one: Import, problem: Problem): string {
  const column = one.columns[problem.path.split('.')[0] as ImportField];
  return (column === undefined ? undefined : one.header[column]) ?? problem.path;
}
