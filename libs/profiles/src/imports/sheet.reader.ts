import type { SaxesParser } from 'saxes';
import { openParser } from './spreadsheet.parts.js';

/** Columns that a sheet can have; cells beyond are in no table. */
const mostColumns = 16_384;

const dayMilliseconds = 86_400_000;
/** 1 January 1970 as spreadsheets count days: from the last one of 1899, or from 1904. */
const firstDay = { from1900: 25_569, from1904: 24_107 };

/** What cells refer to. */
export interface CellMeanings {
  /** The shared text with a number. */
  readonly textOf: (number: number) => string;
  /** Numbers of the styles that show a number as a day. */
  readonly dayStyles: ReadonlySet<number>;
  readonly isFrom1904: boolean;
}

/** Reads the rows of a sheet as its XML is written to it. */
export class SheetReader {
  private readonly parser: SaxesParser;
  private ready: string[][] = [];
  private cells: string[] = [];
  private column = -1;
  private type = 'n';
  private style = 0;
  /** What the cell at hand holds; undefined between cells. */
  private value: string | undefined;
  private isValue = false;
  private isAloud = false;

  constructor(private readonly meanings: CellMeanings) {
    this.parser = openParser({
      open: (name, attributes) => this.open(name, attributes),
      text: (text) => {
        if (this.isValue) this.value += text;
      },
      close: (name) => this.close(name),
    });
  }

  /** Takes the next piece of XML. @throws Error where it is none. */
  write(piece: string): void {
    this.parser.write(piece);
  }

  /** The rows read since the last call, blank ones left out; a cell that is not there is empty. */
  takeRows(): string[][] {
    const rows = this.ready;
    this.ready = [];
    return rows;
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      this.cells = [];
      this.column = -1;
    } else if (name === 'c') {
      this.column = columnOf(attributes['r']) ?? this.column + 1;
      this.type = attributes['t'] ?? 'n';
      this.style = Number(attributes['s'] ?? 0);
      this.value = '';
    } else if (name === 'rPh') this.isAloud = true;
    else if (name === 'v' || name === 't') this.isValue = this.value !== undefined && !this.isAloud;
  }

  private close(name: string): void {
    if (name === 'v' || name === 't') this.isValue = false;
    else if (name === 'rPh') this.isAloud = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
  }

  private endCell(): void {
    const text = this.value === undefined ? '' : this.shownText(this.value);
    this.value = undefined;
    if (text !== '' && this.column < mostColumns) this.cells[this.column] = text;
  }

  private endRow(): void {
    if (this.cells.length > 0) this.ready.push(Array.from(this.cells, (cell) => cell ?? ''));
  }

  /** What people see of a cell: days as `YYYY-MM-DD`, nothing of errors. */
  private shownText(value: string): string {
    switch (this.type) {
      case 's':
        return this.meanings.textOf(Number(value));
      case 'inlineStr':
      case 'str':
        return value;
      case 'b':
        return value === '' ? '' : String(Number(value) !== 0);
      case 'd':
        return value.slice(0, 10);
      case 'e':
        return '';
      default:
        return value === '' ? '' : this.shownNumber(Number(value));
    }
  }

  private shownNumber(number: number): string {
    if (!this.meanings.dayStyles.has(this.style)) return String(number);
    const first = this.meanings.isFrom1904 ? firstDay.from1904 : firstDay.from1900;
    const day = new Date(Math.round((number - first) * dayMilliseconds));
    return Number.isNaN(day.getTime()) ? String(number) : day.toISOString().slice(0, 10);
  }
}

/** The column of a cell such as `AB12`, from 0; undefined for one that does not say. */
function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined;
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column > 0 ? column - 1 : undefined;
}
