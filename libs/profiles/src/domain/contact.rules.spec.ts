import { askableFrom, isAnswerable, isPhoneNumber } from './contact.rules.js';

describe('askableFrom', () => {
  it('lets a buyer ask at once where nothing stands between the two', () => {
    expect(askableFrom(undefined, null)).toBeUndefined();
    expect(askableFrom('ENDED', new Date())).toBeUndefined();
  });

  it('does not let a standing ask or agreement be asked for again', () => {
    expect(askableFrom('ASKED', null)).toBeNull();
    expect(askableFrom('AGREED', new Date())).toBeNull();
  });

  it('makes a buyer that was declined wait for 90 days', () => {
    expect(askableFrom('DECLINED', new Date('2026-01-01T00:00:00Z'))).toEqual(
      new Date('2026-04-01T00:00:00Z'),
    );
  });
});

describe('isAnswerable', () => {
  it('lets a supplier think better of a no, and not of what has ended', () => {
    expect((['ASKED', 'AGREED', 'DECLINED', 'ENDED'] as const).filter(isAnswerable)).toEqual([
      'ASKED',
      'DECLINED',
    ]);
  });
});

describe('isPhoneNumber', () => {
  it.each(['+63 33 320 1234', '(033) 320-1234', '0917.555.0199'])('takes %s', (text) => {
    expect(isPhoneNumber(text)).toBe(true);
  });
  it.each(['', '12345', 'call me', '+-() ....', '0917 555 0199\n'])('refuses %j', (text) => {
    expect(isPhoneNumber(text)).toBe(false);
  });
});
