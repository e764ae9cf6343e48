import fc from 'fast-check';
import { decodeCursor, encodeCursor } from './cursor.js';

describe('cursor', () => {
  const part = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.constant(null));

  it('survives the way to the client and back', () => {
    fc.assert(
      fc.property(fc.array(part), fc.string(), (sortedBy, id) => {
        expect(decodeCursor(encodeCursor({ sortedBy, id }))).toEqual({ sortedBy, id });
      }),
    );
  });

  it('refuses any other text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cursor = decodeCursor(text);
        expect(cursor === undefined || typeof cursor.id === 'string').toBe(true);
      }),
    );
    expect(decodeCursor('')).toBeUndefined();
    expect(decodeCursor(btoa('{"id":1}'))).toBeUndefined();
    expect(decodeCursor(btoa('[1]'))).toBeUndefined();
  });
});
