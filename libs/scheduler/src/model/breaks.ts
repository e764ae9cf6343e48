/** Maximal idle gaps between busy cells of a row; a cell is idle where it is negative. */
export function breaksOf(cells: Int32Array, from: number, to: number): number {
  let breaks = 0;
  let last = -1;
  for (let i = from; i < to; i++) {
    if (cells[i]! < 0) continue;
    if (last >= 0 && i > last + 1) breaks++;
    last = i;
  }
  return breaks;
}
