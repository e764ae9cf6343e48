import { err, ok } from './result.js';

describe('Result', () => {
  it('carries the value or the error, never both', () => {
    expect(ok(1)).toEqual({ ok: true, value: 1 });
    expect(err('no')).toEqual({ ok: false, error: 'no' });
  });
});
