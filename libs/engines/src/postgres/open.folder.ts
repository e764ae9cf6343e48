import { chmodSync, mkdirSync } from 'node:fs';

/** Makes a folder that everybody can enter whatever the umask is; leaves an existing one alone. */
export function makeOpenFolder(path: string): void {
  const created = mkdirSync(path, { recursive: true });
  if (created !== undefined) chmodSync(path, 0o755);
}
