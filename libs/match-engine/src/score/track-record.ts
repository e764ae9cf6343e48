import { dayNumber } from '../facts/days.js';
import type { MatchContext } from '../facts/match-context.js';
import type { TrackRecordEntry } from '../facts/supplier.facts.js';
import {
  compareInSharedLanguage,
  type TextDocument,
  toDocuments,
  type TextQuery,
} from '../text/similarity.js';
import { ONE } from './fixed-point.js';

/** Most entries of one supplier that are read; the latest. */
export const MAX_TRACK_ENTRIES = 500;

/** Days after which an entry counts half. */
const HALF_LIFE_DAYS = 1_095;

/** An entry with its text analysed and its age weighed, in thousandths. */
export interface TrackEntryView {
  readonly facts: TrackRecordEntry;
  readonly documents: ReadonlyMap<string, TextDocument>;
  readonly recency: number;
}

export interface TrackView {
  /** Latest first. */
  readonly entries: readonly TrackEntryView[];
}

/** Weight of an entry's age, in thousandths: half for each {@link HALF_LIFE_DAYS}. */
export const recencyOf = (day: number, asOf: number): number =>
  Number.isNaN(day) ? 0 : Math.round(1_000 * 0.5 ** (Math.max(0, asOf - day) / HALF_LIFE_DAYS));

const latestFirst = (one: TrackRecordEntry, other: TrackRecordEntry): number =>
  one.date === other.date
    ? JSON.stringify(one) < JSON.stringify(other)
      ? -1
      : 1
    : one.date < other.date
      ? 1
      : -1;

/** The entries that count, the latest first. */
export const readableEntries = (
  entries: readonly TrackRecordEntry[],
): readonly TrackRecordEntry[] => [...entries].sort(latestFirst).slice(0, MAX_TRACK_ENTRIES);

export function viewTrackRecord(
  entries: readonly TrackRecordEntry[],
  context: MatchContext,
): TrackView {
  const asOf = dayNumber(context.asOf);
  return {
    entries: readableEntries(entries).map((facts) => ({
      facts,
      documents: toDocuments(facts.texts, context.textStatistics),
      recency: recencyOf(dayNumber(facts.date), asOf),
    })),
  };
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

/** Parts of the value: nearest past award, same buyer, volume. They sum to {@link ONE}. */
const nearestPart = 600;
const buyerPart = 300;
const volumePart = 100;

/** Sum of weights (thousandths) that reaches half of a part. */
const buyerHalf = 1_000;
const volumeHalf = 5_000;

const saturate = (sum: number, half: number): number => Math.floor((sum * ONE) / (sum + half));

/** Value of the parts, each in millionths. */
export const trackValue = (nearest: number, buyerSum: number, volumeSum: number): number =>
  Math.floor(
    (nearestPart * nearest +
      buyerPart * saturate(buyerSum, buyerHalf) +
      volumePart * saturate(volumeSum, volumeHalf)) /
      1_000,
  );

/** Compares a need with a track record; `undefined` when there is none. */
export function compareTrackRecord(
  queries: readonly TextQuery[],
  buyerId: string,
  track: TrackView,
): TrackFinding | undefined {
  if (track.entries.length === 0) return undefined;
  let nearest = 0;
  let bestSimilarity = 0;
  let best: TrackRecordEntry | undefined;
  let similar = 0;
  let sameBuyer = 0;
  let buyerSum = 0;
  let volumeSum = 0;
  for (const { facts, documents, recency } of track.entries) {
    const similarity = compareInSharedLanguage(queries, documents)?.value ?? 0;
    const weighed = Math.floor((similarity * (1_000 + recency)) / 2_000);
    if (similarity > 0) similar += 1;
    if (weighed > nearest) {
      nearest = weighed;
      bestSimilarity = similarity;
      best = facts;
    }
    volumeSum += recency;
    if (facts.buyerId === buyerId) {
      sameBuyer += 1;
      buyerSum += recency;
    }
  }
  return {
    value: trackValue(nearest, buyerSum, volumeSum),
    similar,
    bestSimilarity,
    sameBuyer,
    best,
  };
}
