import fc from 'fast-check';
import { type Objective, type ScheduleProblem, validateProblem } from '#scheduler';

export interface ProblemShape {
  readonly slots: number;
  readonly participants: number;
  readonly requests: number;
  /** Representatives, resources, booths, quotas, zones, pauses, waking hours, weights for keeping. */
  readonly extensions: boolean;
}

/** Random valid problems with every kind of rule, small enough to be over-constrained often. */
export function arbitraryProblem(shape: ProblemShape): fc.Arbitrary<ScheduleProblem> {
  const slotIds = Array.from({ length: shape.slots }, (_, s) => `S${s + 1}`);
  const slot = fc.constantFrom(...slotIds);
  const someSlots = fc.uniqueArray(slot, { maxLength: 2 });
  const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    fc.option(value, { nil: undefined, freq: 2 });
  const rarely = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    fc.option(value, { nil: undefined, freq: 8 }).map((x) => (shape.extensions ? x : undefined));
  const participant = fc.record({
    unavailable: maybe(someSlots),
    minMeetings: maybe(fc.nat({ max: 3 })),
    maxMeetings: maybe(fc.integer({ min: 1, max: 4 })),
    maxConsecutive: maybe(fc.integer({ min: 1, max: 3 })),
    representatives: rarely(fc.constant([{ id: 'Ana' }, { id: 'Bo', unavailable: [slotIds[0]!] }])),
    pauses: rarely(fc.constant([{ slots: slotIds.slice(0, 2), free: 1 }])),
    zone: fc.constantFrom('north', 'south'),
    home: rarely(fc.constantFrom('Asia/Manila', 'America/Lima', 'Pacific/Auckland')),
  });
  const request = fc.record({
    pair: fc
      .tuple(fc.nat({ max: shape.participants - 1 }), fc.nat({ max: shape.participants - 1 }))
      .filter(([a, b]) => a !== b),
    value: fc.integer({ min: 0, max: 100 }),
    required: fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, fc.constant(true)),
    session: maybe(fc.constantFrom('morning', 'afternoon')),
    slot: fc.option(slot, { nil: undefined, freq: 8 }),
    after: maybe(fc.nat({ max: shape.requests - 1 })),
    resources: rarely(fc.subarray(['interpreter', 'booth'], { minLength: 1 })),
    needs: rarely(fc.constant(['video'])),
    keep: rarely(fc.record({ slot, weight: fc.integer({ min: 1, max: 9 }) })),
  });
  const goals: readonly (readonly Objective[])[] = [
    ['value'],
    ['breaks'],
    ['value', 'coverage', 'breaks'],
    ['coverage', 'value'],
    ['value', 'keep'],
    [],
  ];
  return fc
    .record({
      places: fc.integer({ min: 1, max: 3 }),
      participants: fc.array(participant, {
        minLength: shape.participants,
        maxLength: shape.participants,
      }),
      requests: fc.array(request, { maxLength: shape.requests }),
      objective: fc.constantFrom(...goals),
      maxBreakDifference: maybe(fc.nat({ max: 2 })),
      walking: rarely(fc.constant([{ from: 'north', to: 'south', slots: 1 }])),
      quota: rarely(fc.constant(1)),
      named: rarely(fc.constant(true)),
    })
    .map((draw) =>
      validateProblem(
        JSON.parse(
          JSON.stringify({
            format: 'iloilo.schedule/1',
            slots: slotIds.map((id, s) => ({
              id,
              session: s < shape.slots / 2 ? 'morning' : 'afternoon',
              // Three hours apart, over the date line for some.
              ...(shape.extensions ? hoursOf(s) : {}),
            })),
            placesPerSlot: draw.places,
            places: draw.named
              ? [
                  { id: 'T1', attributes: ['video'], zone: 'north' },
                  { id: 'T2', zone: 'south' },
                  { id: 'T3', attributes: ['video'], zone: 'south', unavailable: [slotIds[1]] },
                ]
              : shape.extensions
                ? [{ id: 'T1', attributes: ['video'] }, { id: 'T2' }]
                : undefined,
            participants: draw.participants.map(({ home, ...one }, p) => ({
              id: `P${p + 1}`,
              ...one,
              ...(home === undefined ? {} : { timeZone: home, wakingHours: ['07:00', '22:00'] }),
            })),
            requests: draw.requests.map(({ pair, after, ...rest }, r) => ({
              id: `M${r + 1}`,
              a: `P${pair[0] + 1}`,
              b: `P${pair[1] + 1}`,
              ...rest,
              // Only earlier requests: no cycles.
              after: after !== undefined && after < r ? [`M${after + 1}`] : undefined,
            })),
            resources: shape.extensions
              ? [
                  { id: 'interpreter', units: 1 },
                  { id: 'booth', units: 1, isPlace: true, unavailable: [slotIds[1]] },
                ]
              : undefined,
            groups:
              draw.quota === undefined
                ? undefined
                : [{ id: 'women-led', participants: ['P1', 'P2'], reservedPlaces: draw.quota }],
            objective: draw.objective,
            maxBreakDifference: draw.maxBreakDifference,
            walking: draw.walking,
          }),
        ),
      ),
    );
}

function hoursOf(slot: number): { start: string; end: string } {
  const start = Date.parse('2026-10-05T08:00:00+08:00') + slot * 3 * 3_600_000;
  const end = start + 30 * 60_000;
  return { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
}
