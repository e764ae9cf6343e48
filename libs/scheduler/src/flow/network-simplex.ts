import { IntList } from '../model/int-list.js';

/** State of an arc outside the tree, or in it. */
const atLower = 1;
const inTree = 0;
const atUpper = -1;

/**
 * Minimum-cost circulation by the primal network simplex method with a strongly feasible tree and
 * block pricing (Ahuja, Magnanti and Orlin, Network Flows, 1993, chapter 11; Király and Kovács,
 * Acta Univ. Sapientiae Inform. 4, 2012). Costs may be any doubles; capacities are integers.
 */
export class NetworkSimplex {
  readonly potential: Float64Array;
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly capacities: number[] = [];
  private readonly costs: number[] = [];
  private flows = new Int32Array(0);
  private state = new Int8Array(0);
  private readonly parent: Int32Array;
  private readonly depth: Int32Array;
  /** Arc to the parent, and whether it points up to the parent. */
  private readonly link: Int32Array;
  private readonly up: Uint8Array;
  private readonly children: IntList[];
  private readonly root: number;
  private cursor = 0;
  private join = 0;
  private leaving = 0;
  private leavingOnFirst = false;
  private delta = 0;
  private epsilon = 1e-9;

  constructor(private readonly nodes: number) {
    this.root = nodes;
    this.potential = new Float64Array(nodes + 1);
    this.parent = new Int32Array(nodes + 1).fill(-1);
    this.depth = new Int32Array(nodes + 1);
    this.link = new Int32Array(nodes + 1);
    this.up = new Uint8Array(nodes + 1);
    this.children = Array.from({ length: nodes + 1 }, () => new IntList());
  }

  /** Returns the number of the arc. */
  addArc(from: number, to: number, capacity: number, cost: number): number {
    this.from.push(from);
    this.to.push(to);
    this.capacities.push(capacity);
    return this.costs.push(cost) - 1;
  }

  flow(arc: number): number {
    return this.flows[arc]!;
  }

  /** Finds the minimum, or stops early when `stop` says so; flows are feasible in any case. */
  solve(stop: () => boolean = () => false): boolean {
    const arcs = this.from.length;
    const largest = this.costs.reduce((most, cost) => Math.max(most, Math.abs(cost)), 1);
    this.epsilon = 1e-11 * largest;
    for (let node = 0; node < this.nodes; node++) {
      this.link[node] = this.addArc(node, this.root, 1 << 30, largest * (this.nodes + 1));
      this.up[node] = 1;
      this.parent[node] = this.root;
      this.depth[node] = 1;
      this.children[this.root]!.push(node);
      this.potential[node] = -largest * (this.nodes + 1);
    }
    this.flows = new Int32Array(this.from.length);
    this.state = new Int8Array(this.from.length).fill(atLower);
    this.state.fill(inTree, arcs);
    const block = Math.max(20, Math.ceil(Math.sqrt(arcs)));
    for (let pivots = 0; ; pivots++) {
      if (pivots % 256 === 255 && stop()) return false;
      const entering = this.priceBlock(arcs, block);
      if (entering < 0) return true;
      this.findCycle(entering);
      this.pivot(entering);
    }
  }

  /**
   * By weak duality, no circulation costs less than this, whatever the state of the search: the
   * sum of capacity times negative reduced cost.
   */
  lowerBound(): number {
    let bound = 0;
    for (let arc = 0; arc < this.from.length - this.nodes; arc++) {
      bound += this.capacities[arc]! * Math.min(0, this.reducedCost(arc));
    }
    return bound;
  }

  private reducedCost(arc: number): number {
    return this.costs[arc]! + this.potential[this.from[arc]!]! - this.potential[this.to[arc]!]!;
  }

  private priceBlock(arcs: number, block: number): number {
    let best = -this.epsilon;
    let entering = -1;
    let left = block;
    for (let seen = 0; seen < arcs; seen++) {
      const arc = this.cursor;
      this.cursor = arc + 1 === arcs ? 0 : arc + 1;
      const state = this.state[arc]!;
      if (state !== inTree) {
        const cost = state * this.reducedCost(arc);
        if (cost < best) {
          best = cost;
          entering = arc;
        }
      }
      if (--left === 0) {
        if (entering >= 0) return entering;
        left = block;
      }
    }
    return entering;
  }

  /** Finds the joint of the cycle that the arc closes, the flow it takes, and the arc that leaves. */
  private findCycle(entering: number): void {
    const forward = this.state[entering] === atLower;
    const first = forward ? this.from[entering]! : this.to[entering]!;
    const second = forward ? this.to[entering]! : this.from[entering]!;
    let u = first;
    let v = second;
    while (u !== v) {
      if (this.depth[u]! >= this.depth[v]!) u = this.parent[u]!;
      else v = this.parent[v]!;
    }
    this.join = u;
    this.delta = this.capacities[entering]!;
    this.leaving = -1;
    // Strict on the first side and weak on the second keeps the tree strongly feasible.
    for (let node = first; node !== this.join; node = this.parent[node]!) {
      const room = this.up[node] ? this.flows[this.link[node]!]! : this.roomOf(this.link[node]!);
      if (room < this.delta) {
        this.delta = room;
        this.leaving = node;
        this.leavingOnFirst = true;
      }
    }
    for (let node = second; node !== this.join; node = this.parent[node]!) {
      const room = this.up[node] ? this.roomOf(this.link[node]!) : this.flows[this.link[node]!]!;
      if (room <= this.delta) {
        this.delta = room;
        this.leaving = node;
        this.leavingOnFirst = false;
      }
    }
  }

  private roomOf(arc: number): number {
    return this.capacities[arc]! - this.flows[arc]!;
  }

  private pivot(entering: number): void {
    const sign = this.state[entering]!;
    const first = sign === atLower ? this.from[entering]! : this.to[entering]!;
    const second = sign === atLower ? this.to[entering]! : this.from[entering]!;
    if (this.delta > 0) {
      this.flows[entering]! += sign * this.delta;
      for (let node = first; node !== this.join; node = this.parent[node]!) {
        this.flows[this.link[node]!]! += this.up[node] ? -this.delta : this.delta;
      }
      for (let node = second; node !== this.join; node = this.parent[node]!) {
        this.flows[this.link[node]!]! += this.up[node] ? this.delta : -this.delta;
      }
    }
    if (this.leaving < 0) {
      this.state[entering] = -sign;
      return;
    }
    const leavingArc = this.link[this.leaving]!;
    this.state[entering] = inTree;
    this.state[leavingArc] = this.flows[leavingArc] === 0 ? atLower : atUpper;
    const inner = this.leavingOnFirst ? first : second;
    this.hang(inner, this.leavingOnFirst ? second : first, entering);
  }

  /** Turns the subtree cut off at `leaving` around so that it hangs from `outer` by `arc`. */
  private hang(inner: number, outer: number, arc: number): void {
    let node = inner;
    let above = outer;
    let link = arc;
    for (;;) {
      const oldParent = this.parent[node]!;
      const oldLink = this.link[node]!;
      removeItem(this.children[oldParent]!, node);
      this.parent[node] = above;
      this.link[node] = link;
      this.up[node] = this.from[link] === node ? 1 : 0;
      this.children[above]!.push(node);
      if (node === this.leaving) break;
      above = node;
      node = oldParent;
      link = oldLink;
    }
    this.repriceBelow(inner);
  }

  private repriceBelow(top: number): void {
    const stack = [top];
    while (stack.length > 0) {
      const node = stack.pop()!;
      const above = this.parent[node]!;
      const cost = this.costs[this.link[node]!]!;
      this.depth[node] = this.depth[above]! + 1;
      this.potential[node] = this.potential[above]! + (this.up[node] ? -cost : cost);
      const { items, length } = this.children[node]!;
      for (let i = 0; i < length; i++) stack.push(items[i]!);
    }
  }
}

function removeItem(list: IntList, item: number): void {
  let at = 0;
  while (list.items[at] !== item) at++;
  list.items[at] = list.items[--list.length]!;
}
