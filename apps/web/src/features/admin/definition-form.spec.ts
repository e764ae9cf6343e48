import { emptyBound, emptyRule, type RuleForm, toRuleForm, toRuleInput } from './definition-form';

const typed: RuleForm = {
  sectors: ['MANUFACTURING'],
  limits: [
    {
      size: 'SMALL',
      match: 'ANY',
      bounds: [
        { measure: 'STAFF', kind: 'max', value: 49, currency: '' },
        { measure: 'ASSETS', kind: 'below', value: 15_000_000, currency: 'PHP' },
      ],
    },
  ],
  requires: [{ measure: 'LOCAL_OWNERSHIP_PERCENT', kind: 'min', value: 51, currency: '' }],
  silentAbove: true,
};

describe('toRuleInput', () => {
  it('sends what was typed, and a currency with amounts alone', () => {
    expect(toRuleInput(typed)).toEqual({
      sectors: ['MANUFACTURING'],
      limits: [
        {
          size: 'SMALL',
          match: 'ANY',
          bounds: [
            { measure: 'STAFF', max: 49 },
            { measure: 'ASSETS', below: 15_000_000, currency: 'PHP' },
          ],
        },
      ],
      requires: [{ measure: 'LOCAL_OWNERSHIP_PERCENT', min: 51 }],
      silentAbove: true,
    });
  });

  it('leaves out lines and sizes without a value, and says “every sector” by null', () => {
    const [micro, ...others] = emptyRule.limits;
    const one = { ...micro!, bounds: [{ ...emptyBound, value: 9 }, emptyBound] };
    expect(toRuleInput({ ...emptyRule, limits: [one, ...others] })).toEqual({
      sectors: null,
      limits: [{ size: 'MICRO', match: 'ALL', bounds: [{ measure: 'STAFF', max: 9 }] }],
      requires: [],
      silentAbove: false,
    });
  });
});

describe('toRuleForm', () => {
  it('makes two lines of a bound with two ends, the upper first', () => {
    const bound = { measure: 'STAFF' as const, min: 10, max: 49, below: null, currency: null };
    const rule = {
      sectors: null,
      limits: [{ size: 'SMALL' as const, match: 'ALL' as const, bounds: [bound] }],
      requires: [],
      silentAbove: false,
    };
    const form = toRuleForm(rule);
    expect(form.limits[0]?.bounds.map(({ kind, value }) => [kind, value])).toEqual([
      ['max', 49],
      ['min', 10],
    ]);
  });
});
