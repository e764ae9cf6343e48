import { firstLanguage } from './languages';

describe('firstLanguage', () => {
  it('takes what was chosen before, then what the browser asks for, then English', () => {
    expect(firstLanguage('es', ['zh-CN'])).toBe('es');
    expect(firstLanguage(undefined, ['de-DE', 'zh-CN', 'es'])).toBe('zh-Hans');
    expect(firstLanguage(undefined, ['tl-PH'])).toBe('fil');
    expect(firstLanguage('xx', ['de'])).toBe('en');
  });
});
