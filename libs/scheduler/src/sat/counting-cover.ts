import { type Model, rowOf } from '../model/model.js';

/** Participants and requests whose meetings in a slot are together all meetings of the slot. */
export interface CountingCover {
  /** No two of them ask for a meeting with each other. */
  readonly participants: readonly number[];
  /** Requests of none of them. */
  readonly requests: readonly number[];
}

/**
 * Counts the meetings of a slot with few literals: each meeting has one of the participants chosen
 * or is one of the requests left. The participants are a heavy independent set of the graph of
 * requests, found by greedy choice and exchanges; one with d requests saves d - 1 literals.
 */
export function countingCover(model: Model): CountingCover {
  const neighbours = neighboursOf(model);
  const weight = neighbours.map((_, p) => rowOf(model.requestsOf, p).length - 1);
  const isChosen = chooseGreedily(neighbours, weight);
  exchange(neighbours, weight, isChosen);
  return {
    participants: [...isChosen.keys()].filter((p) => isChosen[p]),
    requests: [...model.a.keys()].filter((r) => !isChosen[model.a[r]!] && !isChosen[model.b[r]!]),
  };
}

function neighboursOf(model: Model): number[][] {
  return Array.from({ length: model.participants }, (_, p) => {
    const others = [...rowOf(model.requestsOf, p)].map((r) => model.a[r]! + model.b[r]! - p);
    return [...new Set(others)];
  });
}

/** Heavy ones with few neighbours first. */
function chooseGreedily(neighbours: readonly number[][], weight: readonly number[]): boolean[] {
  const rank = weight.map((w, p) => w / (neighbours[p]!.length + 1));
  const order = [...rank.keys()].sort((p, q) => rank[q]! - rank[p]! || p - q);
  const isChosen = weight.map(() => false);
  for (const p of order) {
    isChosen[p] = weight[p]! > 0 && !neighbours[p]!.some((q) => isChosen[q]);
  }
  return isChosen;
}

/** Chooses whoever outweighs all its chosen neighbours together, until nobody does. */
function exchange(
  neighbours: readonly number[][],
  weight: readonly number[],
  isChosen: boolean[],
): void {
  for (let goesOn = true; goesOn;) {
    goesOn = false;
    neighbours.forEach((others, p) => {
      const lost = others.reduce((sum, q) => (isChosen[q] ? sum + weight[q]! : sum), 0);
      if (isChosen[p] || weight[p]! <= lost) return;
      for (const q of others) isChosen[q] = false;
      isChosen[p] = true;
      goesOn = true;
    });
  }
}
