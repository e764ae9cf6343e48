import { readSetting, writeSetting } from './exposure-setting';

describe('a setting of exposure in the address', () => {
  it('is read as it was written', () => {
    const setting = {
      fairnessPercent: 40,
      places: 5,
      floors: [
        { group: 'ownership:WOMEN_LED', percent: 20 },
        { group: 'size:1–9', percent: 30 },
      ],
      needIds: ['need-1', 'need-2'],
    };
    expect(readSetting(new URLSearchParams(writeSetting(setting).toString()))).toEqual(setting);
  });

  it('is the plain lists where nothing is said, and says nothing of what is usual', () => {
    const plain = readSetting(new URLSearchParams());
    expect(plain).toEqual({ fairnessPercent: 0, places: 10, floors: [], needIds: [] });
    expect(writeSetting(plain).toString()).toBe('');
  });

  it('comes into range, whatever the address says', () => {
    const params = new URLSearchParams('fairness=900&places=no&floor=x&floor=region:remote:-3');
    expect(readSetting(params)).toEqual({
      fairnessPercent: 100,
      places: 10,
      floors: [{ group: 'region:remote', percent: 0 }],
      needIds: [],
    });
  });
});
