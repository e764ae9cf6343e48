import { repairSchedule, validateProblem } from '#scheduler';
import { buildProblem, pairKey, type ProblemFacts } from './build-problem.js';
import { toRepairTask } from './repair-problem.js';
import { defaultRules } from './round-rules.js';
import { slotsOf } from './slots.js';

const slots = slotsOf(
  [{ date: '2026-04-06', opensAt: 540, closesAt: 630, breaks: [] }],
  'Asia/Manila',
  { slotMinutes: 30, gapMinutes: 0 },
);
const [first = '', second = '', third = ''] = slots.map(({ id }) => id);
const side = (registrationId: string, busy: string[] = []) => ({
  registrationId,
  groups: [],
  mostMeetings: 1,
  people: [{ personId: `person of ${registrationId}`, languages: ['en'], busy }],
});
const facts: ProblemFacts = {
  name: 'Food buyers',
  slots,
  buyers: [side('b1'), side('b2')],
  suppliers: [side('s1'), side('s2')],
  places: [{ id: 'table 1', busy: [] }],
  interpreters: [],
  wishes: new Map([
    [pairKey('b1', 's1'), 'must'],
    [pairKey('b2', 's2'), 'meet'],
  ]),
  scores: new Map(),
  settled: new Set(),
  rules: defaultRules,
};
const meeting = (buyer: string, supplier: string, slot: string) => ({
  key: pairKey(buyer, supplier),
  slot,
  buyerPersonId: `person of ${buyer}`,
  supplierPersonId: `person of ${supplier}`,
  interpreterId: null,
});
const repair = (
  change: Partial<ProblemFacts>,
  ...task: [ReturnType<typeof meeting>[], string[]]
) => {
  const { problem, previous } = toRepairTask(buildProblem({ ...facts, ...change }), ...task);
  return repairSchedule(validateProblem(problem), previous);
};

describe('toRepairTask', () => {
  it('keeps what stands, even where nobody asks for it any longer', () => {
    const { diff, placed } = repair({ wishes: new Map() }, [meeting('b1', 's2', second)], []);
    expect(diff).toEqual({ cancelled: [], moved: [], added: [] });
    expect(placed).toMatchObject([{ request: 'b1 s2', slot: second }]);
  });

  it('moves the meeting of somebody who is away then, and of a closed table', () => {
    const late = { buyers: [side('b1', [first]), side('b2')] };
    expect(repair(late, [meeting('b1', 's1', first)], []).diff.moved).toMatchObject([
      { request: 'b1 s1', from: first },
    ]);
    const closed = { places: [{ id: 'table 1', busy: [first, second] }] };
    expect(repair(closed, [meeting('b1', 's1', first)], []).diff.moved).toEqual([
      { request: 'b1 s1', from: first, to: third },
    ]);
  });

  it('offers what became free to those who wait', () => {
    const full = { places: [{ id: 'table 1', busy: [second, third] }] };
    expect(repair(full, [], [first]).diff.added).toEqual([{ request: 'b1 s1', slot: first }]);
    expect(repair(full, [meeting('b1', 's1', first)], []).diff.added).toEqual([]);
  });
});
