import { solveSchedule, validateProblem } from '#scheduler';
import { buildProblem, pairKey, type ProblemFacts, readPairKey } from './build-problem.js';
import { defaultRules } from './round-rules.js';
import { slotsOf } from './slots.js';

const slots = slotsOf(
  [{ date: '2026-04-06', opensAt: 540, closesAt: 630, breaks: [] }],
  'Asia/Manila',
  { slotMinutes: 30, gapMinutes: 0 },
);
const side = (registrationId: string, ...languages: string[]) => ({
  registrationId,
  groups: registrationId.startsWith('b') ? ['small'] : ['PHL'],
  mostMeetings: 5,
  people: [{ personId: `person of ${registrationId}`, languages, busy: [] as string[] }],
});
const facts: ProblemFacts = {
  name: 'Food buyers',
  slots,
  buyers: [side('b1', 'en'), side('b2', 'ja')],
  suppliers: [side('s1', 'en'), side('s2', 'es')],
  places: [{ id: 'table 1', busy: [] }],
  interpreters: [
    { interpreterId: 'i1', personId: 'person i1', languages: ['ja', 'en', 'es'], busy: [] },
  ],
  wishes: new Map([
    [pairKey('b1', 's1'), 'must'],
    [pairKey('b2', 's1'), 'meet'],
    [pairKey('s2', 'b2'), 'never'],
  ]),
  scores: new Map([
    [pairKey('b1', 's2'), { ofBuyer: 0.5, ofSupplier: 0.5 }],
    [pairKey('b2', 's2'), { ofBuyer: 0.9, ofSupplier: 0.9 }],
  ]),
  settled: new Set(),
  rules: defaultRules,
};
const pairsOf = (change: Partial<ProblemFacts>) =>
  buildProblem({ ...facts, ...change }).requests.map(({ id }) => id);

describe('buildProblem', () => {
  it('requests what somebody wishes or what matches, unless one refuses or it is settled', () => {
    expect(pairsOf({})).toEqual(['b1 s1', 'b2 s1', 'b1 s2']);
    expect(pairsOf({ scores: new Map() })).toEqual(['b1 s1', 'b2 s1']);
    expect(pairsOf({ settled: new Set([pairKey('b1', 's1')]) })).toEqual(['b2 s1', 'b1 s2']);
    expect(readPairKey('b1 s1')).toEqual({ buyerId: 'b1', supplierId: 's1' });
  });

  it('keeps to the rules of the round', () => {
    const rules = {
      ...defaultRules,
      barred: [{ buyers: 'small', suppliers: 'PHL' }],
    };
    expect(pairsOf({ rules })).toEqual([]);
    const fair = buildProblem({
      ...facts,
      rules: { ...defaultRules, fairness: 100, reserved: [{ group: 'small', tables: 9 }] },
    });
    // Three slots at one table are three meetings for two buyers: one each.
    expect(fair.participants.map(({ minMeetings }) => minMeetings)).toEqual([1, 1, 1, 1]);
    expect(fair.objective).toEqual(['coverage', 'value', 'breaks']);
    expect(fair.groups).toEqual([{ id: 'small', participants: ['b1', 'b2'], reservedPlaces: 1 }]);
    expect(() => validateProblem(fair)).not.toThrow();
  });

  it('books an interpreter for those who share no language, and leaves out whom nobody can help', () => {
    const { requests } = buildProblem(facts);
    expect(requests.map(({ resources }) => resources)).toEqual([undefined, ['i1'], ['i1']]);
    expect(pairsOf({ interpreters: [] })).toEqual(['b1 s1']);
  });

  it('is understood by the scheduler, whose timetable keeps to what is taken elsewhere', () => {
    const [first, second] = slots.map(({ id }) => id);
    const busy = [first ?? '', second ?? ''];
    const problem = validateProblem(
      buildProblem({
        ...facts,
        places: [
          { id: 'table 1', busy },
          { id: 'table 2', busy },
        ],
      }),
    );
    const answer = solveSchedule(problem, { seed: 1, steps: 10_000, clock: () => 0 });
    expect(['optimal', 'feasible']).toContain(answer.status);
    expect(answer.placed.map(({ request, slot }) => [request, slot])).toContainEqual([
      'b1 s1',
      slots[2]?.id,
    ]);
    expect(new Set(answer.placed.map(({ slot }) => slot))).toEqual(new Set([slots[2]?.id]));
    expect(answer.unplaced.length + answer.placed.length).toBe(3);
  });
});
