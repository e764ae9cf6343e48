import fc from 'fast-check';
import { findPasswordFault, longestPassword, shortestPassword } from './password.rules.js';

describe('findPasswordFault', () => {
  it.each([
    ['correct horse battery', undefined],
    ['芒果乾出口到十五個經濟體每年兩次', undefined],
    ['short', 'TOO_SHORT'],
    ['aaaaaaaaaaaaaaaaaaaa', 'TOO_PLAIN'],
    ['abababababababababab', 'TOO_PLAIN'],
    ['Ana@mangoes.example1', 'TOO_PLAIN'],
    ['x'.repeat(longestPassword + 1), 'TOO_LONG'],
  ])('%p: %p', (password, fault) => {
    expect(findPasswordFault(password, ['Ana', 'ana@mangoes.example'])).toBe(fault);
  });

  it('counts characters as a person does', () => {
    fc.assert(
      fc.property(fc.nat(shortestPassword - 1), (length) => {
        expect(findPasswordFault('🥭'.repeat(length), [])).toBe('TOO_SHORT');
      }),
    );
  });
});
