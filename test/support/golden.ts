import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/**
 * Compares what the code says with what is committed, so that a change of the product's face is
 * seen in review. `npm run generate` writes the files anew.
 * @param file from the root of the repository.
 */
export function expectGolden(file: string, text: string): void {
  const path = join(root, file);
  if (process.env.ILOILO_WRITE_GOLDENS) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const committed = readOrEmpty(path);
  if (committed === text) return;
  const { line, was, is } = firstDifference(committed, text);
  throw new Error(
    `${file} is out of date from line ${line}: run \`npm run generate\` and look at the difference.\n` +
      `committed: ${was ?? '(end)'}\nnow:       ${is ?? '(end)'}`,
  );
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function firstDifference(one: string, other: string) {
  const before = one.split('\n');
  const after = other.split('\n');
  let index = 0;
  while (before[index] === after[index]) index++;
  return { line: index + 1, was: before[index], is: after[index] };
}
