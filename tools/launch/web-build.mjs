import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = 'dist/apps/web/index.html';
const STAMP = 'dist/.web-build';
const SOURCES = 'apps/web';

/** What the web app is built from; the same text means that building it again changes nothing. */
export function stampOfWeb(cwd = '.') {
  const hash = createHash('sha256');
  const sources = readdirSync(join(cwd, SOURCES), { recursive: true }).map((name) =>
    join(SOURCES, String(name)),
  );
  for (const path of ['package-lock.json', ...sources.sort()]) {
    const full = join(cwd, path);
    if (statSync(full).isFile()) hash.update(`${path}\n`).update(readFileSync(full));
  }
  return hash.digest('hex');
}

export function isWebBuilt() {
  return existsSync(PAGE) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stampOfWeb();
}

export function markWebBuilt() {
  writeFileSync(STAMP, stampOfWeb());
}
