import { withoutNulls } from './without-nulls.js';

describe('withoutNulls', () => {
  it('drops what is null, however deep, and keeps the rest', () => {
    const given = {
      unit: null,
      quantity: 0,
      budget: { currency: 'USD', incoterm: null },
      texts: [{ title: '', description: null }],
    };
    expect(withoutNulls(given)).toEqual({
      quantity: 0,
      budget: { currency: 'USD' },
      texts: [{ title: '' }],
    });
  });
});
