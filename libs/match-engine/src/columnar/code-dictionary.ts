import type { CodeRelation } from '../facts/need.facts.js';
import { CODE_SYSTEMS, type CodeSystem, type ProductCode } from '../facts/values.js';
import { CODE_RELATIONS, compareCodes, normaliseCode, parentOf } from '../score/code-relation.js';

/** How one code of the dictionary relates to a need's codes. */
export interface CodeMatch {
  readonly id: number;
  readonly value: number;
  /** Near enough for the product gate. */
  readonly near: boolean;
}

/** All codes in use, findable by their beginning, so that a need meets only the few it relates to. */
export class CodeDictionary {
  private readonly asWritten = new Map<string, number>();
  private readonly ids = new Map<string, number>();
  private readonly codes: ProductCode[] = [];
  private readonly byPrefix = new Map<string, number[]>();

  get size(): number {
    return this.codes.length;
  }

  /** The number of a code, given now if it is new. */
  intern(code: ProductCode): number {
    const written = `${code.system}|${code.code}|${code.edition}`;
    let id = this.asWritten.get(written);
    if (id === undefined) {
      id = this.internNormal(code);
      this.asWritten.set(written, id);
    }
    return id;
  }

  private internNormal(code: ProductCode): number {
    const normal = normaliseCode(code);
    const key = `${code.system}|${normal}|${code.edition}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.codes.length;
    this.ids.set(key, id);
    this.codes.push({ system: code.system, code: normal, edition: code.edition });
    for (let length = 0; length <= normal.length; length++) {
      const prefix = `${code.system}|${normal.slice(0, length)}`;
      const ids = this.byPrefix.get(prefix);
      if (ids) ids.push(id);
      else this.byPrefix.set(prefix, [id]);
    }
    return id;
  }

  systemOf(id: number): CodeSystem {
    return this.codes[id]?.system ?? 'HS';
  }

  codeOf(id: number): ProductCode | undefined {
    return this.codes[id];
  }

  /** Every code with a value above 0 for the wanted ones. */
  relate(wanted: readonly ProductCode[], farthest: CodeRelation): CodeMatch[] {
    const limit = CODE_RELATIONS.indexOf(farthest);
    const matches = new Map<number, CodeMatch>();
    for (const want of wanted) {
      for (const id of this.candidates(want)) {
        const code = this.codes[id];
        const compared = code && compareCodes(want, code);
        if (!compared?.relation) continue;
        const before = matches.get(id);
        matches.set(id, {
          id,
          value: Math.max(compared.value, before?.value ?? 0),
          near: CODE_RELATIONS.indexOf(compared.relation) <= limit || (before?.near ?? false),
        });
      }
    }
    return [...matches.values()];
  }

  private candidates(want: ProductCode): ReadonlySet<number> {
    const normal = normaliseCode(want);
    const family = parentOf(want.system, normal) ?? normal;
    const ids = new Set(this.byPrefix.get(`${want.system}|${normal}`));
    for (const id of this.byPrefix.get(`${want.system}|${family}`) ?? []) ids.add(id);
    for (let length = 1; length < normal.length; length++) {
      const prefix = normal.slice(0, length);
      for (const id of this.byPrefix.get(`${want.system}|${prefix}`) ?? []) {
        if (this.codes[id]?.code === prefix) ids.add(id);
      }
    }
    return ids;
  }
}

/** One bit per code system. */
export const systemBit = (system: CodeSystem): number => 1 << CODE_SYSTEMS.indexOf(system);
