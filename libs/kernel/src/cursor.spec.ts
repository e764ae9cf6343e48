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
});
