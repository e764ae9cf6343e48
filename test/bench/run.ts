import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { watchMachine } from './machine.js';
import { type Bench, reportOf } from './report.js';

const suffix = '.bench.js';

/** Runs `NAME.bench.ts` and prints one JSON object; never fails on a time. */
async function main(): Promise<void> {
  const [name, ...args] = process.argv.slice(2);
  const file = join(import.meta.dirname, `${name}${suffix}`);
  if (!name || !existsSync(file)) {
    const names = readdirSync(import.meta.dirname).filter((entry) => entry.endsWith(suffix));
    console.error(
      `Name a benchmark: ${names.map((entry) => entry.slice(0, -suffix.length)).join(', ')}`,
    );
    process.exit(2);
  }
  const module = (await import(file)) as { default: Bench };
  const describeMachine = watchMachine();
  const measurement = await module.default(args);
  console.log(JSON.stringify(reportOf(name, describeMachine(), measurement), null, 2));
}

await main();
