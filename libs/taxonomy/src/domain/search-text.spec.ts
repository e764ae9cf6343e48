import fc from 'fast-check';
import { simplifyHan } from './han-variants.js';
import { dropAccents, editDistance, pairsOf, readSearchText, stemOf } from './search-text.js';

const stems = (text: string) => readSearchText(text).words.map(({ stem }) => stem);

describe('readSearchText', () => {
  it('makes words of scripts with spaces and one run of the others', () => {
    expect(stems('T-Shirts of cotton')).toEqual(['tshirt', 'cotton']);
    expect(stems('t shirt')).toEqual(['tshirt']);
    expect(stems('x-ray')).toEqual(stems('X ray'));
    expect(readSearchText('冷凍 蝦').run).toBe('冷冻虾');
    expect(readSearchText('냉동 새우').run).toBe('냉동새우');
    expect(readSearchText('น้ำมัน มะพร้าว').run).toBe('น้ำมันมะพร้าว'.normalize('NFKC'));
    expect(readSearchText('ドライマンゴー').run).toBe(readSearchText('どらいまんごー').run);
  });

  it('splits a word that two scripts share', () => {
    expect(readSearchText('纯棉T恤')).toMatchObject({ run: '纯棉恤', words: [{ stem: 't' }] });
  });

  it('drops function words, elisions and possessives', () => {
    expect(stems("huile d'olive")).toEqual(stems('huile olive'));
    expect(stems("women's dresses")).toEqual(stems('women dress'));
    expect(stems('aceite de coco')).toEqual(stems('aceite coco'));
    expect(stems('của')).toEqual([]);
    expect(stems('cua')).toEqual(['cua']);
  });

  it('takes accents off letters, not the signs of Thai or kana', () => {
    expect(dropAccents('cà phê đá')).toBe('ca phe da');
    expect(dropAccents('сушёный')).toBe('сушеныи');
    expect(dropAccents('ข้าว')).toBe('ข้าว');
    expect(dropAccents('が')).toBe('が');
  });
});

describe('stemOf', () => {
  it.each([
    ['mangoes', 'mango'],
    ['dresses', 'dress'],
    ['shoes', 'shoe'],
    ['berries', 'berry'],
    ['boxes', 'box'],
    ['camarones', 'camaron'],
    ['gateaux', 'gateau'],
    ['футболки', 'футболка'],
    ['кокосового', 'кокосовое'],
  ])('brings %s and %s together', (plural, singular) => {
    expect(stemOf(plural)).toBe(stemOf(singular));
  });

  it('leaves short words and words with digits whole', () => {
    expect(stemOf('gas')).toBe('gas');
    expect(stemOf('a4s1s')).toBe('a4s1s');
  });
});

describe('editDistance', () => {
  it('counts letters more, less, changed and two changed over', () => {
    expect(editDistance('mango', 'mango', 2)).toBe(0);
    expect(editDistance('mango', 'mangoo', 2)).toBe(1);
    expect(editDistance('choclate', 'chocolate', 2)).toBe(1);
    expect(editDistance('mnago', 'mango', 2)).toBe(1);
    expect(editDistance('mango', 'banana', 2)).toBe(3);
  });

  it('is the same both ways and never above the limit by more than one', () => {
    const word = fc.string({ minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 2)).toBe(editDistance(b, a, 2));
        expect(editDistance(a, b, 2)).toBeLessThanOrEqual(3);
        expect(editDistance(a, a, 2)).toBe(0);
      }),
    );
  });
});

it('pairs characters and folds traditional ones', () => {
  expect(pairsOf('芒果干')).toEqual(['芒果', '果干']);
  expect(pairsOf('茶')).toEqual(['茶']);
  expect(simplifyHan('烏龍茶')).toBe('乌龙茶');
  expect(simplifyHan('mango')).toBe('mango');
});
