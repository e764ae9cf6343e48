import { hsControlPhrases } from './domain/hs-suggest.control.data.js';
import { hsTuningPhrases } from './domain/hs-suggest.quality.data.js';
import { suggestHsCodes } from './domain/hs-suggest.js';
import { createHs2022Index } from './hs.js';

const index = createHs2022Index();
const codes = (text: string, limit = 5) =>
  suggestHsCodes(index, text, { limit }).map(({ code }) => code.digits);

/** Phrases whose heading is not among the first three, and the share that is. */
function measure(phrases: readonly (readonly [string, string])[]) {
  const missed = phrases.filter(([phrase, digits]) => !codes(phrase, 3).includes(digits));
  return { missed, share: 1 - missed.length / phrases.length };
}

describe('suggestHsCodes over HS 2022 headings', () => {
  it.each([
    ['dried mangoes', '0804'],
    ['mangga kering', '0804'],
    ['芒果干', '0804'],
    ['cà phê', '0901'],
    ['кофе', '0901'],
    ['ropa de algodón', '6109'],
    ['coconut oil', '1513'],
    ['t-shirts', '6109'],
  ])('puts %s first under %s', (phrase, digits) => {
    expect(codes(phrase)[0]).toBe(digits);
  });

  it('finds the heading of phrases it was tuned on among the first three: 99 in 100', () => {
    expect(hsTuningPhrases.length).toBeGreaterThanOrEqual(300);
    expect(measure(hsTuningPhrases).share).toBeGreaterThanOrEqual(0.985);
  });

  it('finds those it was not tuned on among the first three: 85 in 100', () => {
    expect(hsControlPhrases).toHaveLength(100);
    expect(measure(hsControlPhrases).share).toBeGreaterThanOrEqual(0.84);
  });

  it('moves goods by their treatment and says so', () => {
    const [first] = suggestHsCodes(index, 'frozen passion fruit');
    expect(first).toMatchObject({ code: { digits: '0811' }, why: { form: 'frozen' } });
    expect(codes('冷冻山竹')[0]).toBe('0811');
    expect(codes('harina de maíz morado')[0]).toBe('1102');
    expect(codes('frozen')).not.toContain('0804');
  });

  it('says why, and which spelling it took for which word', () => {
    const [first] = suggestHsCodes(index, 'choclate');
    expect(first).toMatchObject({
      code: { edition: 'HS2022', digits: '1806', level: 'heading' },
      why: { kind: 'words', phrase: 'chocolate', corrected: [['choclate', 'chocolate']] },
    });
    expect(suggestHsCodes(index, 'mangga', { language: 'id' })[0]?.why.language).toBe('id');
    expect(suggestHsCodes(index, 'mangga', { language: 'ms' })[0]?.why.language).toBe('id');
    expect(suggestHsCodes(index, 'papaya', { language: 'es-419' })[0]?.why.language).toBe('es');
  });

  it('answers a code with that code and never corrects digits', () => {
    expect(codes('0804')).toEqual(['0804']);
    expect(codes('0804.50')).toEqual(['0804']);
    expect(codes('HS 09').slice(0, 2)).toEqual(['0901', '0902']);
    expect(codes('0899')).toEqual([]);
    expect(codes('804')).toEqual([]);
  });

  it('is quiet about nonsense', () => {
    expect(codes('')).toEqual([]);
    expect(codes('   ')).toEqual([]);
    expect(codes('qqqqqq zzzzzz')).toEqual([]);
    expect(codes('!!! ---')).toEqual([]);
  });

  describe('where a file of six digits has been loaded', () => {
    const loaded = createHs2022Index([
      { digits: '080410', label: 'Dates; fresh or dried' },
      { digits: '080430', label: 'Pineapples; fresh or dried' },
      { digits: '080450', label: 'Guavas, mangoes and mangosteens; fresh or dried' },
      { digits: '090111', label: 'Coffee; not roasted or decaffeinated' },
      { digits: '090112', label: 'Coffee; decaffeinated, not roasted' },
      { digits: '090121', label: 'Coffee; roasted, not decaffeinated' },
      { digits: '090122', label: 'Coffee; roasted, decaffeinated' },
      { digits: '610910', label: 'T-shirts, singlets; of cotton, knitted or crocheted' },
      { digits: '610990', label: 'T-shirts, singlets; of textile materials other than cotton' },
    ]);
    const found = (text: string, limit = 5) =>
      suggestHsCodes(loaded, text, { limit }).map(({ code }) => code.digits);

    it.each([
      ['dried mangoes', ['080450', '0804']],
      ['dried pineapples', ['080430', '0804']],
      ['mangos', ['080450', '0804']],
      ['roasted coffee', ['090121', '090122', '0901']],
      ['decaffeinated coffee', ['090112', '090122', '0901']],
      ['cotton t-shirts', ['610910', '6109']],
    ])('puts the code that fits %s before its heading', (phrase, first) => {
      expect(found(phrase).slice(0, first.length)).toEqual(first);
    });

    it('lists the codes below the heading where words tell none apart, in any language', () => {
      expect(found('coffee')).toEqual(['0901', '090111', '090112', '090121', '090122']);
      expect(found('mangga kering').slice(0, 4)).toEqual(['0804', '080410', '080430', '080450']);
      expect(found('芒果干').slice(0, 4)).toEqual(['0804', '080410', '080430', '080450']);
    });

    it('says the words that led there, as for the heading', () => {
      expect(suggestHsCodes(loaded, 'dried mangoes')[0]).toMatchObject({
        code: { digits: '080450', level: 'subheading' },
        label: 'Guavas, mangoes and mangosteens; fresh or dried',
        why: { kind: 'words' },
      });
    });

    it('answers a code with that code and its heading', () => {
      expect(found('0901.21')).toEqual(['090121', '0901']);
    });

    it('still finds the heading of tuned phrases among the first five', () => {
      const missed = hsTuningPhrases.filter(([phrase, digits]) => !found(phrase).includes(digits));
      expect(missed.length).toBeLessThanOrEqual(hsTuningPhrases.length * 0.02);
    });
  });
});
