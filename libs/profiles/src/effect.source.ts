import type { EffectCounts } from './domain/completeness.js';
import type { ProfileContent } from './domain/profile.content.js';

/** Injection token of an `EffectSource`. Optional: without one, steps carry no counts. */
export const EFFECT_SOURCE = Symbol('EFFECT_SOURCE');

/** Knows the open needs, and so what filling in a fact would bring. Sourcing or matching is it. */
export interface EffectSource {
  /**
   * Counts, for each step that the profile has not done, the open needs that would become open to
   * it. Steps that it cannot count are left out.
   * @param economy ISO 3166 alpha-3 code of the profile's economy.
   */
  countEffects(economy: string, content: ProfileContent): Promise<EffectCounts>;
}
