import { HsCatalogue } from '#taxonomy';
import { TestApp } from '../support/app.js';

const suggest = `query ($text: String!, $language: String) {
  suggestHsCodes(text: $text, language: $language) { code edition label because } }`;

describe('suggestions of HS codes', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  interface Suggestion {
    readonly code: string;
    readonly edition: string;
    readonly label: string;
    readonly because: string;
  }

  const ask = async (text: string, language?: string): Promise<readonly Suggestion[]> =>
    (await app.ask<{ suggestHsCodes: Suggestion[] }>(suggest, { text, language })).suggestHsCodes;
  const codesFor = async (text: string, language?: string): Promise<string[]> =>
    (await ask(text, language)).map(({ code }) => code);

  it('are headings at first, and six digits beside them once a file has been loaded', async () => {
    expect((await codesFor('dried mangoes'))[0]).toBe('0804');
    const label = 'Guavas, mangoes and mangosteens; fresh or dried';
    await app.api.get(HsCatalogue).replaceLoaded('HS2022', [
      { edition: 'HS2022', digits: '0804', label: 'Tropical fruit' },
      { edition: 'HS2022', digits: '080410', label: 'Dates; fresh or dried' },
      { edition: 'HS2022', digits: '080450', label },
    ]);
    const [first, second] = await ask('dried mangoes');
    expect(first).toEqual({ code: '080450', edition: 'HS2022', label, because: 'dried mango' });
    expect(second?.code).toBe('0804');
    expect((await codesFor('mangga kering', 'id')).slice(0, 3)).toEqual([
      '0804',
      '080410',
      '080450',
    ]);
  });
});
