import type { WriteStream } from 'node:tty';

/** Shows how far long work is: a bar on a terminal, a line every tenth elsewhere. */
export class Progress {
  private shownTenth = -1;

  constructor(
    private readonly label: string,
    private readonly out: NodeJS.WriteStream | WriteStream = process.stderr,
  ) {}

  /** @param fraction from 0 to 1. */
  show(fraction: number, detail = ''): void {
    const part = Math.min(1, Math.max(0, fraction));
    if (this.out.isTTY) this.drawBar(part, detail);
    else this.printTenth(part, detail);
  }

  /** Ends the bar's line. */
  finish(detail = ''): void {
    this.show(1, detail);
    if (this.out.isTTY) this.out.write('\n');
  }

  private drawBar(part: number, detail: string): void {
    const width = 30;
    const filled = Math.round(part * width);
    const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
    const percent = String(Math.floor(part * 100)).padStart(3);
    this.out.write(`\r\u001b[2K${this.label} ${bar} ${percent} % ${detail}`);
  }

  private printTenth(part: number, detail: string): void {
    const tenth = Math.floor(part * 10);
    if (tenth === this.shownTenth) return;
    this.shownTenth = tenth;
    this.out.write(`${this.label}: ${tenth * 10} % ${detail}\n`);
  }
}
