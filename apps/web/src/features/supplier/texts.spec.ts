import { originalText, textFor } from './texts';

const text = (language: string, isOriginal = false) => ({
  language,
  name: `in ${language}`,
  description: '',
  isOriginal,
  isMachineMade: !isOriginal,
});

describe('texts in several languages', () => {
  const texts = [text('en'), text('fil', true), text('zh-Hans')];

  it('knows the original', () => {
    expect(originalText(texts)?.language).toBe('fil');
    expect(originalText([])).toBeUndefined();
  });

  it('prefers the language of the reader, and then the original', () => {
    expect(textFor(texts, 'zh-Hans')?.language).toBe('zh-Hans');
    expect(textFor(texts, 'es')?.language).toBe('fil');
  });
});
