import type { ScheduleProblem } from '#scheduler';

export interface FairSize {
  readonly suppliers: number;
  readonly buyers: number;
  readonly requests: number;
  readonly slots: number;
  readonly places: number;
  /** Part of all participant-slots that is unavailable. */
  readonly unavailable: number;
  readonly seed: number;
}

/** A fair with random requests between suppliers and buyers, the same for the same seed. */
export function generateFair(size: FairSize): ScheduleProblem {
  let state = size.seed >>> 0;
  // xorshift32: another generator than the solver's.
  const random = (below: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 4294967296) * below);
  };
  if (state === 0) state = 1;
  const slots = Array.from({ length: size.slots }, (_, s) => ({ id: `S${s + 1}` }));
  const away = (): string[] =>
    slots.filter(() => random(1000) < size.unavailable * 1000).map((slot) => slot.id);
  const participants = [
    ...Array.from({ length: size.suppliers }, (_, i) => ({
      id: `supplier-${i}`,
      unavailable: away(),
    })),
    ...Array.from({ length: size.buyers }, (_, i) => ({ id: `buyer-${i}`, unavailable: away() })),
  ];
  const pairs = new Set<number>();
  while (pairs.size < size.requests) pairs.add(random(size.suppliers * size.buyers));
  return {
    format: 'iloilo.schedule/1',
    slots,
    placesPerSlot: size.places,
    participants,
    requests: [...pairs].map((pair, index) => ({
      id: `M${index + 1}`,
      a: `supplier-${Math.floor(pair / size.buyers)}`,
      b: `buyer-${pair % size.buyers}`,
      value: (1 + random(1000)) / 1000,
    })),
    objective: ['value'],
  };
}
