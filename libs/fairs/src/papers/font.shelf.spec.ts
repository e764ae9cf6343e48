import { drawPaper } from './draw.papers.js';
import { FontShelf } from './font.shelf.js';

describe('fonts of papers', () => {
  const shelf = new FontShelf();
  const familiesOf = (text: string, han: 'jp' | 'kr' | 'sc' | 'tc' = 'sc') => [
    ...new Set(shelf.cut(text, han).map(({ slice }) => slice.key.split(' ')[0])),
  ];

  it('are those of each script, and of an economy where scripts share characters', () => {
    expect(familiesOf('Peñalolén Ñuñoa, Владивосток, Nguyễn Thị Ánh')).toEqual(['noto-sans']);
    expect(familiesOf('น้ำปลา')).toEqual(['noto-sans-thai']);
    expect(familiesOf('서울식품')).toEqual(['noto-sans-kr']);
    expect(familiesOf('食品', 'tc')).toEqual(['noto-sans-tc']);
    expect(familiesOf('食品', 'jp')).toEqual(['noto-sans-jp']);
    expect(familiesOf('東京の食品')).toEqual(['noto-sans-jp']);
  });

  it('lose no character of a text, and leave out what none of them has', () => {
    const text = '山田 太郎 · น้ำปลา – Trần Văn Đức';
    const cut = (given: string) =>
      shelf
        .cut(given, 'jp')
        .map((run) => run.text)
        .join('');
    expect(cut(text)).toBe(text.normalize('NFC'));
    expect(cut('a\u{10ffff}b')).toBe('ab');
  });

  it('are set on pages of A4', async () => {
    const pdf = await drawPaper(
      {
        kind: 'brief',
        heading: '東京食品輸入株式会社',
        subheading: 'น้ำปลา · ООО «Восток»',
        han: 'jp',
        sections: [{ title: 'Ask', lines: ['¿Cuándo? '.repeat(300), '一'.repeat(300)] }],
      },
      shelf,
    );
    const text = pdf.toString('latin1');
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    expect(text).toContain('/MediaBox [0 0 595.28 841.89]');
  });
});
