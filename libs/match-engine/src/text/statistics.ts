/** How often terms occur in the documents of one language. */
export interface LanguageStatistics {
  readonly documents: number;
  readonly averageLength: number;
  /** Documents that hold a term. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Weight of a term that is not among these: nothing is known of it, so it weighs as the words of texts do on average. */
  readonly usualWeight: number;
}

const WEIGHT_SCALE = 1_000;

/** Inverse document frequency after Robertson and Zaragoza (2009), in thousandths, at least 1. */
const inverseFrequency = (documents: number, frequency: number): number =>
  Math.max(
    1,
    Math.round(WEIGHT_SCALE * Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5))),
  );

/** What all terms weigh in a language without statistics. */
const EVEN_WEIGHT = inverseFrequency(0, 0);

/** Statistics of a language, from the documents that hold each term. */
export function toLanguageStatistics(
  documents: number,
  averageLength: number,
  frequencies: ReadonlyMap<string, number>,
): LanguageStatistics {
  let sum = 0;
  let occurrences = 0;
  for (const frequency of frequencies.values()) {
    sum += frequency * inverseFrequency(documents, frequency);
    occurrences += frequency;
  }
  const usualWeight = occurrences === 0 ? EVEN_WEIGHT : Math.round(sum / occurrences);
  return { documents, averageLength, frequencies, usualWeight };
}

/**
 * How much a term of a need tells, in thousandths: the more, the fewer documents hold it. A need is
 * written in other words than an offer ("wanted", "please quote", a port): those that no document
 * holds would weigh most and say nothing, so they weigh as the average word.
 */
export function weightOf(term: string, statistics: LanguageStatistics | undefined): number {
  if (!statistics) return EVEN_WEIGHT;
  const frequency = statistics.frequencies.get(term);
  return frequency === undefined
    ? statistics.usualWeight
    : inverseFrequency(statistics.documents, frequency);
}

/**
 * Term statistics by primary language. They belong to a version: scores are compared only within
 * one, and patches of single suppliers leave it, so that no score moves without cause.
 */
export interface TextStatistics {
  readonly version: string;
  readonly languages: ReadonlyMap<string, LanguageStatistics>;
}
