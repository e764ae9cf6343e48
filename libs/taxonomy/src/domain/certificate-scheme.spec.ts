import { certificateSchemes } from '../data/certificate-schemes.data.js';
import { findCertificateScheme } from './certificate-scheme.js';

describe('certificate schemes', () => {
  it('have stable ids, a way to check and a trap', () => {
    const ids = certificateSchemes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const scheme of certificateSchemes) {
      expect(scheme.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      for (const text of [scheme.covers, scheme.howToCheck, scheme.trap]) {
        expect(text.length).toBeGreaterThan(10);
      }
    }
  });

  it('do not have two schemes under one name', () => {
    const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
    const names = certificateSchemes.flatMap(({ id, name, alsoWritten }) =>
      [...new Set([id, name, ...alsoWritten].map(plain))].map((text) => [text, id] as const),
    );
    const owners = new Map<string, Set<string>>();
    for (const [text, id] of names) owners.set(text, (owners.get(text) ?? new Set()).add(id));
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  it('flag the food schemes of GFSI and the audits that are no certificate', () => {
    const ids = (test: (scheme: (typeof certificateSchemes)[number]) => boolean) =>
      certificateSchemes.filter(test).map(({ id }) => id);
    expect(ids(({ gfsi }) => gfsi)).toEqual([
      'fssc-22000',
      'brcgs-food',
      'ifs-food',
      'sqf',
      'globalgap',
    ]);
    expect(ids(({ notACertificate }) => notACertificate === true)).toEqual(
      expect.arrayContaining(['smeta', 'amfori-bsci', 'ce']),
    );
  });

  it('are found by the names that people write', () => {
    const id = (text: string) => findCertificateScheme(certificateSchemes, text)?.id;
    expect(id('ISO 9001:2015')).toBe('iso-9001');
    expect(id('iso9001')).toBe('iso-9001');
    expect(id('GlobalGAP')).toBe('globalgap');
    expect(id('SMETA')).toBe('smeta');
    expect(id('USDA organic')).toBe('organic-usda');
    expect(id('my own stamp')).toBeUndefined();
    expect(id('')).toBeUndefined();
  });
});
