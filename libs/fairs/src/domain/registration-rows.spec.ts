import { findColumns, readRow } from './registration-rows.js';

describe('rows of registrations', () => {
  it('are read by their headings, in whatever order and spelling', () => {
    const columns = findColumns(['E-mail', 'ROLE', 'organisation_id', 'Languages', 'email']);
    expect(columns).toEqual({ role: 1, 'organisation id': 2, languages: 3, email: 4 });
    const row = readRow(['x', ' Buyer ', 'ABC', 'en, fil;zh-Hans', 'a@b.co'], columns, 2);
    expect(row).toEqual({
      rowNumber: 2,
      organisationId: 'abc',
      organisation: '',
      economy: '',
      role: 'buyer',
      person: '',
      email: 'a@b.co',
      languages: ['en', 'fil', 'zh-Hans'],
      groups: [],
      consents: false,
    });
  });

  it('take short rows and several groups', () => {
    const columns = findColumns(['groups', 'consent', 'role']);
    expect(readRow(['small ; women-led;', 'Yes'], columns, 3)).toMatchObject({
      groups: ['small', 'women-led'],
      consents: true,
      role: '',
    });
  });
});
