import fc from 'fast-check';
import {
  formatHsCode,
  parentOfHsCode,
  parseHsCode,
  relateHsCodes,
  type HsCode,
  type HsEdition,
} from './hs-code.js';

function code(text: string, edition?: HsEdition): HsCode {
  const parsed = parseHsCode(text, edition);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

const failure = (text: string) => {
  const parsed = parseHsCode(text);
  return parsed.ok ? undefined : parsed.error;
};

describe('parseHsCode', () => {
  it.each(['080450', '0804.50', '0804 50', 'HS 0804.50', 'hs:0804-50', ' ０８０４．５０ '])(
    'reads %s',
    (text) => {
      expect(code(text)).toEqual({ edition: 'HS2022', digits: '080450', level: 'subheading' });
    },
  );

  it('keeps national digits apart and the leading zero as text', () => {
    expect(code('0804.50.20.10')).toEqual({
      edition: 'HS2022',
      digits: '080450',
      level: 'subheading',
      nationalDigits: '2010',
    });
    expect(code('08')).toMatchObject({ digits: '08', level: 'chapter' });
    expect(code('0804', 'HS2017')).toMatchObject({ edition: 'HS2017', level: 'heading' });
  });

  it('suggests the zero that a spreadsheet dropped, and does not add it by itself', () => {
    expect(failure('80450')).toMatchObject({ code: 'hs_lost_zero', suggestion: '080450' });
    expect(failure('804')).toMatchObject({ code: 'hs_lost_zero', suggestion: '0804' });
  });

  it.each([
    ['', 'hs_empty'],
    ['mango', 'hs_not_digits'],
    ['08O4', 'hs_not_digits'],
    ['7701', 'hs_chapter'],
    ['00', 'hs_chapter'],
    ['9901', 'hs_chapter'],
    ['0'.repeat(13), 'hs_length'],
    ['08045020101010', 'hs_length'],
  ])('refuses %p with %s', (text, expected) => {
    expect(failure(text)?.code).toBe(expected);
  });
});

describe('relateHsCodes', () => {
  it.each([
    ['0804', '0804', 'exact'],
    ['0804', '080450', 'parent'],
    ['08', '080450', 'parent'],
    ['080450', '0804', 'child'],
    ['080450', '080430', 'sibling'],
    ['0804', '0805', 'sibling'],
    ['08', '09', 'none'],
    ['0804', '0904', 'none'],
    ['080450', '0810', 'none'],
    ['0804.50.10', '0804.50.90', 'exact'],
  ])('%s to %s is %s', (a, b, expected) => {
    expect(relateHsCodes(code(a), code(b))).toBe(expected);
  });

  it('does not compare codes of two editions', () => {
    expect(relateHsCodes(code('0804', 'HS2017'), code('0804', 'HS2022'))).toBe('none');
  });

  it('is the mirror image when the codes change places', () => {
    const digits = fc
      .tuple(fc.integer({ min: 1, max: 76 }), fc.constantFrom('', '01', '02', '0110', '0120'))
      .map(([chapter, rest]) => `${String(chapter % 4 || 1).padStart(2, '0')}${rest}`);
    const mirror = {
      parent: 'child',
      child: 'parent',
      exact: 'exact',
      sibling: 'sibling',
      none: 'none',
    };
    fc.assert(
      fc.property(digits, digits, (a, b) => {
        expect(relateHsCodes(code(b), code(a))).toBe(mirror[relateHsCodes(code(a), code(b))]);
      }),
    );
  });
});

it('formats what it parsed and climbs to the chapter', () => {
  expect(formatHsCode(code('08045020'))).toBe('0804.50.20');
  expect(formatHsCode(code('0804'))).toBe('0804');
  expect(parentOfHsCode(code('08045020'))).toEqual(code('0804'));
  expect(parentOfHsCode(code('08'))).toBeUndefined();
});
