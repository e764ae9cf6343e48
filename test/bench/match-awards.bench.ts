import { existsSync, readFileSync } from 'node:fs';
import {
  type MatchContext,
  type NeedFacts,
  SupplierIndex,
  type SupplierFacts,
  TextStatisticsBuilder,
  type TrackRecordEntry,
} from '#match-engine';
import { type Award, type AwardBaseline, awardBaselines } from './baselines/award-baselines.js';
import type { Measurement } from './report.js';

/** Share of the records that the engine knows; what comes after is asked. */
const CUT = 0.8;

/** A pair of buyer and description, and all who won it and were known before the cut. */
interface Tender {
  readonly buyer: string;
  readonly description: string;
  readonly winners: Set<string>;
}

const evidence = { level: 'PUBLIC_RECORD', date: '2026-01-01', source: 'awards' } as const;

/** Suppliers with nothing but what they won. */
function suppliersOf(awards: readonly Award[]): SupplierFacts[] {
  const bySupplier = new Map<string, TrackRecordEntry[]>();
  for (const { supplier, buyer, date, description } of awards) {
    const entries = bySupplier.get(supplier) ?? [];
    bySupplier.set(supplier, entries);
    entries.push({ date, buyerId: buyer, buyerName: buyer, texts: { en: description }, evidence });
  }
  return [...bySupplier].map(([id, trackRecord]) => ({
    id,
    economy: 'GH',
    offers: [],
    certificates: [],
    identity: evidence,
    ownershipLabels: {},
    excludedBuyers: [],
    excludedSectors: [],
    trackRecord,
  }));
}

const needOf = ({ buyer, description }: Tender, id: string): NeedFacts => ({
  id,
  buyer: { id: buyer, name: buyer },
  texts: { en: description },
  codes: [],
  product: 'prefer',
  certificates: [],
  inclusion: [],
});

function contextOf(known: readonly Award[]): MatchContext {
  const statistics = new TextStatisticsBuilder();
  for (const { description } of known) statistics.addTexts({ en: description });
  return {
    asOf: known.at(-1)?.date ?? '',
    exchangeRates: { date: known.at(-1)?.date ?? '', reference: 'USD', perUnit: { USD: 1 } },
    units: {},
    tradeAgreements: {},
    textStatistics: statistics.build('cut'),
  };
}

/** Distinct tenders with at least one winner known before. */
function tendersOf(awards: readonly Award[], known: ReadonlySet<string>): Tender[] {
  const tenders = new Map<string, Tender>();
  for (const { buyer, description, supplier } of awards) {
    const key = JSON.stringify([buyer, description]);
    const tender = tenders.get(key) ?? { buyer, description, winners: new Set<string>() };
    tenders.set(key, tender);
    if (known.has(supplier)) tender.winners.add(supplier);
  }
  return [...tenders.values()].filter(({ winners }) => winners.size > 0);
}

/** Hits and mean reciprocal rank of the best-ranked winner. */
class Hits {
  private readonly ranks: number[] = [];

  /** `rank` counts from 1. */
  add(rank: number): void {
    this.ranks.push(rank);
  }

  share(limit: number): number {
    return this.ranks.filter((rank) => rank <= limit).length / this.ranks.length;
  }

  figures(prefix: string): Record<string, number> {
    const mrr = this.ranks.reduce((sum, rank) => sum + 1 / rank, 0) / this.ranks.length;
    const round = (value: number): number => Number(value.toFixed(4));
    return {
      [`${prefix}hit@1`]: round(this.share(1)),
      [`${prefix}hit@5`]: round(this.share(5)),
      [`${prefix}hit@10`]: round(this.share(10)),
      [`${prefix}MRR`]: round(mrr),
    };
  }
}

/** Rank of the best winner by scores, equal ones in order of id. */
function rankBy(baseline: AwardBaseline, tender: Tender, ids: readonly string[]): number {
  const scores = baseline(tender.buyer, tender.description);
  const order = ids
    .map((id, position) => ({ id, score: scores[position] ?? 0 }))
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
  return 1 + order.findIndex(({ id }) => tender.winners.has(id));
}

function measure(known: readonly Award[], later: readonly Award[]) {
  const context = contextOf(known);
  const suppliers = suppliersOf(known);
  const ids = suppliers.map(({ id }) => id);
  const index = SupplierIndex.build(suppliers, context);
  const tenders = tendersOf(later, new Set(ids));
  const baselines = awardBaselines(known, new Map(ids.map((id, position) => [id, position])));
  const hits = {
    engine: new Hits(),
    popularity: new Hits(),
    bm25: new Hits(),
    combined: new Hits(),
  };
  for (const [number, tender] of tenders.entries()) {
    const ranked = index.rank(needOf(tender, `t${number}`), ids.length);
    hits.engine.add(1 + ranked.findIndex(({ id }) => tender.winners.has(id)));
    for (const name of ['popularity', 'bm25', 'combined'] as const) {
      hits[name].add(rankBy(baselines[name], tender, ids));
    }
  }
  return { hits, tenders: tenders.length, suppliers: ids.length };
}

/**
 * `match-awards FILE [SHARE]`: real awards in order of time, cut at 80 %; suppliers are known by
 * what they won before, each later tender is a need. With SHARE below 1 only that beginning of the
 * file is used: so the engine is tuned without a look at what comes after the cut.
 */
export default function matchAwardsBench(args: readonly string[]): Promise<Measurement> {
  const root = process.env['ILOILO_SHARED'] ?? '../shared';
  const file = args[0] ?? `${root}/data/awards/awards.jsonl`;
  if (!existsSync(file)) {
    throw new Error(`No awards at ${file}: give a file of JSON lines as the first argument`);
  }
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const all = lines
    .slice(0, Math.floor(lines.length * Number(args[1] ?? 1)))
    .map((line) => JSON.parse(line) as Award);
  const cut = Math.floor(all.length * CUT);
  const { hits, tenders, suppliers } = measure(all.slice(0, cut), all.slice(cut));
  const { popularity, bm25, combined } = hits;
  const bestHit10 = Math.max(...[popularity, bm25, combined].map((one) => one.share(10)));
  return Promise.resolve({
    figures: {
      records: all.length,
      suppliers,
      tenders,
      ...hits.engine.figures(''),
      timesCombinedHit10: Number((hits.engine.share(10) / hits.combined.share(10)).toFixed(3)),
      timesBestBaselineHit10: Number((hits.engine.share(10) / bestHit10).toFixed(3)),
    },
    goals: { timesCombinedHit10: '>= 1.1' },
    baselines: {
      ...hits.popularity.figures('popularity '),
      ...hits.bm25.figures('bm25 '),
      ...hits.combined.figures('combined '),
    },
  });
}
