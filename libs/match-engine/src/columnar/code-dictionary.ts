import type { CodeRelation } from '../facts/need.facts.js';
import { CODE_SYSTEMS, type CodeSystem, type ProductCode } from '../facts/values.js';
import { CODE_RELATIONS, compareCodes, normaliseCode, parentOf } from '../score/code-relation.js';

/** How one code of the dictionary relates to a need's codes. */
export interface CodeMatch {
  readonly value: number;
  /** Near enough for the product gate. */
  readonly near: boolean;
}

/** An answer, how near was asked for, and how many codes there were. */
interface Related {
  readonly farthest: CodeRelation;
  readonly size: number;
  readonly matches: ReadonlyMap<number, CodeMatch>;
}

/** All codes in use, findable by their beginning, so that a need meets only the few it relates to. */
export class CodeDictionary {
  /** By system, edition and code as it is written. */
  private readonly asWritten = new Map<string, Map<string, Map<string, number>>>();
  private readonly ids = new Map<string, number>();
  private readonly codes: ProductCode[] = [];
  /** Numbers by system and code, in order of code; made anew after codes came in. */
  private sorted = new Map<string, readonly number[]>();
  /** The system and edition asked for last, which most codes share, and their codes. */
  private last = { system: '', edition: '', written: new Map<string, number>() };
  /** What {@link relate} answered: the segments of an index ask the same of some needs by turns. */
  private readonly related = new WeakMap<readonly ProductCode[], Related>();

  get size(): number {
    return this.codes.length;
  }

  /** The number of a code, given now if it is new. */
  intern(code: ProductCode): number {
    const written = this.writtenIn(code);
    let id = written.get(code.code);
    if (id === undefined) {
      id = this.internNormal(code);
      written.set(code.code, id);
    }
    return id;
  }

  private writtenIn({ system, edition }: ProductCode): Map<string, number> {
    const { last } = this;
    if (last.system === system && last.edition === edition) return last.written;
    let editions = this.asWritten.get(system);
    if (!editions) this.asWritten.set(system, (editions = new Map()));
    let written = editions.get(edition);
    if (!written) editions.set(edition, (written = new Map()));
    this.last = { system, edition, written };
    return written;
  }

  private internNormal(code: ProductCode): number {
    const normal = normaliseCode(code);
    const key = `${code.system}|${normal}|${code.edition}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.codes.length;
    this.ids.set(key, id);
    this.codes.push({ system: code.system, code: normal, edition: code.edition });
    if (this.sorted.size > 0) this.sorted = new Map();
    return id;
  }

  systemOf(id: number): CodeSystem {
    return this.codes[id]?.system ?? 'HS';
  }

  codeOf(id: number): ProductCode | undefined {
    return this.codes[id];
  }

  /** Every code with a value above 0 for the wanted ones, by its number. */
  relate(wanted: readonly ProductCode[], farthest: CodeRelation): ReadonlyMap<number, CodeMatch> {
    const { size } = this;
    const related = this.related.get(wanted);
    if (related?.farthest === farthest && related.size === size) return related.matches;
    const matches = this.findRelated(wanted, farthest);
    this.related.set(wanted, { farthest, size, matches });
    return matches;
  }

  private findRelated(
    wanted: readonly ProductCode[],
    farthest: CodeRelation,
  ): ReadonlyMap<number, CodeMatch> {
    const limit = CODE_RELATIONS.indexOf(farthest);
    const matches = new Map<number, CodeMatch>();
    for (const want of wanted) {
      for (const id of this.candidates(want)) {
        const code = this.codes[id];
        const compared = code && compareCodes(want, code);
        if (!compared?.relation) continue;
        const before = matches.get(id);
        matches.set(id, {
          value: Math.max(compared.value, before?.value ?? 0),
          near: CODE_RELATIONS.indexOf(compared.relation) <= limit || (before?.near ?? false),
        });
      }
    }
    return matches;
  }

  private candidates(want: ProductCode): ReadonlySet<number> {
    const normal = normaliseCode(want);
    const family = parentOf(want.system, normal) ?? normal;
    const ids = new Set([
      ...this.startingWith(want.system, normal),
      ...this.startingWith(want.system, family),
    ]);
    for (let length = 1; length < normal.length; length++) {
      for (const id of this.equalTo(want.system, normal.slice(0, length))) ids.add(id);
    }
    return ids;
  }

  private *startingWith(system: CodeSystem, prefix: string): Generator<number> {
    const sorted = this.sortedIn(system);
    for (let at = this.firstFrom(sorted, prefix); at < sorted.length; at++) {
      const id = sorted[at] ?? 0;
      if (!this.textOf(id).startsWith(prefix)) return;
      yield id;
    }
  }

  private *equalTo(system: CodeSystem, code: string): Generator<number> {
    const sorted = this.sortedIn(system);
    for (let at = this.firstFrom(sorted, code); at < sorted.length; at++) {
      const id = sorted[at] ?? 0;
      if (this.textOf(id) !== code) return;
      yield id;
    }
  }

  private textOf(id: number): string {
    return this.codes[id]?.code ?? '';
  }

  private sortedIn(system: CodeSystem): readonly number[] {
    let sorted = this.sorted.get(system);
    if (!sorted) {
      const ids = [...this.codes.keys()].filter((id) => this.systemOf(id) === system);
      sorted = ids.sort((one, other) => (this.textOf(one) < this.textOf(other) ? -1 : 1));
      this.sorted.set(system, sorted);
    }
    return sorted;
  }

  /** Position of the first number whose code is not before the given one. */
  private firstFrom(sorted: readonly number[], code: string): number {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.textOf(sorted[middle] ?? 0) < code) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** One bit per code system. */
export const systemBit = (system: CodeSystem): number => 1 << CODE_SYSTEMS.indexOf(system);
