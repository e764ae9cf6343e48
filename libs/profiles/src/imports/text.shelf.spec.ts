import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { TextShelf } from './text.shelf.js';

const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('iloilo-texts-'));

describe('TextShelf', () => {
  it('gives every text by its number, in any order, and leaves no file', () => {
    const before = folders();
    const shelf = new TextShelf(20_000);
    const texts = Array.from({ length: 2_003 }, (_, n) => `№ ${n} “乾燥”\n${'x'.repeat(n % 700)}`);
    for (const text of texts) shelf.add(text);
    const apart = texts.map((_, n) => (n * 7919) % texts.length);
    expect(apart.map((number) => shelf.get(number))).toEqual(apart.map((number) => texts[number]));
    expect(texts.map((_, number) => shelf.get(number))).toEqual(texts);
    expect([texts.length, -1, Number.NaN].map((n) => shelf.get(n))).toEqual(['', '', '']);
    shelf.close();
    expect(folders()).toEqual(before);
  });
});
