import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inWords, keyOf, remarksOf, type Words } from './reason-words';

const words: Words = {
  economy: (code) => `economy ${code}`,
  language: (tag) => `language ${tag}`,
  unit: (code) => `unit ${code}`,
  scheme: (key) => `scheme ${key}`,
  label: (key) => `label ${key}`,
  level: (name) => `level ${name}`,
  days: (count) => `${count} days`,
  number: (value) => `#${value}`,
  day: (text) => `day ${text}`,
  missing: (who) => `missing ${who}`,
  list: (items) => items.join(' + '),
};

/** The golden table of codes, with arguments as they may come. */
const root = join(import.meta.dirname, '../../../../..');
const golden = readFileSync(join(root, 'test/contracts/golden/reason-codes.md'), 'utf8');
const samples = [...golden.matchAll(/^\| ([\w.]+) \| (.*?) \| (.+) \|$/gm)]
  .map(([, code = '', args = '']) => ({ code, args: readArgs(args) }))
  .filter(({ code }) => code !== 'code' && code !== '---');

function readArgs(text: string): Record<string, unknown> {
  const entries = [...text.matchAll(/(\w+): `([^`]*)`/g)];
  return Object.fromEntries(entries.map(([, name, json = '']) => [name, JSON.parse(json)]));
}

const languages = ['en', 'fil', 'es', 'zh-Hans'];

describe('reasons in words', () => {
  it('have a sentence for every code that the api knows, in every language', () => {
    expect(samples.length).toBeGreaterThan(70);
    for (const language of languages) {
      const path = join(root, `apps/web/src/i18n/reasons/${language}.json`);
      const texts = JSON.parse(readFileSync(path, 'utf8')) as { reason: object };
      for (const { code, args } of samples) {
        const sentence = keyOf(code, args)
          .split('.')
          .reduce<unknown>((part, key) => (part as Record<string, unknown>)?.[key], texts.reason);
        expect([language, code, typeof sentence]).toEqual([language, code, 'string']);
        const said = inWords(code, args, words);
        const asked = [...String(sentence).matchAll(/{{(\w+)}}/g)].map(([, name]) => name);
        expect([language, code, asked.filter((name) => !(name! in said))]).toEqual([
          language,
          code,
          [],
        ]);
      }
    }
  });

  it('call what they name as the language of the app does', () => {
    const wanted = ['en', 'ja'];
    expect(inWords('language.none', { wanted, spoken: ['vi'] }, words)).toEqual({
      wanted: 'language en + language ja',
      spoken: 'language vi',
    });
    expect(inWords('code.unrelated', { wanted: ['080450'] }, words)).toEqual({ wanted: '080450' });
    expect(
      inWords('capacity.short', { capacity: 250, wanted: 500, unit: 'KGM', isLeft: false }, words),
    ).toEqual({ capacity: '#250', wanted: '#500', unit: 'unit KGM', isLeft: '' });
    expect(inWords('leadTime.late', { days: 90, daysLeft: 60 }, words)).toEqual({
      days: '90 days',
      daysLeft: '60 days',
    });
  });

  it('choose the sentence that fits what is said', () => {
    expect(keyOf('capacity.enough', { isLeft: true })).toBe('capacity.enoughLeft');
    expect(keyOf('certificate.held', { level: 'VERIFIED' })).toBe('certificate.heldWithoutExpiry');
    expect(keyOf('text.compared', { percent: 0 })).toBe('text.noWords');
    expect(keyOf('track.similar', { sameBuyer: 2 })).toBe('track.similarBuyer');
    expect(keyOf('code.related', { relation: 'parent' })).toBe('code.parent');
    expect(keyOf('payment.unknown', {})).toBe('payment.unknown');
    expect(keyOf('priceBand.unknown', { missing: 'buyer' })).toBe('priceBand.unknown');
    expect(keyOf('priceBand.unknown', {})).toBe('priceBand.incomparable');
  });

  it('say what is missing by whom, and of lines which', () => {
    expect(inWords('payment.unknown', { missing: 'buyer' }, words)).toEqual({
      missing: 'missing buyer',
    });
    expect(inWords('lines.covered', { missing: ['Tea', 'Rice'] }, words)).toEqual({
      missing: 'Tea + Rice',
    });
  });

  it('remark what else there is to know', () => {
    expect(remarksOf('code.related', { sameEdition: false, exactOffer: 'Tea' })).toEqual([
      'reasonOtherEdition',
      'reasonExact.notEligible',
    ]);
    expect(remarksOf('code.unknown', { exactOffer: 'Tea', exactIsEligible: true })).toEqual([
      'reasonExact.eligible',
    ]);
    expect(remarksOf('lines.covered', { near: ['Tea'] })).toEqual(['reasonNear']);
    expect(remarksOf('lines.covered', { near: [] })).toEqual([]);
  });
});
