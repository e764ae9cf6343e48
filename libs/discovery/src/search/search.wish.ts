import {
  InvalidInput,
  pagingFailures,
  type Page,
  problemAt,
  type InputProblem,
  readPage,
  refuse,
} from '#platform';
import { isHsCode } from '../domain/hs-codes.js';
import { deepestHit, type SearchFilters } from '../domain/search-request.js';
import { discoveryFailures as failures } from '../discovery.errors.js';
import { type SearchSuppliersArgs, toFilters } from './dto/search.input.js';
import type { SearchPlace, Wish } from './supplier.search.js';

/** Most values of one filter. */
const mostValues = 50;

/**
 * Checks a search's arguments.
 * @throws Refused with InvalidInput naming everything that is wrong.
 */
export function readWish(args: SearchSuppliersArgs): Wish {
  const page = readPage(args, ['integer']);
  const filters = toFilters(args.filters);
  const problems = checkFilters(filters);
  const place = readPlace(page.after);
  if (!place) problems.push(problemAt('after', pagingFailures.BAD_CURSOR()));
  else if (place.offset + page.first > deepestHit) {
    problems.push(problemAt('after', failures.SEARCH_TOO_DEEP({ most: deepestHit })));
  }
  if (problems.length > 0 || !place) refuse(new InvalidInput(problems));
  return {
    text: args.query,
    filters,
    sort: args.sort,
    facets: [...new Set(args.facets)],
    limit: page.first,
    place,
  };
}

/** Names everything that is wrong with filters, by paths such as `filters.hsCodes`. */
export function checkFilters(filters: SearchFilters): InputProblem[] {
  const problems: InputProblem[] = [];
  for (const [field, values] of Object.entries(filters)) {
    if (Array.isArray(values) && values.length > mostValues) {
      problems.push(
        problemAt(`filters.${field}`, failures.SEARCH_TOO_MANY_VALUES({ most: mostValues })),
      );
    }
  }
  const codes = [...(filters.hsCodes ?? []), ...(filters.hsChapters ?? [])];
  for (const code of codes.filter((one) => !isHsCode(one))) {
    problems.push(problemAt('filters.hsCodes', failures.SEARCH_BAD_HS_CODE({ code })));
  }
  return problems;
}

/** A cursor holds how many hits come before its page's end; undefined for any other. */
function readPlace(after: Page['after']): SearchPlace | undefined {
  if (!after) return { offset: 0, afterId: null };
  const offset = Number(after.sortedBy[0]);
  return offset > 0 ? { offset, afterId: after.id } : undefined;
}
