import { dayNumber } from '../facts/days.js';
import type { MatchContext } from '../facts/match-context.js';
import type { BuyerFacts } from '../facts/need.facts.js';
import type { TrackRecordEntry } from '../facts/supplier.facts.js';
import {
  compareInSharedLanguage,
  joinDocuments,
  type TextDocument,
  type TextQuery,
  toDocuments,
} from '../text/similarity.js';
import { tokenizeText } from '../text/tokens.js';
import { ONE } from './fixed-point.js';
import { PRIORS } from './weights.js';

/** Most entries of one supplier that are read: the latest. */
export const MAX_TRACK_ENTRIES = 500;

/** Days after which an entry counts half. */
const HALF_LIFE_DAYS = 365;

/** An entry with its text analysed. */
export interface TrackEntryView {
  readonly facts: TrackRecordEntry;
  readonly documents: ReadonlyMap<string, TextDocument>;
  /** Weight of its age, in thousandths. */
  readonly recency: number;
}

export interface TrackView {
  /** Latest first. */
  readonly entries: readonly TrackEntryView[];
  /** All entries read as one text. */
  readonly joined: ReadonlyMap<string, TextDocument>;
}

/** Weight of an entry's age, in thousandths: half for each {@link HALF_LIFE_DAYS}. */
export const recencyOf = (day: number, asOf: number): number =>
  Number.isNaN(day) ? 0 : Math.round(1_000 * 0.5 ** (Math.max(0, asOf - day) / HALF_LIFE_DAYS));

const orderKey = (entry: TrackRecordEntry): string =>
  `${entry.date}|${entry.buyerId}|${Object.values(entry.texts).join('|')}`;

/** The entries that count, in any order. */
export const readableEntries = (
  entries: readonly TrackRecordEntry[],
): readonly TrackRecordEntry[] =>
  entries.length <= MAX_TRACK_ENTRIES ? entries : latestFirst(entries);

/** The entries that count, the latest first. */
function latestFirst(entries: readonly TrackRecordEntry[]): readonly TrackRecordEntry[] {
  return entries
    .map((entry) => ({ entry, key: orderKey(entry) }))
    .sort((one, other) => (one.key < other.key ? 1 : -Number(one.key > other.key)))
    .slice(0, MAX_TRACK_ENTRIES)
    .map(({ entry }) => entry);
}

export function viewTrackRecord(
  entries: readonly TrackRecordEntry[],
  context: MatchContext,
): TrackView {
  const asOf = dayNumber(context.asOf);
  const views = latestFirst(entries).map((facts) => ({
    facts,
    documents: toDocuments(facts.texts, context.textStatistics),
    recency: recencyOf(dayNumber(facts.date), asOf),
  }));
  return { entries: views, joined: joinDocuments(views.map(({ documents }) => documents)) };
}

const MAX_NAME_WORDS = 32;

/** Words of a buyer's name, as a set. */
export const buyerWords = (name: string | undefined): ReadonlySet<string> =>
  new Set(name === undefined ? [] : tokenizeText(name, 'und').slice(0, MAX_NAME_WORDS));

/** Share of words two names have in common (Dice), in thousandths. */
export const commonWords = (common: number, one: number, other: number): number =>
  common === 0 ? 0 : Math.floor((2_000 * common) / (one + other));

/** How alike the need's buyer and an entry's buyer are by name, in thousandths. */
function similarBuyers(words: ReadonlySet<string>, entry: TrackRecordEntry): number {
  if (words.size === 0 || entry.buyerName === undefined) return 0;
  const others = buyerWords(entry.buyerName);
  let common = 0;
  for (const word of words) if (others.has(word)) common += 1;
  return commonWords(common, words.size, others.size);
}

/** Parts of the value in thousandths; fitted on the awards of the benchmark before its cut. */
const parts = {
  breadth: 260,
  nearest: 75,
  repeated: 205,
  nearestForBuyer: 185,
  sameBuyer: 120,
  latest: 75,
  similarBuyers: 40,
  volume: 40,
} as const;

/** Sums at which a saturating part reaches half. */
const halves = { repeated: ONE, sameBuyer: 1_000, similarBuyers: 1_000, volume: 5_000 } as const;

const saturate = (sum: number, half: number): number => Math.floor((sum * ONE) / (sum + half));

/**
 * Adds up what a supplier's past says about one need: how much of the need its deliveries cover,
 * the nearest of them, how often similar ones came back, the same for this very buyer and for
 * buyers of like name, and how recent and how many they are. Whole numbers, any order.
 */
export class TrackSum {
  private nearest = 0;
  private repeated = 0;
  private nearestForBuyer = 0;
  private sameBuyer = 0;
  private similarBuyers = 0;
  private latest = 0;
  private volume = 0;

  reset(): void {
    this.nearest = 0;
    this.repeated = 0;
    this.nearestForBuyer = 0;
    this.sameBuyer = 0;
    this.similarBuyers = 0;
    this.latest = 0;
    this.volume = 0;
  }

  /** `similarity` in millionths, `recency` and `alike` (of the buyers' names) in thousandths. */
  add(similarity: number, recency: number, isSameBuyer: boolean, alike: number): void {
    if (similarity > this.nearest) this.nearest = similarity;
    this.repeated += Math.floor((similarity * similarity) / ONE);
    if (recency > this.latest) this.latest = recency;
    this.volume += recency;
    if (isSameBuyer) {
      this.sameBuyer += recency;
      if (similarity > this.nearestForBuyer) this.nearestForBuyer = similarity;
    } else {
      this.similarBuyers += Math.floor((alike * recency) / 1_000);
    }
  }

  /**
   * The criterion's value; `breadth` is the similarity of all entries read as one text. It begins
   * where having no past counts: deliveries of other things speak against nobody.
   */
  value(breadth: number): number {
    const sum =
      parts.breadth * breadth +
      parts.nearest * this.nearest +
      parts.repeated * saturate(this.repeated, halves.repeated) +
      parts.nearestForBuyer * this.nearestForBuyer +
      parts.sameBuyer * saturate(this.sameBuyer, halves.sameBuyer) +
      parts.latest * this.latest * 1_000 +
      parts.similarBuyers * saturate(this.similarBuyers, halves.similarBuyers) +
      parts.volume * saturate(this.volume, halves.volume);
    const share = Math.floor(sum / 1_000);
    return PRIORS.trackRecord + Math.floor(((ONE - PRIORS.trackRecord) * share) / ONE);
  }
}

/** What the past says about one need. */
export interface TrackFinding {
  readonly value: number;
  /** Entries with some similarity, the best similarity, entries of the same buyer. */
  readonly similar: number;
  readonly bestSimilarity: number;
  readonly sameBuyer: number;
  readonly best: TrackRecordEntry | undefined;
}

/** Compares a need with a track record; `undefined` when there is none. */
export function compareTrackRecord(
  queries: readonly TextQuery[],
  buyer: BuyerFacts,
  track: TrackView,
): TrackFinding | undefined {
  if (track.entries.length === 0) return undefined;
  const sum = new TrackSum();
  const words = buyerWords(buyer.name);
  let bestSimilarity = 0;
  let best: TrackRecordEntry | undefined;
  let similar = 0;
  let sameBuyer = 0;
  for (const { facts, documents, recency } of track.entries) {
    const similarity = compareInSharedLanguage(queries, documents)?.value ?? 0;
    const isSameBuyer = facts.buyerId === buyer.id;
    sum.add(similarity, recency, isSameBuyer, similarBuyers(words, facts));
    similar += Number(similarity > 0);
    sameBuyer += Number(isSameBuyer);
    if (similarity > bestSimilarity) {
      bestSimilarity = similarity;
      best = facts;
    }
  }
  const breadth = compareInSharedLanguage(queries, track.joined)?.value ?? 0;
  return { value: sum.value(breadth), similar, bestSimilarity, sameBuyer, best };
}
