import { type Model, rowOf } from '../model/model.js';
import type { Random } from '../model/random.js';

/**
 * Requests to free around one participant: its own and those of participants near it in the graph
 * of requests, until about `size` are chosen; or all meetings in a stretch of slots.
 */
export function neighbourhood(
  model: Model,
  slotOf: Int32Array,
  centre: number,
  size: number,
  random: Random,
): Uint8Array {
  const free = new Uint8Array(model.requests);
  let chosen = 0;
  const choose = (request: number): void => {
    if (free[request]) return;
    free[request] = 1;
    chosen++;
  };
  const seen = new Set([centre]);
  const queue = [centre];
  const from = random.below(model.slots);
  while (chosen < size) {
    const p = queue.shift() ?? random.below(model.participants);
    const requests = rowOf(model.requestsOf, p).slice();
    random.shuffle(requests);
    for (const r of requests) {
      const away = Math.abs((slotOf[r] ?? 0) - from);
      if (p !== centre && away > model.slots / 2) continue;
      choose(r);
      const other = model.a[r] === p ? model.b[r]! : model.a[r]!;
      if (!seen.has(other)) {
        seen.add(other);
        queue.push(other);
      }
    }
    if (queue.length === 0 && seen.size >= model.participants) break;
    seen.add(p);
  }
  return free;
}
