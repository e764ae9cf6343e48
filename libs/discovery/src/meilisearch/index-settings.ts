import { isDeepStrictEqual } from 'node:util';
import type { Settings } from 'meilisearch';
import { lastingFacets } from '../domain/facet-values.js';
import { deepestHit } from '../domain/search-request.js';
import { oneTypoFrom, twoTyposFrom } from '../domain/typos.js';
import { allSpellings, spelledRight } from '../spelling.js';

/** More than there are schemes times days of a long pause of the worker, so that no count is cut off. */
const mostFacetValues = 4000;
/** In other scripts Meilisearch folds less than we do (`ё` stays), and a typo makes up for it. */
const spelledAlike = [...spelledRight].filter((word) => /^[a-z]+$/.test(word)).sort();
const equality = { facetSearch: false, filter: { equality: true, comparison: false } };
const comparison = { facetSearch: false, filter: { equality: false, comparison: true } };

/**
 * How Meilisearch reads, finds and orders suppliers. Sets are sorted and nothing is left to its
 * defaults within a setting, as it gives them back itself: `isInForce` compares them.
 */
export const indexSettings: Settings = {
  // The order is that of importance: names and offers before descriptions.
  searchableAttributes: ['name', 'otherNames', 'offers', 'texts', 'references', 'hsWithin'],
  filterableAttributes: [
    {
      attributePatterns: [
        'id',
        ...lastingFacets,
        'hsStated',
        'hsWithin',
        'service',
        'certificate',
        'certificateDay',
      ],
      features: equality,
    },
    { attributePatterns: ['certificateTurns', 'certificateUntil.*'], features: comparison },
  ],
  sortableAttributes: ['changedAt', 'completeness', 'id', 'sortName'],
  displayedAttributes: ['id', 'name', 'otherNames', 'offers', 'texts'],
  rankingRules: ['sort', 'words', 'typo', 'attribute', 'exactness', 'proximity', 'quality:desc'],
  // With separators of one's own, every search would build its reader of words anew: most of its time.
  separatorTokens: [],
  typoTolerance: {
    enabled: true,
    disableOnNumbers: true,
    disableOnWords: spelledAlike,
    disableOnAttributes: ['hsWithin', 'references'],
    minWordSizeForTypos: { oneTypo: oneTypoFrom, twoTypos: twoTyposFrom },
  },
  synonyms: allSpellings(),
  faceting: {
    maxValuesPerFacet: mostFacetValues,
    // By name, it would read the values of up to 3,000 hits one by one; by count it never does.
    sortFacetValuesBy: { '*': 'count' },
  },
  pagination: { maxTotalHits: 2 * deepestHit },
  // How far words stand apart matters little in names and offers, and is dear to index.
  proximityPrecision: 'byAttribute',
  facetSearch: false,
};

/** Whether an index works by these settings. Handing them over again would index all of it anew. */
export const isInForce = (current: Settings): boolean =>
  Object.entries(indexSettings).every(([name, wanted]) =>
    isDeepStrictEqual(current[name as keyof Settings], wanted),
  );
