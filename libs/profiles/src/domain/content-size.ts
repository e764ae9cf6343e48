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
  targetMarkets: limits.markets,
  exportMarkets: limits.markets,
  languages: limits.languages,
  sites: limits.sites,
  codes: 3,
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
  const problems = new Problems();
  const characters = measure(content, '', '', problems);
  if (characters > limits.allText) {
    problems.add('', failures.PROFILE_TOO_MUCH_TEXT({ most: limits.allText, has: characters }));
  }
  return problems.all;
}

/** Walks plain data and returns how many characters of text it holds. */
function measure(value: unknown, name: string, path: string, problems: Problems): number {
  if (typeof value === 'string') return measureText(value, name, path, problems);
  if (Array.isArray(value)) return measureList(value, name, path, problems);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, part]) => sum + measure(part, key, join(path, key), problems),
    0,
  );
}

function measureText(text: string, name: string, path: string, problems: Problems): number {
  const most = longerLines[name] ?? limits.line;
  if (text.length > most) {
    problems.add(path, failures.PROFILE_TEXT_TOO_LONG({ most, has: text.length }));
  }
  return text.length;
}

function measureList(
  list: readonly unknown[],
  name: string,
  path: string,
  problems: Problems,
): number {
  const most = mostOf[name] ?? 0;
  if (list.length > most) {
    problems.add(path, failures.PROFILE_TOO_MANY({ most, has: list.length }));
    return 0;
  }
  return list.reduce<number>(
    (sum, part, index) => sum + measure(part, name, join(path, String(index)), problems),
    0,
  );
}

const join = (path: string, part: string): string => (path === '' ? part : `${path}.${part}`);
