import { fieldsOf, RowView } from './row-view.js';

interface Row {
  readonly id: string;
  readonly low: number;
  readonly high: number;
  readonly note: string;
}
interface View {
  readonly id: string;
  readonly range: string;
  readonly middle: number;
  readonly note?: string;
}

const { same, made } = fieldsOf<Row, { readonly unit: string }>();
const view = new RowView<Row, View, { readonly unit: string }>(
  {
    id: same('id'),
    range: made(['low', 'high'], ({ low, high }, { unit }) => `${low}-${high} ${unit}`),
    middle: made(['low', 'high'], ({ low, high }) => (low + high) / 2),
    note: same('note'),
  },
  ['id'],
);
const row = { id: '1', low: 2, high: 6, note: 'n' };

describe('RowView', () => {
  it('reads and shows what is asked for, and what others rely on', () => {
    const part = view.part(new Set(['range']));
    expect(part.columns).toEqual(['high', 'id', 'low']);
    expect(part.toView(row, { unit: 'kg' })).toEqual({ id: '1', range: '2-6 kg' });
  });

  it('adds nothing for fields that have resolvers of their own', () => {
    expect(view.part(new Set(['offers', '__typename'])).columns).toEqual(['id']);
  });

  it('shows all of it', () => {
    expect(view.whole.toView(row, { unit: 'kg' })).toEqual({
      ...{ id: '1', range: '2-6 kg', middle: 4, note: 'n' },
    });
  });

  it('names alike what needs the same columns, and nothing else', () => {
    const key = (...asked: string[]): string => view.part(new Set(asked)).key;
    expect(key('range')).toBe(key('middle', 'range'));
    expect(key('range')).not.toBe(key('note'));
  });
});
