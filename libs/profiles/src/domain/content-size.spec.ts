import { checkSize } from './content-size.js';
import { limits } from './limits.js';

const text = (description: string) => ({
  language: 'en',
  isOriginal: true,
  isMachineMade: false,
  name: 'x',
  description,
});

describe('checkSize', () => {
  it('lets pass what is at its bounds', () => {
    expect(checkSize({ legalName: 'x'.repeat(limits.line) })).toEqual([]);
    expect(checkSize({ about: [text('x'.repeat(limits.description))] })).toEqual([]);
  });

  it('names each text and list that is over', () => {
    const about = [text('x'.repeat(limits.description + 1))];
    const tradeNames = Array<string>(limits.tradeNames + 1).fill('x');
    const legalName = 'x'.repeat(limits.line + 1);
    expect(
      checkSize({ legalName, tradeNames, about }).map(({ path, code }) => [path, code]),
    ).toEqual([
      ['legalName', 'PROFILE_TEXT_TOO_LONG'],
      ['tradeNames', 'PROFILE_TOO_MANY'],
      ['about.0.description', 'PROFILE_TEXT_TOO_LONG'],
    ]);
  });

  it('bounds all text together', () => {
    const about = Array(limits.textsPerThing).fill(text('x'.repeat(limits.description)));
    const offers = Array(10).fill({ texts: about });
    expect(checkSize({ offers }).map(({ code }) => code)).toEqual(['PROFILE_TOO_MUCH_TEXT']);
  });
});
