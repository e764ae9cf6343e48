/**
 * The line, from 1, on which the value at a JSON path such as `requests[3].after[0]` begins. A path
 * that is not there gives the line of the nearest value around it. The text must be valid JSON.
 */
export function lineOfPath(text: string, path: string): number {
  const steps = path
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .map((step) => step);
  const cursor = new Cursor(text);
  cursor.skipSpace();
  for (const step of steps) {
    const start = cursor.at;
    if (!cursor.enter(step)) {
      cursor.at = start;
      break;
    }
  }
  return lineAt(text, cursor.at);
}

/** The line, from 1, of a character offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

const token =
  /[ \t\r\n]*(?:[{}[\],:]|"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)[ \t\r\n]*/y;

/** Where text that is no JSON has its first token that JSON does not know; its end without one. */
export function malformedAt(text: string): number {
  let at = 0;
  token.lastIndex = 0;
  while (token.test(text)) at = token.lastIndex;
  return at;
}

class Cursor {
  at = 0;

  constructor(private readonly text: string) {}

  skipSpace(): void {
    while (' \t\r\n'.includes(this.text[this.at] ?? 'x')) this.at++;
  }

  /** Moves to the member or item named; false when it is not there. */
  enter(step: string): boolean {
    const open = this.text[this.at];
    if (open !== '{' && open !== '[') return false;
    const close = open === '{' ? '}' : ']';
    this.at++;
    for (let index = 0; ; index++) {
      this.skipSpace();
      if (this.text[this.at] === close) return false;
      let key = String(index);
      if (open === '{') {
        const start = this.at;
        this.skipString();
        key = JSON.parse(this.text.slice(start, this.at)) as string;
        this.skipSpace();
        this.at++;
        this.skipSpace();
      }
      if (key === step) return true;
      this.skipValue();
      this.skipSpace();
      if (this.text[this.at] === ',') this.at++;
    }
  }

  private skipString(): void {
    this.at++;
    while (this.text[this.at] !== '"') this.at += this.text[this.at] === '\\' ? 2 : 1;
    this.at++;
  }

  private skipValue(): void {
    let depth = 0;
    do {
      const character = this.text[this.at];
      if (character === '"') {
        this.skipString();
        continue;
      }
      if (character === '{' || character === '[') depth++;
      else if (character === '}' || character === ']') depth--;
      if (depth < 0) return;
      this.at++;
    } while (
      depth > 0 ||
      (this.at < this.text.length && !',]}'.includes(this.text[this.at] ?? ''))
    );
  }
}
