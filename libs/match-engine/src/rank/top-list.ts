import { compareScored } from './ranking.js';

/** Keeps the best `k` of many scored items: a binary heap with the worst kept item on top. */
export class TopList<T extends { readonly fused: number; readonly id: string }> {
  private readonly heap: T[] = [];

  constructor(private readonly k: number) {}

  /** A score below this cannot enter; equal ones may, by id. */
  get threshold(): number {
    return this.heap.length < this.k ? -1 : (this.heap[0]?.fused ?? Number.POSITIVE_INFINITY);
  }

  /** Adds an item if it is among the best so far. */
  offer(item: T): void {
    if (this.k <= 0) return;
    if (this.heap.length < this.k) {
      this.heap.push(item);
      this.rise(this.heap.length - 1);
      return;
    }
    const worst = this.heap[0];
    if (worst === undefined || compareScored(item, worst) >= 0) return;
    this.heap[0] = item;
    this.sink(0);
  }

  /** The kept items, best first. */
  toSorted(): T[] {
    return [...this.heap].sort(compareScored);
  }

  private isWorse(one: number, other: number): boolean {
    const [a, b] = [this.heap[one], this.heap[other]];
    return a !== undefined && b !== undefined && compareScored(a, b) > 0;
  }

  private swap(one: number, other: number): void {
    const [a, b] = [this.heap[one], this.heap[other]];
    if (a === undefined || b === undefined) return;
    this.heap[one] = b;
    this.heap[other] = a;
  }

  private rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isWorse(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(from: number): void {
    let at = from;
    for (;;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (this.isWorse(child, worst)) worst = child;
      if (worst === at) return;
      this.swap(at, worst);
      at = worst;
    }
  }
}
