import { nameBrowser } from './browser-name';

describe('nameBrowser', () => {
  const phone = 'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) ';

  it.each([
    [`${phone}Chrome/130.0.0.0 Mobile Safari/537.36`, 'Chrome', 'Android'],
    [`${phone}SamsungBrowser/26.0 Chrome/122.0.0.0 Safari/537.36`, 'Samsung Internet', 'Android'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0',
      'Edge',
      'Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
      'Safari',
      'iPhone',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox', 'Linux'],
  ])('tells browser and system of %s', (agent, browser, system) => {
    expect(nameBrowser(agent)).toEqual({ browser, system });
  });

  it('makes nothing up', () => {
    expect(nameBrowser('curl/8.5.0')).toEqual({ browser: undefined, system: undefined });
  });
});
