import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#accounts';
import { CLOCK, type Clock, Transactions } from '#platform';
import { ProfileReader, ProfileStore } from '#profiles';
import type { AwardProblem } from '../domain/award.problems.js';
import { type Award, readAward } from '../domain/award.reading.js';
import { type FileRow, readRecords } from './award.file.js';
import { awardKeyOf, type SuppliersAward, TrackRecordStore } from './track-record.store.js';

const batchSize = 500;

/** Most lines with mistakes, and most names, that a report tells of one by one. */
const mostTold = 1_000;

export interface AwardFile {
  readonly path: string;
  /** What it is called; it stands with every award as its source. */
  readonly name: string;
  /** The import of an agency that brings it in. */
  readonly importId?: string;
  /** ISO 3166 alpha-3 code of the economy whose suppliers the record names. */
  readonly economy: string;
  /** BCP 47 tag of the descriptions. */
  readonly language: string;
}

export interface ImportOptions {
  readonly signal?: AbortSignal;
  /** Told after each batch. */
  readonly onProgress?: (report: AwardReport) => void;
}

/** A line with mistakes: all in one text, and each for itself. */
export interface AwardMistake {
  readonly line: number;
  readonly message: string;
  readonly problems: readonly AwardProblem[];
}

/** What became of a file of awards. */
export interface AwardReport {
  /** Records read, with and without mistakes. */
  read: number;
  stored: number;
  /** Awards that were kept already. */
  known: number;
  /** Suppliers whose track record grew. */
  readonly suppliers: Set<string>;
  /** Awards by the name of a supplier that is not here. */
  readonly unmatched: Map<string, number>;
  /** Awards by a name that several suppliers have. */
  readonly ambiguous: Map<string, number>;
  /** Lines with mistakes. */
  wrong: number;
  /** The first of them, in words. */
  readonly mistakes: AwardMistake[];
}

/** Loads awards of public records as track records of the suppliers that are here. */
@Injectable()
export class AwardImporter {
  constructor(
    private readonly profiles: ProfileReader,
    private readonly profileStore: ProfileStore,
    private readonly track: TrackRecordStore,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Imports a file, in batches that are kept or lost whole. Safe to run again: what is kept already
   * is not added twice. A supplier is found by registry number, else by name in the economy; awards
   * of others are reported, and nobody is made up for them.
   * @throws Error of the file system when the file cannot be read.
   */
  async importFile(
    file: AwardFile,
    { signal, onProgress }: ImportOptions = {},
  ): Promise<AwardReport> {
    const report = await this.readFile(file.path, signal, async (batch, soFar) => {
      await this.store(batch, file, soFar);
      onProgress?.(soFar);
    });
    await this.note(file, report);
    return report;
  }

  /** Says what importing a file would do; nothing is stored. */
  checkFile(file: AwardFile, signal?: AbortSignal): Promise<AwardReport> {
    const seen = new Set<string>();
    return this.readFile(file.path, signal, async (batch, report) => {
      const found = await this.findSuppliers(batch, file.economy, report);
      const kept = await this.track.findKeys(found);
      for (const award of found) {
        const key = awardKeyOf(award);
        const isNew = !kept.has(key) && !seen.has(key);
        seen.add(key);
        report[isNew ? 'stored' : 'known'] += 1;
        if (isNew) report.suppliers.add(award.supplierId);
      }
    });
  }

  /** How many awards came with an import. */
  countOf(importId: string): Promise<number> {
    return this.track.countOf(importId);
  }

  /**
   * Takes out some of the awards that came with an import; their suppliers are matched anew.
   * @returns how many.
   */
  async takeOut(importId: string): Promise<number> {
    return this.transactions.run(async (tx) => {
      const suppliers = await this.track.takeOut(tx, importId, batchSize);
      await this.profileStore.touch(tx, [...new Set(suppliers)].sort(), this.clock());
      return suppliers.length;
    });
  }

  private async readFile(
    path: string,
    signal: AbortSignal | undefined,
    takeBatch: (batch: readonly Award[], report: AwardReport) => Promise<void>,
  ): Promise<AwardReport> {
    const report: AwardReport = {
      ...{ read: 0, stored: 0, known: 0, wrong: 0, mistakes: [] },
      ...{ suppliers: new Set(), unmatched: new Map(), ambiguous: new Map() },
    };
    let batch: Award[] = [];
    for await (const row of readRecords(path)) {
      const award = this.take(row, report);
      if (award) batch.push(award);
      if (batch.length < batchSize) continue;
      signal?.throwIfAborted();
      await takeBatch(batch, report);
      batch = [];
    }
    if (batch.length > 0) await takeBatch(batch, report);
    return report;
  }

  private take(row: FileRow, report: AwardReport): Award | undefined {
    report.read += 1;
    const today = this.clock().toISOString().slice(0, 10);
    const reading = 'row' in row ? readAward(row.row, today) : { problems: [row.problem] };
    if ('award' in reading) return reading.award;
    report.wrong += 1;
    if (report.mistakes.length < mostTold) {
      const message = reading.problems.map((problem) => problem.message).join(' ');
      report.mistakes.push({ line: row.line, message, problems: reading.problems });
    }
    return undefined;
  }

  private async store(
    awards: readonly Award[],
    { name, importId, economy, language }: AwardFile,
    report: AwardReport,
  ): Promise<void> {
    const found = await this.findSuppliers(awards, economy, report);
    if (found.length === 0) return;
    const added = await this.transactions.run(async (tx) => {
      const origin = { language, source: name, importId };
      const suppliers = await this.track.addAwards(tx, found, origin);
      await this.profileStore.touch(tx, [...new Set(suppliers)], this.clock());
      return suppliers;
    });
    for (const supplier of added) report.suppliers.add(supplier);
    report.stored += added.length;
    report.known += found.length - added.length;
  }

  private async findSuppliers(
    awards: readonly Award[],
    economy: string,
    report: AwardReport,
  ): Promise<SuppliersAward[]> {
    const known = await this.profiles.findByIdentity(economy, {
      registryNumbers: awards.flatMap(({ registryNumber }) => registryNumber ?? []),
      names: awards.map(({ supplier }) => supplier),
    });
    return awards.flatMap((award) => {
      const ids = known.find(award.registryNumber, award.supplier);
      const [supplierId] = ids;
      if (supplierId !== undefined && ids.length === 1) return [{ ...award, supplierId }];
      count(ids.length === 0 ? report.unmatched : report.ambiguous, award.supplier);
      return [];
    });
  }

  private async note({ name, economy }: AwardFile, report: AwardReport): Promise<void> {
    const { read, stored, known, wrong } = report;
    await this.transactions.run((tx) =>
      this.audit.record(tx, {
        act: 'matching.awards-imported',
        details: { file: name, economy, read, stored, known, wrong },
      }),
    );
  }
}

function count(counts: Map<string, number>, name: string): void {
  const known = counts.get(name);
  if (known !== undefined || counts.size < mostTold) counts.set(name, (known ?? 0) + 1);
}
