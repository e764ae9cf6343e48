import { isId } from './id.js';

describe('isId', () => {
  it('knows ids from other texts', () => {
    expect(isId('019a9d1e-7c2b-7f00-8000-0123456789ab')).toBe(true);
    for (const text of [
      '',
      'PHL',
      '019A9D1E-7C2B-7F00-8000-0123456789AB',
      ' 019a9d1e-7c2b-7f00-8000-0123456789ab',
      '019a9d1e7c2b7f0080000123456789ab',
    ]) {
      expect([text, isId(text)]).toEqual([text, false]);
    }
  });
});
