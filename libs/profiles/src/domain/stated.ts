import type { Evidence } from './evidence.js';
import { type FactName, factNames, type ProfileContent } from './profile.content.js';

/** Whether anything is stated: null and empty lists are not. */
export const isStated = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

/** Whether two pieces of plain data are the same, whatever the order of their keys. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => isSame(Reflect.get(one, key), Reflect.get(other, key)))
  );
}

export type FactEvidence = Partial<Record<FactName, Evidence>>;

/**
 * The evidence of each fact after an edit: what stayed as it was keeps its own, what was changed
 * or added is as good as whoever stated it now, and what is no longer stated has none.
 */
export function evidenceAfter(
  before: { readonly content: ProfileContent; readonly evidence: FactEvidence } | undefined,
  after: ProfileContent,
  stamp: Evidence,
): FactEvidence {
  const evidence: FactEvidence = {};
  for (const name of factNames) {
    if (!isStated(after[name])) continue;
    const known = before?.evidence[name];
    const isUnchanged = before !== undefined && isSame(before.content[name], after[name]);
    evidence[name] = known && isUnchanged ? known : stamp;
  }
  return evidence;
}

/** The evidence of one offer, certificate or need after an edit, by the same rule. */
export function evidenceOfPart<T extends { readonly id: string | null }>(
  before: (T & { readonly evidence: Evidence }) | undefined,
  after: T,
  stamp: Evidence,
): Evidence {
  if (!before) return stamp;
  const { evidence, ...content } = before;
  return isSame(content, after) ? evidence : stamp;
}
