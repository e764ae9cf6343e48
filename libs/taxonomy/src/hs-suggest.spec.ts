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

  it('uses six-digit codes where a file has been loaded, below the heading of the same words', () => {
    const loaded = createHs2022Index([
      { digits: '080450', label: 'Guavas, mangoes and mangosteens; fresh or dried' },
      { digits: '090121', label: 'Coffee; roasted, not decaffeinated' },
    ]);
    const found = suggestHsCodes(loaded, 'mangoes', { limit: 10 }).map(({ code }) => code.digits);
    expect(found[0]).toBe('0804');
    expect(found).toContain('080450');
    expect(suggestHsCodes(loaded, '0901.21').map(({ code }) => code.digits)).toEqual([
      '090121',
      '0901',
    ]);
  });
});
