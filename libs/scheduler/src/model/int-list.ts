/** A growing list of integers that keeps its memory. */
export class IntList {
  items = new Int32Array(4);
  length = 0;

  push(item: number): void {
    if (this.length === this.items.length) this.grow();
    this.items[this.length++] = item;
  }

  pushTwo(first: number, second: number): void {
    if (this.length + 1 >= this.items.length) this.grow();
    this.items[this.length++] = first;
    this.items[this.length++] = second;
  }

  /** Treats the items as (reference, blocker) and renames the references, dropping those mapped to -1. */
  renamePairs(rename: (ref: number) => number): void {
    let to = 0;
    for (let from = 0; from < this.length; from += 2) {
      const ref = rename(this.items[from]!);
      if (ref < 0) continue;
      this.items[to++] = ref;
      this.items[to++] = this.items[from + 1]!;
    }
    this.length = to;
  }

  private grow(): void {
    const items = new Int32Array(this.items.length * 2);
    items.set(this.items);
    this.items = items;
  }
}
