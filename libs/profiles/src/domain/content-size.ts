import { contentFailures as failures } from './content.failures.js';
import { limits } from './limits.js';
import { type Problem, Problems } from './problems.js';
import type { ProfileContent } from './profile.content.js';

type Draft = Partial<ProfileContent>;

/** Most entries of each list of a profile, by its name. */
const mostOf: Readonly<Record<string, number>> = {
  offers: limits.offers,
  certificates: limits.certificates,
  ownNeeds: limits.ownNeeds,
  texts: limits.textsPerThing,
  about: limits.textsPerThing,
  tradeNames: limits.tradeNames,
  clusters: limits.clusters,
  photos: limits.photos,
  targetMarkets: limits.markets,
  exportMarkets: limits.markets,
  languages: limits.languages,
  sites: limits.sites,
  codes: 3,
  scopeCodes: limits.scopeCodes,
};

const longerLines: Readonly<Record<string, number>> = {
  description: limits.description,
  scope: limits.description,
  website: 2000,
  url: 2000,
};

/**
 * Checks how much a draft or profile holds: the one rule that drafts must meet, too. Names every
 * list and text that is over its bound, and stops looking inside a list that is.
 */
export function checkSize(content: Draft): Problem[] {
  const size: Size = { characters: 0, isOver: false };
  measure(content, '', size);
  const problems = new Problems();
  if (size.isOver) nameAllOver(content, '', '', problems);
  const has = size.characters;
  if (has > limits.allText) {
    problems.add('', failures.PROFILE_TOO_MUCH_TEXT({ most: limits.allText, has }));
  }
  return problems.all;
}

interface Size {
  characters: number;
  isOver: boolean;
}

const mostCharacters = (name: string): number => longerLines[name] ?? limits.line;
const mostEntries = (name: string): number => mostOf[name] ?? 0;

/** Walks plain data and adds up its text; quick, since nearly all profiles are within bounds. */
function measure(value: unknown, name: string, size: Size): void {
  if (typeof value === 'string') {
    size.characters += value.length;
    if (value.length > mostCharacters(name)) size.isOver = true;
  } else if (Array.isArray(value)) {
    if (value.length > mostEntries(name)) size.isOver = true;
    else for (const part of value) measure(part, name, size);
  } else if (typeof value === 'object' && value !== null) {
    for (const key in value) measure(value[key as keyof typeof value], key, size);
  }
}

/** Names every list and text that is over its bound. */
function nameAllOver(value: unknown, name: string, path: string, problems: Problems): void {
  if (typeof value === 'string') {
    const most = mostCharacters(name);
    if (value.length > most) {
      problems.add(path, failures.PROFILE_TEXT_TOO_LONG({ most, has: value.length }));
    }
  } else if (Array.isArray(value) && value.length > mostEntries(name)) {
    const most = mostEntries(name);
    problems.add(path, failures.PROFILE_TOO_MANY({ most, has: value.length }));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      const partName = Array.isArray(value) ? name : key;
      nameAllOver(part, partName, path === '' ? key : `${path}.${key}`, problems);
    }
  }
}
