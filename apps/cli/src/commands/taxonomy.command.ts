import { readFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { parse } from 'csv-parse/sync';
import { currentHsEdition, HsCatalogue, type HsEdition, hsEditions, parseHsFile } from '#taxonomy';
import { withApp } from '../app/with-app.js';

const mostErrorsShown = 20;

export function taxonomyCommand(): Command {
  const taxonomy = new Command('taxonomy').description('Load reference data.');
  taxonomy
    .command('import-hs')
    .description('Load six-digit HS codes from a CSV file; what was loaded before is replaced.')
    .argument('<file>', 'CSV with a code and a description column')
    .addOption(
      new Option('--edition <edition>', 'edition of the file')
        .choices(hsEditions)
        .default(currentHsEdition),
    )
    .action(importHs);
  return taxonomy;
}

async function importHs(path: string, { edition }: { edition: HsEdition }): Promise<void> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    console.error(`${path} cannot be read (${error.code}). Give the path of a CSV file.`);
    return undefined;
  });
  if (text === undefined) {
    process.exitCode = 1;
    return;
  }
  const rows: string[][] = parse(text, { bom: true, relaxColumnCount: true, skipEmptyLines: true });
  const file = parseHsFile(rows, edition);
  if (file.errors.length > 0) {
    for (const error of file.errors.slice(0, mostErrorsShown)) {
      console.error(`line ${error.line}, ${error.column}: ${error.message}`);
    }
    console.error(`${file.errors.length} mistakes; nothing was loaded. Correct the file first.`);
    process.exitCode = 1;
    return;
  }
  await withApp(async (app) => {
    const count = await app.get(HsCatalogue).replaceLoaded(edition, file.rows);
    console.log(`${count} codes of ${edition} are loaded; ${file.skipped} lines were left out.`);
  });
}
