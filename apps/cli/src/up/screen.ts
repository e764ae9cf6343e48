import { relative } from 'node:path';

/** Where people read what happens; a terminal or a file. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Lines that stay, and one status line below them that is written over on a terminal. */
export class Screen {
  private status = '';

  constructor(private readonly output: Output) {}

  get isTerminal(): boolean {
    return this.output.isTTY === true;
  }

  print(text: string): void {
    this.clear();
    this.output.write(`${text}\n`);
    if (this.status) this.output.write(this.status);
  }

  /** Replaces the status; on anything but a terminal a new status is a line of its own. */
  showStatus(text: string): void {
    if (text === this.status) return;
    this.clear();
    this.status = text;
    this.output.write(this.isTerminal ? text : `${text}\n`);
  }

  /** Lets the status stand as an ordinary line. */
  keepStatus(): void {
    if (this.status && this.isTerminal) this.output.write('\n');
    this.status = '';
  }

  private clear(): void {
    if (this.status && this.isTerminal) this.output.write('\r\x1b[2K');
    if (!this.isTerminal) this.status = '';
  }
}

/** A path as people like it: from this folder when it lies inside, else in full. */
export function displayPath(path: string): string {
  const inside = relative('.', path);
  return inside.startsWith('..') ? path : inside;
}
