import { tokenizeText } from '#match-engine';

/** One public award. */
export interface Award {
  readonly date: string;
  readonly buyer: string;
  readonly description: string;
  readonly supplier: string;
}

/** Scores of all suppliers, by position, for one tender. */
export type AwardBaseline = (buyer: string, description: string) => Float64Array;

/** Okapi BM25 with its usual constants over all that a supplier won, read as one document. */
function bm25(awards: readonly Award[], positions: ReadonlyMap<string, number>) {
  const counts = Array.from({ length: positions.size }, () => new Map<string, number>());
  const lengths = new Float64Array(positions.size);
  for (const { supplier, description } of awards) {
    const position = positions.get(supplier) ?? 0;
    for (const term of tokenizeText(description, 'en')) {
      counts[position]!.set(term, (counts[position]!.get(term) ?? 0) + 1);
      lengths[position]! += 1;
    }
  }
  const average = lengths.reduce((sum, length) => sum + length, 0) / positions.size;
  const postings = new Map<string, [number, number][]>();
  for (const [position, terms] of counts.entries()) {
    for (const [term, count] of terms) {
      const saturation =
        (count * 2.2) / (count + 1.2 * (0.25 + (0.75 * lengths[position]!) / average));
      const list = postings.get(term) ?? [];
      postings.set(term, list);
      list.push([position, saturation]);
    }
  }
  return (description: string): Float64Array => {
    const scores = new Float64Array(positions.size);
    for (const term of new Set(tokenizeText(description, 'en'))) {
      const list = postings.get(term) ?? [];
      const idf = Math.log(1 + (positions.size - list.length + 0.5) / (list.length + 0.5));
      for (const [position, saturation] of list) scores[position]! += idf * saturation;
    }
    return scores;
  };
}

/**
 * What a simple system would do with the same past: popularity, BM25 on past wins, and BM25 with
 * the buyer's history and popularity added, at the weights that did best before the cut.
 */
export function awardBaselines(
  awards: readonly Award[],
  positions: ReadonlyMap<string, number>,
  weights = { history: 0.3, popularity: 0.4 },
): Readonly<Record<'popularity' | 'bm25' | 'combined', AwardBaseline>> {
  const wins = new Float64Array(positions.size);
  const byBuyer = new Map<string, Map<number, number>>();
  for (const { supplier, buyer } of awards) {
    const position = positions.get(supplier) ?? 0;
    wins[position]! += 1;
    const history = byBuyer.get(buyer) ?? new Map<number, number>();
    byBuyer.set(buyer, history);
    history.set(position, (history.get(position) ?? 0) + 1);
  }
  const mostWins = Math.max(...wins);
  const text = bm25(awards, positions);
  return {
    popularity: () => wins,
    bm25: (_, description) => text(description),
    combined: (buyer, description) => {
      const scores = text(description);
      const highest = Math.max(...scores, 1e-9);
      const history = byBuyer.get(buyer);
      return scores.map(
        (score, position) =>
          score / highest +
          weights.history * Math.log1p(history?.get(position) ?? 0) +
          (weights.popularity * Math.log1p(wins[position]!)) / Math.log1p(mostWins),
      );
    },
  };
}
