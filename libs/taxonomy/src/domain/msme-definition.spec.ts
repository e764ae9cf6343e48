import fc from 'fast-check';
import { msmeDefinitions } from '../data/msme-definitions.data.js';
import { economyCodes } from './economy.js';
import { classifySize, type EnterpriseFacts, type MsmeDefinition } from './msme-definition.js';

const day = '2026-11-22';
const classify = (facts: EnterpriseFacts) => classifySize(facts, msmeDefinitions, day);
const php = (amount: number) => ({ amount, currency: 'PHP' });

describe('MSME definitions on file', () => {
  it('have a dated entry with its source for each economy', () => {
    expect(new Set(msmeDefinitions.map(({ economy }) => economy))).toEqual(new Set(economyCodes));
    const ids = msmeDefinitions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { source, status, limits } of msmeDefinitions) {
      expect(source.length).toBeGreaterThan(5);
      expect(limits.length === 0).toBe(status === 'not_stated');
    }
  });

  it('leave one rule per economy and sector on a day', () => {
    const sectors = [
      'manufacturing',
      'construction',
      'wholesale',
      'retail',
      'services',
      'agriculture',
      'other',
    ] as const;
    for (const economy of economyCodes) {
      for (const sector of sectors) {
        const rules = msmeDefinitions.filter(
          (rule) =>
            rule.economy === economy &&
            (rule.sectors?.includes(sector) ?? true) &&
            (rule.validFrom ?? '') <= day &&
            (rule.validUntil ?? '9999') >= day,
        );
        expect([economy, sector, rules.length]).toEqual([economy, sector, 1]);
      }
    }
  });
});

describe('classifySize', () => {
  it.each([
    [{ staff: 9 }, 'micro'],
    [{ staff: 50, assets: php(2_999_999) }, 'micro'],
    [{ staff: 10, assets: php(3_000_000) }, 'small'],
    [{ staff: 99, assets: php(20_000_000) }, 'small'],
    [{ staff: 150, assets: php(20_000_000) }, 'medium'],
    [{ staff: 200, assets: php(20_000_000) }, 'large'],
  ])('follows the rule of the Philippines for %j: %s', (facts, size) => {
    expect(classify({ economy: 'PHL', ...facts })).toMatchObject({
      size,
      isMsme: size !== 'large',
      definition: { id: 'PH-staff-or-assets' },
    });
  });

  it('does not guess: staff of 50 may still be micro by assets', () => {
    expect(classify({ economy: 'PHL', staff: 50 })).toMatchObject({
      size: 'unknown',
      isMsme: true,
      missing: ['assets'],
    });
  });

  it('needs both measures where the rule has both', () => {
    expect(classify({ economy: 'RUS', staff: 10 })).toMatchObject({
      size: 'unknown',
      missing: ['annualSales'],
    });
    expect(classify({ economy: 'RUS', staff: 300 })).toMatchObject({
      size: 'large',
      isMsme: false,
    });
  });

  it('takes the sector into account and asks for it', () => {
    expect(classify({ economy: 'JPN', sector: 'retail', staff: 45 }).size).toBe('medium');
    expect(
      classify({
        economy: 'JPN',
        sector: 'retail',
        staff: 60,
        capital: { amount: 60_000_000, currency: 'JPY' },
      }).size,
    ).toBe('large');
    expect(classify({ economy: 'JPN', staff: 45 })).toMatchObject({
      size: 'unknown',
      missing: ['sector'],
    });
  });

  it('says MSME without a size where the rule does not divide', () => {
    expect(classify({ economy: 'TWN', staff: 5 })).toMatchObject({ size: 'unknown', isMsme: true });
    expect(classify({ economy: 'SGP', staff: 20, localOwnershipPercent: 10 })).toMatchObject({
      size: 'unknown',
      isMsme: false,
    });
    expect(classify({ economy: 'NZL', staff: 30 }).isMsme).toBeUndefined();
    expect(classify({ economy: 'SGP', staff: 20 })).toMatchObject({
      size: 'unknown',
      missing: ['localOwnershipPercent'],
    });
  });

  it('converts only with a rate that it is given', () => {
    const facts = { economy: 'CHL', annualSales: { amount: 90_000_000, currency: 'CLP' } } as const;
    expect(classify(facts)).toMatchObject({ size: 'unknown', missing: ['annualSales'] });
    const inUf = classifySize(facts, msmeDefinitions, day, ({ amount }, currency) =>
      currency === 'UF' ? amount / 39_000 : undefined,
    );
    expect(inUf.size).toBe('micro');
  });

  it('uses the rule of the day', () => {
    const at = (asOf: string) =>
      classifySize({ economy: 'KOR', sector: 'manufacturing', staff: 100 }, msmeDefinitions, asOf);
    expect(at('2013-06-01')).toMatchObject({ isMsme: true });
    expect(at(day)).toMatchObject({ size: 'unknown', definition: { status: 'not_stated' } });
    expect(classify({ economy: 'CHN', staff: 3 })).toMatchObject({ size: 'unknown' });
    expect(classifySize({ economy: 'VNM' }, [], day).reason).toContain('No definition');
  });

  it('never grows smaller when staff grows', () => {
    const order = ['micro', 'small', 'medium', 'large'];
    const rules: readonly MsmeDefinition[] = msmeDefinitions.filter(({ id }) =>
      /^(AU|CA|MX|TH|VN)/.test(id),
    );
    const economy = fc.constantFrom('AUS', 'CAN', 'MEX', 'THA', 'VNM');
    const staff = fc.nat(600);
    fc.assert(
      fc.property(economy, staff, staff, (code, a, b) => {
        const size = (count: number) =>
          order.indexOf(
            classifySize({ economy: code as 'AUS', sector: 'services', staff: count }, rules, day)
              .size,
          );
        expect(size(Math.min(a, b))).toBeLessThanOrEqual(size(Math.max(a, b)));
      }),
    );
  });
});
