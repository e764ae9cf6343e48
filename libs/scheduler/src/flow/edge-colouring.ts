/**
 * Colours the edges of a bipartite multigraph with `colours` colours, at least its largest degree
 * (König, 1916): each edge that finds no common free colour turns an alternating path around.
 * Then colour classes are balanced to differ by at most one (de Werra, 1971), by turning around
 * paths of two colours that have one more edge of the larger class.
 */
export function colourEdges(
  vertices: number,
  edges: readonly (readonly [number, number])[],
  colours: number,
): Int32Array {
  return new EdgeColouring(vertices, edges, colours).run();
}

class EdgeColouring {
  /** Edge of vertex v in colour c at `v * colours + c`, -1 where free. */
  private readonly at: Int32Array;
  private readonly colour: Int32Array;
  private readonly size: Int32Array;

  constructor(
    vertices: number,
    private readonly edges: readonly (readonly [number, number])[],
    private readonly colours: number,
  ) {
    this.at = new Int32Array(vertices * colours).fill(-1);
    this.colour = new Int32Array(edges.length).fill(-1);
    this.size = new Int32Array(colours);
  }

  run(): Int32Array {
    this.edges.forEach(([u, v], edge) => {
      const first = this.freeColour(u);
      const second = this.freeColour(v);
      if (this.at[v * this.colours + first] !== -1) this.flip(v, first, second);
      this.paint(edge, first);
    });
    this.balance();
    return this.colour;
  }

  /** A free colour of the vertex, of the smallest class. */
  private freeColour(vertex: number): number {
    let best = -1;
    for (let c = 0; c < this.colours; c++) {
      if (this.at[vertex * this.colours + c] !== -1) continue;
      if (best < 0 || this.size[c]! < this.size[best]!) best = c;
    }
    return best;
  }

  private paint(edge: number, colour: number): void {
    for (const vertex of this.edges[edge]!) this.at[vertex * this.colours + colour] = edge;
    this.colour[edge] = colour;
    this.size[colour]!++;
  }

  private erase(edge: number): void {
    const colour = this.colour[edge]!;
    for (const vertex of this.edges[edge]!) this.at[vertex * this.colours + colour] = -1;
    this.size[colour]!--;
  }

  /** Exchanges the two colours on the path that leaves the vertex by colour `first`. */
  private flip(vertex: number, first: number, second: number): void {
    this.exchange(this.path(vertex, first, second), first, second);
  }

  private path(vertex: number, first: number, second: number): number[] {
    const path: number[] = [];
    let colour = first;
    let here = vertex;
    for (;;) {
      const edge = this.at[here * this.colours + colour]!;
      if (edge < 0 || edge === path[0]) return path;
      path.push(edge);
      const [u, v] = this.edges[edge]!;
      here = u === here ? v : u;
      colour = colour === first ? second : first;
    }
  }

  private exchange(path: readonly number[], first: number, second: number): void {
    const painted = path.map((edge) => (this.colour[edge] === first ? second : first));
    for (const edge of path) this.erase(edge);
    path.forEach((edge, index) => {
      this.paint(edge, painted[index]!);
    });
  }

  private balance(): void {
    for (;;) {
      const order = [...this.size.keys()].sort((x, y) => this.size[x]! - this.size[y]!);
      const small = order[0]!;
      const large = order.at(-1)!;
      if (this.size[large]! - this.size[small]! <= 1) return;
      this.level(large, small);
    }
  }

  /** Moves half the difference from the large class to the small one. */
  private level(large: number, small: number): void {
    const vertices = this.at.length / this.colours;
    for (let v = 0; v < vertices && this.size[large]! - this.size[small]! > 1; v++) {
      const starts =
        this.at[v * this.colours + large] !== -1 && this.at[v * this.colours + small] === -1;
      if (!starts) continue;
      const path = this.path(v, large, small);
      if (path.length % 2 === 1) this.exchange(path, large, small);
    }
  }
}
