import { cpc21ServiceSections, isic5Divisions, isicSections, parseIsicCode } from './activities.js';
import { parseCpcCode } from './domain/activity-code.js';

describe('ISIC', () => {
  it('has 22 sections and 87 divisions in Rev. 5, 21 and 88 in Rev. 4', () => {
    const divisions = (edition: 'ISIC4' | 'ISIC5') =>
      isicSections[edition].flatMap((section) => section.divisions);
    expect(isicSections.ISIC5.map(({ letter }) => letter).join('')).toBe('ABCDEFGHIJKLMNOPQRSTUV');
    expect(isicSections.ISIC4.map(({ letter }) => letter).join('')).toBe('ABCDEFGHIJKLMNOPQRSTU');
    expect(new Set(divisions('ISIC5')).size).toBe(87);
    expect(new Set(divisions('ISIC4')).size).toBe(88);
    expect(isic5Divisions).toHaveLength(87);
    expect(divisions('ISIC4').filter((code) => !divisions('ISIC5').includes(code))).toEqual(['45']);
  });

  it('reads codes of every level and places them by edition', () => {
    expect(parseIsicCode('c 10.30')).toEqual({
      ok: true,
      value: { edition: 'ISIC5', level: 'class', code: '1030', section: 'C' },
    });
    expect(parseIsicCode('62')).toMatchObject({ value: { level: 'division', section: 'K' } });
    expect(parseIsicCode('62', 'ISIC4')).toMatchObject({ value: { section: 'J' } });
    expect(parseIsicCode('V')).toMatchObject({ value: { level: 'section', code: 'V' } });
    expect(parseIsicCode('011')).toMatchObject({ value: { level: 'group', section: 'A' } });
  });

  it.each(['', '1', '12345', 'X', 'A10', '45', '00', 'food'])('refuses %p', (text) => {
    expect(parseIsicCode(text).ok).toBe(false);
  });

  it('knows by edition what exists', () => {
    expect(parseIsicCode('45', 'ISIC4').ok).toBe(true);
    expect(parseIsicCode('V', 'ISIC4').ok).toBe(false);
  });
});

describe('CPC', () => {
  it('keeps the version and tells services from goods', () => {
    expect(parseCpcCode('83131')).toEqual({
      ok: true,
      value: { version: 'CPC2.1', level: 'subclass', code: '83131', isService: true },
    });
    expect(parseCpcCode('CPC 01', 'CPCprov')).toMatchObject({
      value: { version: 'CPCprov', code: '01', isService: false },
    });
    expect(parseCpcCode('831313').ok).toBe(false);
    expect(parseCpcCode('8A').ok).toBe(false);
  });

  it('has divisions of services under their sections', () => {
    expect(cpc21ServiceSections.map(({ section }) => section)).toEqual(['5', '6', '7', '8', '9']);
    for (const { section, divisions } of cpc21ServiceSections) {
      for (const [digits] of divisions) expect(digits).toMatch(new RegExp(`^${section}\\d$`));
    }
    expect(cpc21ServiceSections.flatMap(({ divisions }) => divisions)).toHaveLength(32);
  });
});
