import { incoterms } from '../data/incoterms.data.js';
import {
  comparePriceLevels,
  incotermCodes,
  parseDeliveryTerms,
  stepsInPrice,
  warnAboutIncoterm,
  type IncotermCode,
} from './incoterm.js';

const term = (code: IncotermCode) => incoterms.find((rule) => rule.code === code)!;
const codes = (test: (code: IncotermCode) => boolean) => incotermCodes.filter(test).sort();

describe('Incoterms 2020', () => {
  it('are 11, seven for any mode and four for the sea', () => {
    expect(incoterms.map(({ code }) => code).sort()).toEqual([...incotermCodes].sort());
    expect(codes((code) => term(code).transport === 'sea')).toEqual(['CFR', 'CIF', 'FAS', 'FOB']);
  });

  it('give the seller the carriage under C and D, insurance under CIP and CIF only', () => {
    expect(codes((code) => term(code).mainCarriage === 'seller')).toEqual(
      codes((code) => /^[CD]/.test(code)),
    );
    expect(term('CIP').insurance).toBe('all_risks');
    expect(term('CIF').insurance).toBe('named_risks');
    expect(codes((code) => term(code).insurance !== 'none')).toEqual(['CIF', 'CIP']);
  });

  it('leave export to the buyer under EXW only, import to the seller under DDP only', () => {
    expect(codes((code) => term(code).exportClearance === 'buyer')).toEqual(['EXW']);
    expect(codes((code) => term(code).importClearance === 'seller')).toEqual(['DDP']);
    expect(codes((code) => term(code).unloading === 'seller')).toEqual(['DPU']);
  });

  it('have price steps that agree with the table', () => {
    for (const code of incotermCodes) {
      const steps = stepsInPrice(code);
      expect(steps.includes('main_carriage')).toBe(term(code).mainCarriage === 'seller');
      expect(steps.includes('insurance')).toBe(term(code).insurance !== 'none');
      expect(steps.includes('import_clearance')).toBe(term(code).importClearance === 'seller');
      expect(steps.includes('export_clearance')).toBe(term(code).exportClearance === 'seller');
    }
  });
});

describe('comparePriceLevels', () => {
  it('compares equal steps and names what is missing otherwise', () => {
    expect(comparePriceLevels('CFR', 'CPT').comparable).toBe(true);
    expect(comparePriceLevels('FOB', 'CIF')).toEqual({
      onlyInA: [],
      onlyInB: ['main_carriage', 'insurance'],
      comparable: false,
    });
    expect(comparePriceLevels('CIF', 'DAP')).toEqual({
      onlyInA: ['insurance'],
      onlyInB: ['delivery_at_destination'],
      comparable: false,
    });
  });
});

describe('warnings and reading', () => {
  it('warns of sea rules for containers and for other modes', () => {
    expect(warnAboutIncoterm(term('FOB'), { container: true })[0]).toContain('FCA fits');
    expect(warnAboutIncoterm(term('CIF'), { container: true })[0]).toContain('CIP fits');
    expect(warnAboutIncoterm(term('CFR'), { mode: 'air' })).toHaveLength(1);
    expect(warnAboutIncoterm(term('FCA'), { container: true, mode: 'sea' })).toEqual([]);
    expect(warnAboutIncoterm(term('FOB'), { mode: 'sea' })).toEqual([]);
  });

  it('needs rule and place', () => {
    const manila = { rule: 'FOB', place: 'Manila', version: '2020' };
    expect(parseDeliveryTerms('FOB Manila')).toEqual(manila);
    expect(parseDeliveryTerms(' fob: Manila (Incoterms 2020)')).toEqual(manila);
    expect(parseDeliveryTerms('FOB Manila, Incoterms® 2020')).toEqual(manila);
    expect(parseDeliveryTerms('FOB')).toBeUndefined();
    expect(parseDeliveryTerms('DAT Manila')).toBeUndefined();
  });
});
