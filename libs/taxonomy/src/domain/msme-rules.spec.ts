import { msmeDefinitions } from '../data/msme-definitions.data.js';
import { classifySize } from './msme-definition.js';
import { checkRuleSet, definitionsInForce, type MsmeRuleSet } from './msme-rules.js';

const set = (validFrom: string, most: number): MsmeRuleSet => ({
  id: validFrom,
  economy: 'AUS',
  validFrom,
  rules: [{ limits: [{ size: 'small', match: 'all', bounds: [{ measure: 'staff', max: most }] }] }],
  source: 'Act',
  sourceUrl: 'https://law.example.org/act',
});

const sizeOn = (recorded: MsmeRuleSet[], day: string) =>
  classifySize(
    { economy: 'AUS', staff: 50 },
    definitionsInForce(msmeDefinitions, recorded, day),
    day,
  ).size;

describe('definitions of MSMEs', () => {
  it('are those shipped until a newer set is in force, and the older ones for earlier days', () => {
    const sets = [set('2026-01-01', 60), set('2027-01-01', 40)];
    expect(sizeOn(sets, '2025-12-31')).toBe('medium');
    expect(sizeOn(sets, '2026-01-01')).toBe('small');
    expect(sizeOn(sets, '2027-06-01')).toBe('large');
  });

  it('are corrected by a later entry from the same day', () => {
    expect(sizeOn([set('2026-01-01', 10), set('2026-01-01', 60)], '2026-02-01')).toBe('small');
  });

  it('touch no other economy', () => {
    const others = (found: typeof msmeDefinitions) => found.filter((one) => one.economy !== 'AUS');
    const found = definitionsInForce(msmeDefinitions, [set('2026-01-01', 60)], '2026-02-01');
    expect(others(found)).toEqual(others(msmeDefinitions));
  });

  it('are refused with all that is wrong', () => {
    const wrong = checkRuleSet({
      rules: [
        { limits: [{ size: 'small', match: 'all', bounds: [{ measure: 'capital', max: 1 }] }] },
        { sectors: ['retail'], limits: [] },
      ],
      source: ' ',
      sourceUrl: 'law',
    });
    expect(wrong.map(({ path }) => path)).toEqual([
      'source',
      'sourceUrl',
      'rules',
      'rules.0.limits.0.bounds',
      'rules.1.limits',
    ]);
    expect(checkRuleSet(set('2026-01-01', 10))).toEqual([]);
  });
});
