import type { NeedFacts } from '../facts/need.facts.js';
import { type Random, randomNeed } from './random-facts.js';

/** A need as it is for two of five; for the others with up to three further lines. */
export function withRandomLines(random: Random, need: NeedFacts, topics: number): NeedFacts {
  if (random.chance(0.4)) return need;
  const lines = Array.from({ length: 1 + random.below(3) }, (_, index) => {
    const { texts, codes, quantity, sector } = randomNeed(random, `line${index}`, { topics });
    return { name: `line ${index + 2}`, texts, codes, quantity, sector };
  });
  const stance = random.chance(0.15) ? 'must' : 'prefer';
  return {
    ...need,
    name: 'line 1',
    lines,
    criteria: { ...need.criteria, lineCoverage: { stance } },
  };
}
