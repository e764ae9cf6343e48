import { readSearch } from '../features/discovery/search-params';
import { hashes } from '../graphql/generated/hashes';
import { chosenLanguage, firstLanguage } from '../i18n/languages';
import { partModule } from '../i18n/texts';
import { findPage } from './page-table';

/** An operation that a page sends first, as the api knows it. */
export interface FirstQuestion {
  readonly operationName: string;
  readonly sha256Hash: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a page needs at once, so that it can be sent along with the page. */
export interface PagePlan {
  readonly language: string;
  /** Modules besides the app's own, as the manifest of the build names them. */
  readonly modules: readonly string[];
  readonly questions: readonly FirstQuestion[];
}

interface Asked {
  readonly cookies: string;
  /** The `Accept-Language` header. */
  readonly languages: string;
}

/**
 * Plans the first load of an address. The build makes this module ready for the server too, which
 * so sends the same questions as the page would.
 */
export function planPage(address: URL, { cookies, languages }: Asked): PagePlan {
  const language = firstLanguage(chosenLanguage(cookies), byPreference(languages));
  const found = findPage(address.pathname);
  return {
    language,
    modules: [
      `src/i18n/${language}.json`,
      ...(found?.page.texts ?? []).map((part) => partModule(part, language)),
      ...(found ? [`src/features/${found.page.module}.page.tsx`] : []),
    ],
    questions: [
      question('Viewer'),
      question('ReferenceData'),
      ...(found ? ownQuestions(found.page.path, found.parts, address.searchParams) : []),
    ],
  };
}

/** What a page asks besides, where that follows from its address alone. */
function ownQuestions(
  path: string,
  { id = '' }: Readonly<Record<string, string>>,
  params: URLSearchParams,
): FirstQuestion[] {
  switch (path) {
    case '/':
      return [question('LiveFigures')];
    case '/suppliers':
      return [question('SearchSuppliers', { ...readSearch(params) })];
    case '/suppliers/:id':
      return [question('SupplierProfile', { id })];
    default:
      return [];
  }
}

function question(
  operationName: string,
  variables: FirstQuestion['variables'] = {},
): FirstQuestion {
  const sha256Hash = hashes[operationName];
  if (!sha256Hash) throw new Error(`There is no operation ${operationName}.`);
  return { operationName, sha256Hash, variables };
}

/** The tags of an `Accept-Language` header, the most wanted first. */
function byPreference(header: string): string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().split(/;\s*q=/);
      return { tag, weight: Number(weight ?? 1) };
    })
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}
