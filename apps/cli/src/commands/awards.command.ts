import { basename, resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { type AwardReport, AwardImporter } from '#matching';
import { withApp } from '../app/with-app.js';

interface AwardsOptions {
  readonly economy: string;
  readonly language: string;
}

const mostShown = 20;

/** `import awards FILE`: the economy is an option of `import`. */
export function awardsCommand(): Command {
  return new Command('awards')
    .description(
      'Load awards of a public record as track records of the suppliers that are here, from JSON lines or CSV: date, buyer, description, supplier and, if known, registryNumber. Safe to run again.',
    )
    .argument('<file>')
    .option('--language <tag>', 'language of the descriptions', 'en')
    .action((file: string, _: unknown, command: Command) =>
      withApp((app) => importAwards(app, file, command.optsWithGlobals<AwardsOptions>())),
    );
}

async function importAwards(
  app: INestApplicationContext,
  file: string,
  options: AwardsOptions,
): Promise<void> {
  const { economy, language } = options;
  const report = await app
    .get(AwardImporter)
    .importFile(
      { path: resolve(file), name: basename(file), economy, language },
      { onProgress: ({ read }) => process.stderr.write(`${read} records read\n`) },
    );
  printReport(report);
  if (report.wrong > 0) process.exitCode = 1;
}

function printReport(report: AwardReport): void {
  const { read, stored, known, wrong, suppliers, mistakes } = report;
  console.log(
    `${read} records read: ${stored} awards of ${suppliers.size} suppliers stored, ` +
      `${known} known already, ${wrong} with mistakes.`,
  );
  for (const { line, message } of mistakes.slice(0, mostShown)) {
    console.log(`Line ${line}: ${message}`);
  }
  printNames('of suppliers that are not here', report.unmatched);
  printNames('of names that several suppliers have; add their registryNumber', report.ambiguous);
}

function printNames(what: string, names: ReadonlyMap<string, number>): void {
  if (names.size === 0) return;
  const all = [...names].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  console.log(`Left out: awards ${what}.`);
  for (const [name, awards] of all.slice(0, mostShown)) console.log(`  ${name} (${awards})`);
  if (all.length > mostShown) console.log(`  and ${all.length - mostShown} more names`);
}
