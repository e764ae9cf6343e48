import { expiryState, toCertificateInputs } from './certificate-form';

const scopeCode = {
  __typename: 'ProductCode' as const,
  system: 'HS' as const,
  code: '0804',
  edition: 'HS2022',
  nationalDigits: null,
};

const stated = {
  id: '7',
  scheme: 'HACCP',
  holderName: 'Aling Nena',
  scope: '',
  number: '12',
  issuer: null,
  issuedOn: null,
  expiresOn: '2030-01-31',
  accreditationBody: 'PAB',
  edition: null,
  fileHash: 'ab',
  sites: ['Jordan'],
  scopeCodes: [scopeCode],
};

describe('certificates as they are edited', () => {
  it('sends those with a scheme, with what the form does not show', () => {
    expect(toCertificateInputs([stated, { ...stated, id: null, scheme: '' }])).toEqual([
      {
        ...stated,
        scope: null,
        scopeCodes: [{ system: 'HS', code: '0804', edition: 'HS2022', nationalDigits: null }],
      },
    ]);
  });

  it('warns before a certificate lapses', () => {
    expect(expiryState(null, '2026-11-22')).toBe('unknown');
    expect(expiryState('2026-11-21', '2026-11-22')).toBe('lapsed');
    expect(expiryState('2026-11-22', '2026-11-22')).toBe('soon');
    expect(expiryState('2027-01-21', '2026-11-22')).toBe('soon');
    expect(expiryState('2027-01-22', '2026-11-22')).toBe('fine');
  });
});
