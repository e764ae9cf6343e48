import type { EffectCounts } from './domain/completeness.js';
import type { ProfileContent } from './domain/profile.content.js';

/** Injection token of an `EffectSource`. Optional: without one, steps carry no counts. */
export const EFFECT_SOURCE = Symbol('EFFECT_SOURCE');

/** What the steps of a profile would bring, as last counted. */
export interface CountedEffects {
  readonly counts: EffectCounts;
  /** When the open needs were counted; null before the first time. */
  readonly countedAt: Date | null;
}

/** Knows the open needs, and so what filling in a fact would bring. Matching is it. */
export interface EffectSource {
  /**
   * Tells what each step would do, as last counted, and has it counted anew where that was long
   * ago or the content has changed since. Steps that it cannot count are left out.
   * @param profile id of the profile, and the ISO 3166 alpha-3 code of its economy.
   * @param content what is published with the changes of the draft.
   */
  findEffects(
    profile: { readonly id: string; readonly economy: string },
    content: ProfileContent,
  ): Promise<CountedEffects>;
}
