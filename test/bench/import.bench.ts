import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { OrganisationKind, OrganisationService } from '#accounts';
import { EmbeddedPostgres } from '#engines';
import { loadConfig, migrateDatabase, PlatformModule, Transactions } from '#platform';
import { ImportRunner, ImportService, ProfilesModule } from '#profiles';
import { migrations } from '../../migrations/index.js';
import { header } from './import.file.js';
import type { Bench } from './report.js';

/** What an import fills. */
const tables = ['organisations', 'profiles', 'offers', 'certificates', 'consents'];

/**
 * Imports a file into an empty database, and the same file again; then copies the rows that it
 * made into tables of the same shape and indexes with plain COPY, in the same run.
 * Arguments: rows of the file (100000), its format (csv, or xlsx).
 */
const bench: Bench = async ([rowsText = '100000', format = 'csv']) => {
  const rows = Number(rowsText);
  if (format !== 'csv' && format !== 'xlsx') throw new Error(`There is no format ${format}.`);
  const folder = mkdtempSync(join(tmpdir(), 'iloilo-bench-import-'));
  const file = join(folder, 'firms.csv');
  writeFile(file, rows, 'csv');
  const imported = join(folder, `imported.${format}`);
  writeFile(imported, rows, format);
  const database = await openDatabase(folder);
  try {
    await migrateDatabase(database.url, migrations);
    const product = await runProduct(database.url, folder, imported);
    const copy = await runCopies(database.url, folder, file);
    return {
      figures: {
        rows,
        rowsPerSecond: Math.round(rows / product.first.seconds),
        checkSeconds: product.first.checkSeconds,
        storeSeconds: product.first.storeSeconds,
        timesCopy: round(product.first.seconds / copy.storedRowsSeconds),
        timesCopyOfTheFile: round(product.first.seconds / copy.fileSeconds),
        againRowsPerSecond: Math.round(rows / product.again.seconds),
        processCpuSeconds: product.first.cpuSeconds,
        peakMegabytes: product.peakMegabytes,
        profilesMade: product.first.counts.created,
        rowsWrong: product.first.counts.wrong,
        rowsHeldBack: product.first.counts.heldBack,
        againMade: product.again.counts.created,
        againChanged: product.again.counts.updated,
      },
      goals: {
        ...(format === 'csv' && { rowsPerSecond: '>= 2500', timesCopy: '<= 5' }),
        peakMegabytes: '<= 300',
        againMade: '<= 0',
      },
      baselines: {
        copyStoredRowsSeconds: copy.storedRowsSeconds,
        copyFileSeconds: copy.fileSeconds,
      },
    };
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

export default bench;

/** Writes the file in a process of its own, so that the import's memory is measured alone. */
function writeFile(path: string, rows: number, format: string): void {
  const writer = join(import.meta.dirname, 'import.writer.js');
  execFileSync(process.execPath, [writer, path, String(rows), format]);
}

/** A fresh database on the server of DATABASE_URL, or on the embedded engine. */
async function openDatabase(folder: string) {
  const given = process.env['DATABASE_URL'];
  if (!given) {
    const engine = await EmbeddedPostgres.start({ dataDir: folder, durability: 'kept' });
    return { url: engine.url, close: () => engine.stop() };
  }
  const name = `bench_import_${process.pid}`;
  await administer(given, `CREATE DATABASE ${name}`);
  const url = new URL(given);
  url.pathname = `/${name}`;
  return { url: url.href, close: () => administer(given, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

async function runProduct(url: string, folder: string, file: string) {
  const config = loadConfig({
    NODE_ENV: 'production',
    LOG_LEVEL: 'silent',
    DATABASE_URL: url,
    ILOILO_DATA_DIR: folder,
  });

  @Module({ imports: [PlatformModule.forRoot(config, 'iloilo-bench'), ProfilesModule] })
  class BenchModule {}

  const app = await NestFactory.createApplicationContext(BenchModule, { logger: false });
  const agencyId = await app.get(Transactions).run((tx) =>
    app.get(OrganisationService).createOrganisation(tx, {
      kind: OrganisationKind.Agency,
      name: 'Agency of the benchmark',
      economy: 'PHL',
    }),
  );
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
  const importOnce = async () => {
    const imports = app.get(ImportService);
    const runner = app.get(ImportRunner);
    const start = performance.now();
    const cpuBefore = process.cpuUsage();
    const one = await imports.addFile({
      agencyId,
      economy: 'PHL',
      createdBy: null,
      fileName: basename(file),
      filePath: file,
    });
    await imports.startChecking(one.id, one.columns, one.settings);
    await runner.advance(one.id);
    const checked = performance.now();
    await imports.startStoring(one.id, 'HOLD_BACK');
    await runner.advance(one.id);
    const end = performance.now();
    const cpu = process.cpuUsage(cpuBefore);
    const { status, counts } = await imports.findById(one.id);
    if (status !== 'STORED') throw new Error(`The import ended ${status}.`);
    console.error(`imported in ${Math.round(end - start)} ms`, counts);
    return {
      seconds: round((end - start) / 1000),
      cpuSeconds: round((cpu.user + cpu.system) / 1e6),
      checkSeconds: round((checked - start) / 1000),
      storeSeconds: round((end - checked) / 1000),
      counts,
    };
  };
  const first = await importOnce();
  const again = await importOnce();
  clearInterval(watch);
  await app.close();
  return { first, again, peakMegabytes: Math.round(peak / 2 ** 20) };
}

/** Plain COPY of what the import stored into equal tables, and of the file into one of text. */
async function runCopies(url: string, folder: string, file: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let storedRowsSeconds = 0;
  for (const table of tables) {
    const path = join(folder, `${table}.copy`);
    await pipeline(client.query(copyTo(`COPY ${table} TO STDOUT`)), createWriteStream(path));
    await client.query(`CREATE TABLE copy_of_${table} (LIKE ${table} INCLUDING ALL)`);
    storedRowsSeconds += await time(() =>
      pipeline(createReadStream(path), client.query(copyFrom(`COPY copy_of_${table} FROM STDIN`))),
    );
  }
  const columns = header.split(',').map((_, i) => `c${i} text`);
  await client.query(`CREATE TABLE copy_of_file (${columns.join(', ')})`);
  const fileSeconds = await time(() =>
    pipeline(
      createReadStream(file),
      client.query(copyFrom('COPY copy_of_file FROM STDIN (FORMAT csv, HEADER true)')),
    ),
  );
  await client.end();
  return { storedRowsSeconds: round(storedRowsSeconds), fileSeconds: round(fileSeconds) };
}

async function time(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const round = (value: number): number => Math.round(value * 100) / 100;
