/** Variables ordered by activity (VSIDS), as a binary heap with positions. */
export class OrderHeap {
  activity = new Float64Array(0);
  private heap = new Int32Array(0);
  private position = new Int32Array(0);
  private size = 0;
  private increment = 1;

  /** Makes room for `count` variables and inserts the new ones. */
  resize(count: number): void {
    const before = this.activity.length;
    if (count > before) {
      const room = Math.max(count, before * 2, 64);
      this.activity = grown(this.activity, new Float64Array(room));
      this.heap = grown(this.heap, new Int32Array(room));
      this.position = grown(this.position, new Int32Array(room).fill(-1));
    }
    this.insert(count - 1);
  }

  insert(variable: number): void {
    if (this.position[variable]! >= 0) return;
    this.heap[this.size] = variable;
    this.position[variable] = this.size;
    this.up(this.size++);
  }

  /** Takes the most active variable out, or returns -1 when none is left. */
  pop(): number {
    if (this.size === 0) return -1;
    const top = this.heap[0]!;
    this.position[top] = -1;
    const last = this.heap[--this.size]!;
    if (this.size > 0) {
      this.heap[0] = last;
      this.position[last] = 0;
      this.down(0);
    }
    return top;
  }

  bump(variable: number): void {
    this.activity[variable]! += this.increment;
    if (this.activity[variable]! > 1e100) {
      for (let i = 0; i < this.activity.length; i++) this.activity[i]! *= 1e-100;
      this.increment *= 1e-100;
    }
    if (this.position[variable]! >= 0) this.up(this.position[variable]!);
  }

  decay(factor: number): void {
    this.increment /= factor;
  }

  private up(start: number): void {
    const { heap, position, activity } = this;
    let at = start;
    const variable = heap[at]!;
    const key = activity[variable]!;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const other = heap[parent]!;
      if (activity[other]! >= key) break;
      heap[at] = other;
      position[other] = at;
      at = parent;
    }
    heap[at] = variable;
    position[variable] = at;
  }

  private down(start: number): void {
    const { heap, position, activity, size } = this;
    let at = start;
    const variable = heap[at]!;
    const key = activity[variable]!;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && activity[heap[child + 1]!]! > activity[heap[child]!]!) child++;
      const other = heap[child]!;
      if (activity[other]! <= key) break;
      heap[at] = other;
      position[other] = at;
      at = child;
    }
    heap[at] = variable;
    position[variable] = at;
  }
}

function grown<T extends Float64Array | Int32Array>(old: T, fresh: T): T {
  fresh.set(old);
  return fresh;
}
