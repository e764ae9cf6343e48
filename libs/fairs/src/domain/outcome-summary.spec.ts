import { type SummarisedMeeting, summarise } from './outcome-summary.js';
import type { OutcomeKind } from './outcomes.js';

const said = (kind: OutcomeKind, value: number | null = null) => ({
  tookPlace: true,
  kind,
  amount: null,
  currency: null,
  value,
});
const meeting = (change: Partial<SummarisedMeeting>): SummarisedMeeting => ({
  state: 'held',
  groups: { buyer: ['economy:JPN'], supplier: ['economy:PHL', 'size:1–9'] },
  said: [],
  ...change,
});

describe('the summary of a fair', () => {
  const summary = summarise([
    meeting({
      said: [
        { month: 0, state: 'agreed', buyer: said('lead', 4), supplier: said('lead', 2) },
        { month: 3, state: 'reported', supplier: said('order') },
      ],
    }),
    meeting({
      groups: { buyer: ['economy:JPN'], supplier: ['economy:VNM'] },
      said: [{ month: 0, state: 'disputed', buyer: said('none', 1), supplier: said('order') }],
    }),
    meeting({ state: 'missed' }),
    meeting({ state: 'confirmed' }),
  ]);

  it('counts meetings, months and what they were worth', () => {
    expect(summary).toMatchObject({
      ...{ meetings: 4, held: 2, missed: 1, worthToBuyers: 2.5, worthToSuppliers: 2 },
      months: [
        { month: 0, reported: 0, agreed: 1, disputed: 1 },
        { month: 3, reported: 1, agreed: 0, disputed: 0 },
        { month: 6 },
        { month: 12 },
      ],
    });
    expect(summary.months[0]?.kinds.filter(({ meetings }) => meetings > 0)).toEqual([
      { kind: 'lead', meetings: 1 },
    ]);
  });

  it('counts the most that came of each meeting by group, and no disputed word', () => {
    const found = summary.groups.map(({ group, meetings, held, kinds }) => [
      group,
      meetings,
      held,
      kinds.flatMap((one) => (one.meetings > 0 ? [`${one.kind} ${one.meetings}`] : [])).join(),
    ]);
    expect(found).toEqual([
      ['economy:JPN', 4, 2, 'order 1'],
      ['economy:PHL', 3, 1, 'order 1'],
      ['economy:VNM', 1, 1, ''],
      ['size:1–9', 3, 1, 'order 1'],
    ]);
  });
});
