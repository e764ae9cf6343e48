import fc from 'fast-check';
import { isEmailAddress, isName, tidy } from './text.rules.js';

describe('tidy', () => {
  it('is the same done twice, and leaves no outer space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const tidied = tidy(text);
        expect(tidy(tidied)).toBe(tidied);
        expect(tidied).toBe(tidied.trim());
      }),
    );
  });
});

describe('isEmailAddress', () => {
  it('takes every address that people use', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => expect(isEmailAddress(email)).toBe(true)),
      {
        numRuns: 200,
      },
    );
    expect(isEmailAddress('พิมพ์@ตัวอย่าง.ไทย')).toBe(true);
  });

  it.each([
    '',
    'ana',
    'ana@',
    '@example.org',
    'ana@localhost',
    'ana@example..org',
    'a b@example.org',
    'ana@example.org\nBcc: all@example.org',
    'Ana <ana@example.org>',
    `${'a'.repeat(250)}@example.org`,
  ])('refuses %p', (text) => {
    expect(isEmailAddress(text)).toBe(false);
  });
});

describe('isName', () => {
  it.each([
    ['Nguyễn Thị Hoa', true],
    ['株式会社アペック', true],
    ['', false],
    ['x'.repeat(21), false],
    ['turned \u202Edrawkcab', false],
    ['bell\u0007', false],
  ])('%p: %p', (text, expected) => {
    expect(isName(text, 20)).toBe(expected);
  });
});
