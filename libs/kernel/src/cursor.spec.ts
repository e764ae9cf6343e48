import fc from 'fast-check';
import { decodeCursor, encodeCursor, type SortKind } from './cursor.js';

const id = '019a9d1e-7c2b-7f00-8000-0123456789ab';

describe('cursor', () => {
  const text = fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\0'));
  const place = fc
    .array(fc.constantFrom<SortKind>('text', 'integer'))
    .chain((kinds) =>
      fc.tuple(
        fc.constant(kinds),
        fc.tuple(...kinds.map((kind) => (kind === 'text' ? text : fc.integer()))),
      ),
    );

  it('survives the way to the client and back', () => {
    fc.assert(
      fc.property(place, fc.uuid(), ([kinds, sortedBy], anyId) => {
        const cursor = { sortedBy, id: anyId };
        expect(decodeCursor(encodeCursor(cursor), kinds)).toEqual(cursor);
      }),
    );
  });

  it('refuses any other text', () => {
    fc.assert(
      fc.property(fc.string(), (other) => {
        expect(decodeCursor(other, [])).toBeUndefined();
      }),
    );
    for (const other of ['', btoa('{"id":1}'), btoa('[1]'), btoa('["PHL"]'), btoa('[null]')]) {
      expect(decodeCursor(other, [])).toBeUndefined();
    }
  });

  it('refuses the cursor of a list that is sorted otherwise', () => {
    const byName = encodeCursor({ sortedBy: ['Ana'], id });
    expect(decodeCursor(byName, ['text'])).toBeDefined();
    for (const kinds of [[], ['integer'], ['text', 'text']] as const) {
      expect(decodeCursor(byName, kinds)).toBeUndefined();
    }
    for (const value of [1.5, 2 ** 31, -(2 ** 40), NaN]) {
      expect(decodeCursor(encodeCursor({ sortedBy: [value], id }), ['integer'])).toBeUndefined();
    }
    expect(decodeCursor(encodeCursor({ sortedBy: ['a\0b'], id }), ['text'])).toBeUndefined();
  });

  it('refuses what is no day or no instant where a list is sorted by one', () => {
    const reads = (value: string | number, kind: SortKind): boolean =>
      decodeCursor(encodeCursor({ sortedBy: [value], id }), [kind]) !== undefined;
    const day = '2028-02-29';
    const instant = `${day}T01:00:00.000Z`;
    expect([reads(day, 'day'), reads(instant, 'instant')]).toEqual([true, true]);
    const junk = [
      '',
      'junk',
      'now',
      'infinity',
      '2026-02-29',
      '2026-13-01',
      '0000-01-01',
      '20260406',
    ];
    for (const value of [...junk, instant, 20260406]) expect(reads(value, 'day')).toBe(false);
    for (const value of [
      ...[...junk, day, 1],
      ...['2026-02-29T01:00:00.000Z', '2026-04-06T24:00:00.000Z', '2026-04-06T01:00:00Z'],
      ...['0000-01-01T00:00:00.000Z', '+275760-09-13T00:00:00.000Z'],
    ]) {
      expect(reads(value, 'instant')).toBe(false);
    }
  });
});
