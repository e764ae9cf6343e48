import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.array(z.object({ role: z.string(), email: z.string(), password: z.string() }));

/** Accounts to try the marketplace with, as `seed` wrote them down. */
export type DemoAccount = z.output<typeof schema>[number];

/** The demo accounts of a data folder; none when it was not seeded, or not by this version. */
export function readDemoAccounts(dataDir: string): DemoAccount[] {
  const path = join(dataDir, 'demo-accounts.json');
  if (!existsSync(path)) return [];
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return [];
  }
}
