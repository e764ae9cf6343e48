import { RELATED_TEXT } from '../rules/product.rules.js';
import { normaliseCode, parentOf } from '../score/code-relation.js';
import { type NeedRules, preparedLines } from '../score/need-rules.js';
import { FULL_SATURATION, similarityOf, type TextQuery } from '../text/similarity.js';
import type { Segment } from './segment.js';

/** One language of a need's texts, and what a segment's words add up to. */
interface QuerySum {
  readonly needId: string;
  readonly query: TextQuery;
  sum: number;
}

/**
 * Finds the needs that a few suppliers may be eligible for, by postings of the needs' codes and
 * words. It names every need whose product gate some offer could pass, and few others, so that a
 * changed supplier is not compared with all open needs.
 */
export class NeedCandidates {
  /** Needs that prefer their product only: anybody may be eligible. */
  private readonly open = new Set<string>();
  /** Needs by their codes and the families of these: an offer's code or its beginning. */
  private readonly byCode = new Map<string, Set<string>>();
  /** Needs by the beginnings of their codes: an offer's whole code. */
  private readonly byBeginning = new Map<string, Set<string>>();
  private readonly byTerm = new Map<string, Map<QuerySum, number>>();
  private readonly sums = new Map<string, readonly QuerySum[]>();

  put(need: NeedRules): void {
    const { facts } = need.view;
    if (facts.product === 'prefer') {
      this.open.add(facts.id);
      return;
    }
    this.sums.set(
      facts.id,
      preparedLines(need).flatMap((line) => this.putLine(line)),
    );
  }

  /** A need is found by any of its lines. */
  private putLine(line: NeedRules): readonly QuerySum[] {
    const { facts, queries } = line.view;
    for (const [postings, key] of this.codePlaces(line)) addTo(postings, key, facts.id);
    const sums = queries.map((query) => ({ needId: facts.id, query, sum: 0 }));
    for (const one of sums) {
      for (const { term, idf } of one.query.terms) {
        const key = termKey(one.query.language, term);
        let postings = this.byTerm.get(key);
        if (!postings) this.byTerm.set(key, (postings = new Map()));
        postings.set(one, idf);
      }
    }
    return sums;
  }

  remove(need: NeedRules): void {
    const { id } = need.view.facts;
    this.open.delete(id);
    for (const line of preparedLines(need)) {
      for (const [postings, key] of this.codePlaces(line)) removeFrom(postings, key, id);
    }
    for (const one of this.sums.get(id) ?? []) {
      for (const { term } of one.query.terms) {
        const key = termKey(one.query.language, term);
        const postings = this.byTerm.get(key);
        postings?.delete(one);
        if (postings?.size === 0) this.byTerm.delete(key);
      }
    }
    this.sums.delete(id);
  }

  /**
   * Needs that some supplier of the segment may be eligible for.
   * @param leastText share of a need's words that makes it one, in millionths.
   */
  find(segment: Segment, leastText: number = RELATED_TEXT): ReadonlySet<string> {
    const found = new Set(this.open);
    this.addByCode(segment, found);
    this.addByText(segment, leastText, found);
    return found;
  }

  private addByCode({ codes }: Segment, found: Set<string>): void {
    for (let id = 0; id < codes.size; id++) {
      const offered = codes.codeOf(id);
      if (!offered) continue;
      const { system, code } = offered;
      addAll(found, this.byBeginning.get(codeKey(system, code)));
      for (let length = 0; length <= code.length; length++) {
        addAll(found, this.byCode.get(codeKey(system, code.slice(0, length))));
      }
    }
  }

  /** Sums what all words of the segment add up to: no single offer has more of them. */
  private addByText({ offerTexts }: Segment, leastText: number, found: Set<string>): void {
    const touched: QuerySum[] = [];
    offerTexts.forEachTerm((language, term) => {
      for (const [one, idf] of this.byTerm.get(termKey(language, term)) ?? []) {
        if (one.sum === 0) touched.push(one);
        one.sum += idf;
      }
    });
    for (const one of touched) {
      const most = similarityOf(one.sum * FULL_SATURATION, one.query);
      if (most >= leastText) found.add(one.needId);
      one.sum = 0;
    }
  }

  private *codePlaces({
    view: { facts },
  }: NeedRules): Generator<[postings: Map<string, Set<string>>, key: string]> {
    for (const code of facts.codes) {
      const normal = normaliseCode(code);
      const family = parentOf(code.system, normal) ?? normal;
      for (const text of new Set([normal, family])) yield [this.byCode, codeKey(code.system, text)];
      for (let length = 1; length < normal.length; length++) {
        yield [this.byBeginning, codeKey(code.system, normal.slice(0, length))];
      }
    }
  }
}

const codeKey = (system: string, code: string): string => `${system}|${code}`;
const termKey = (language: string, term: string): string => `${language}|${term}`;

function addTo(postings: Map<string, Set<string>>, key: string, id: string): void {
  const ids = postings.get(key);
  if (ids) ids.add(id);
  else postings.set(key, new Set([id]));
}

function removeFrom(postings: Map<string, Set<string>>, key: string, id: string): void {
  const ids = postings.get(key);
  ids?.delete(id);
  if (ids?.size === 0) postings.delete(key);
}

function addAll(found: Set<string>, ids: ReadonlySet<string> | undefined): void {
  if (ids) for (const id of ids) found.add(id);
}
