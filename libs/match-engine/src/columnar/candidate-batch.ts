/** Offers that are read at a time: so few that what is known of them stays in the processor's cache. */
const BATCH_OFFERS = 1024;

/** Offers under comparison, with the most that both of their sides' sums can still be. */
export class CandidateBatch {
  count = 0;
  suppliers = new Uint32Array(BATCH_OFFERS);
  /** -1 for a supplier without offers. */
  offers = new Int32Array(BATCH_OFFERS);
  need = new Float64Array(BATCH_OFFERS);
  suits = new Float64Array(BATCH_OFFERS);

  /** Whether so many offers of one supplier fit in beside the others. */
  hasRoomFor(offers: number): boolean {
    return this.count + Math.max(1, offers) <= BATCH_OFFERS;
  }

  add(supplier: number, offer: number): void {
    this.suppliers[this.count] = supplier;
    this.offers[this.count] = offer;
    this.count += 1;
  }

  /** Sets the sums of all to the most that is possible. */
  begin(need: number, suits: number): void {
    this.need.fill(need, 0, this.count);
    this.suits.fill(suits, 0, this.count);
  }

  clear(): void {
    this.count = 0;
  }
}
