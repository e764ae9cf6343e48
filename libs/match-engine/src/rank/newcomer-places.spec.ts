import fc from 'fast-check';
import { listWithNewcomers, NEWCOMER_EVERY } from './newcomer-places.js';

interface Supplier {
  readonly id: string;
  readonly isNew: boolean;
}

const rankings = fc
  .array(fc.boolean(), { maxLength: 80 })
  .map((flags): Supplier[] => flags.map((isNew, index) => ({ id: `s${index}`, isNew })));

const places = 50;
const listOf = (ranked: readonly Supplier[]) =>
  listWithNewcomers(
    ranked.slice(0, places),
    ranked.filter(({ isNew }) => isNew).slice(0, places / NEWCOMER_EVERY),
    places,
  );

describe('listWithNewcomers', () => {
  it('has a newcomer in every ten places, as long as there are any, and moves nobody else', () => {
    fc.assert(
      fc.property(rankings, (ranked) => {
        const list = listOf(ranked);
        expect(list).toHaveLength(Math.min(places, ranked.length));
        expect(new Set(list.map(({ item }) => item.id)).size).toBe(list.length);
        const all = ranked.filter(({ isNew }) => isNew).length;
        for (let end = NEWCOMER_EVERY; end <= list.length; end += NEWCOMER_EVERY) {
          const given = list.slice(0, end).filter(({ item }) => item.isNew).length;
          expect(given).toBeGreaterThanOrEqual(Math.min(all, end / NEWCOMER_EVERY));
        }
        const places_ = (isNew: boolean): number[] =>
          list
            .filter(({ item }) => item.isNew === isNew)
            .map(({ item }) => Number(item.id.slice(1)));
        for (const order of [places_(true), places_(false)]) {
          expect(order).toEqual([...order].sort((one, other) => one - other));
        }
      }),
    );
  });

  it('is the plain list where newcomers are among the best anyway', () => {
    const ranked = Array.from({ length: 20 }, (_, index) => ({
      id: `s${index}`,
      isNew: index % 5 === 0,
    }));
    expect(listOf(ranked)).toEqual(ranked.map((item) => ({ item, isNewcomerPlace: false })));
  });

  it('marks who has a place by the share', () => {
    const ranked = Array.from({ length: 60 }, (_, index) => ({
      id: `s${index}`,
      isNew: index === 55,
    }));
    const list = listOf(ranked);
    expect(list[9]).toEqual({ item: ranked[55], isNewcomerPlace: true });
    expect(list.filter(({ isNewcomerPlace }) => isNewcomerPlace)).toHaveLength(1);
    expect(list.at(-1)?.item).toBe(ranked[48]);
  });
});
