import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A folder of the shared data, by `ILOILO_SHARED` or beside the repository; undefined where absent. */
export function sharedData(folder: string): string | undefined {
  const roots = [process.env['ILOILO_SHARED'], resolve('../shared'), resolve('../../shared')];
  return roots
    .filter((root) => root !== undefined)
    .map((root) => join(root, 'data', folder))
    .find((path) => existsSync(path));
}

/** The JSON files of a folder, by name without ending. */
export function readJsonFiles(folder: string): Map<string, string> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return new Map(
    names.map((name) => [name.slice(0, -5), readFileSync(join(folder, name), 'utf8')]),
  );
}
