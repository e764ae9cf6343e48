import { checkDraft, checkPosting, isDate, type Vocabulary } from './check-need.js';
import { emptyNeed, type NeedContent } from './need.content.js';

const everything: Vocabulary = {
  isEconomy: (code) => code.length === 3,
  isCurrency: (code) => code === 'USD',
  isUnit: (code) => code === 'KGM',
  isIncoterm: (code) => code === 'FOB',
  isCertificateScheme: (name) => name === 'HACCP',
  isLabel: (name) => name === 'womenOwned',
  isLanguage: (tag) => tag === 'en',
  whatIsWrongWithCode: (system, code) =>
    system === 'HS' && code === '080450' ? undefined : 'unknown',
};

const need: NeedContent = {
  ...emptyNeed,
  texts: [{ language: 'en', title: 'Dried mangoes', description: '' }],
  codes: [{ system: 'HS', code: '080450', edition: 'HS2022' }],
  kind: 'input',
  quantity: 500,
  unit: 'KGM',
  period: 'month',
  windowFrom: '2026-02-01',
  windowTo: '2026-12-31',
  deadline: '2026-01-15',
};

const codesOf = (content: NeedContent, today = '2026-01-01'): string[] =>
  checkPosting(content, everything, today).map((problem) => `${problem.path} ${problem.code}`);

describe('checkPosting', () => {
  it('lets a complete need pass', () => {
    expect(codesOf(need)).toEqual([]);
  });

  it('takes payment within a year and within the whole price', () => {
    const pay = (daysAfterDelivery: number, advancePercent: number) =>
      codesOf({ ...need, paymentTerms: { daysAfterDelivery, advancePercent } });
    expect(pay(0, 100)).toEqual([]);
    expect(pay(366, -1)).toEqual([
      'paymentTerms.daysAfterDelivery NEED_OUT_OF_RANGE',
      'paymentTerms.advancePercent NEED_OUT_OF_RANGE',
    ]);
  });

  it('asks for the minimum and for nothing else', () => {
    expect(codesOf(emptyNeed)).toEqual([
      'texts NEED_TITLE_MISSING',
      'codes NEED_CODE_OR_TEXT_MISSING',
      'quantity NEED_QUANTITY_MISSING',
      'deadline NEED_DEADLINE_MISSING',
    ]);
  });

  it('asks of every line what it asks of the need', () => {
    const line = { texts: need.texts, codes: need.codes, quantity: 20, unit: 'KGM' };
    expect(codesOf({ ...need, lines: [line, line] })).toEqual([]);
    expect(
      codesOf({
        ...need,
        lines: [
          line,
          { texts: [], codes: [{ system: 'HS', code: '99', edition: 'HS2022' }], quantity: -1 },
        ],
      }),
    ).toEqual([
      'lines.1.codes.0 NEED_WRONG_CODE',
      'lines.1.quantity NEED_BAD_NUMBER',
      'lines.1.texts NEED_TITLE_MISSING',
      'lines.1.unit NEED_UNIT_MISSING',
    ]);
    expect(codesOf({ ...need, lines: Array.from({ length: 10 }, () => line) })).toEqual([
      'lines NEED_TOO_MANY',
    ]);
  });

  it('names contradictions', () => {
    const budget = {
      minMinorUnits: 900,
      maxMinorUnits: 100,
      currency: 'USD',
      per: 'unit',
    } as const;
    expect(codesOf({ ...need, budget })).toEqual(['budget NEED_MIN_OVER_MAX']);
    expect(codesOf({ ...need, windowFrom: '2027-01-01' })).toEqual([
      'windowTo NEED_WINDOW_REVERSED',
    ]);
    expect(codesOf({ ...need, audience: 'invited' })).toEqual(['invited NEED_NOBODY_INVITED']);
    expect(codesOf(need, '2027-01-01')).toEqual([
      'windowTo NEED_WINDOW_PAST',
      'deadline NEED_DEADLINE_PAST',
    ]);
  });

  it.each([Number.NaN, -1, 0, Infinity])('refuses %p as a quantity', (quantity) => {
    expect(codesOf({ ...need, quantity })).toEqual(['quantity NEED_BAD_NUMBER']);
  });

  it('refuses a quantity that no unit could convert', () => {
    expect(codesOf({ ...need, quantity: 1e308 })).toEqual(['quantity NEED_OUT_OF_RANGE']);
    expect(codesOf({ ...need, quantity: 1e12 })).toEqual([]);
  });

  it('names wishes that stand there twice', () => {
    const certificates = [
      { name: 'HACCP', stance: 'must' },
      { name: 'HACCP', stance: 'prefer' },
    ] as const;
    const criteria = [
      { criterion: 'price', stance: 'must' },
      { criterion: 'price', stance: 'prefer' },
    ] as const;
    expect(codesOf({ ...need, certificates, criteria })).toEqual([
      'certificates.1 NEED_NAMED_TWICE',
      'criteria.1 NEED_NAMED_TWICE',
    ]);
  });

  it('names what the reference data does not know, with its place', () => {
    const strange: NeedContent = {
      ...need,
      unit: 'bags',
      incoterms: ['FOB', 'FOT'],
      certificates: [{ name: 'HACPP', stance: 'must' }],
      codes: [{ system: 'HS', code: '999999', edition: 'HS2022' }],
    };
    expect(codesOf(strange)).toEqual([
      'codes.0 NEED_WRONG_CODE',
      'incoterms.1 NEED_UNKNOWN_VALUE',
      'certificates.0 NEED_UNKNOWN_VALUE',
      'unit NEED_UNKNOWN_VALUE',
    ]);
  });
});

describe('checkDraft', () => {
  it('has nothing against a draft that is empty', () => {
    expect(checkDraft(emptyNeed, everything)).toEqual([]);
  });

  it('bounds what one need may hold', () => {
    const text = { language: 'en', title: 'x'.repeat(201), description: 'y'.repeat(10_001) };
    const problems = checkDraft({ ...emptyNeed, texts: [text] }, everything);
    expect(problems.map((problem) => problem.path)).toEqual([
      'texts.0.title',
      'texts.0.description',
    ]);
  });
});

describe('isDate', () => {
  it('knows the calendar', () => {
    expect(isDate('2028-02-29')).toBe(true);
    expect(isDate('2027-02-29')).toBe(false);
    expect(isDate('2027-2-9')).toBe(false);
  });
});

describe('checkDraft', () => {
  const problemsOf = (content: object): string[] =>
    checkDraft({ ...need, ...content } as NeedContent, {
      ...everything,
      whatIsWrongWithCode: (system) => ({ HS: () => undefined })[system as 'HS'](),
    }).map((problem) => `${problem.path} ${problem.code}`);

  it('names words that the schema lets pass and that mean nothing', () => {
    expect(problemsOf({ codes: [{ system: 'TARIC', code: '0804', edition: '' }] })).toEqual([
      'codes.0 NEED_WRONG_CODE',
    ]);
    expect(problemsOf({ budget: { currency: 'USD', per: 'kilo' } })).toEqual([
      'budget.per NEED_UNKNOWN_VALUE',
    ]);
    expect(problemsOf({ invited: ['somebody'] })).toEqual(['invited.0 NEED_UNKNOWN_VALUE']);
  });
});
