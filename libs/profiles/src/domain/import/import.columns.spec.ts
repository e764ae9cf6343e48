import { importFields, suggestMapping, templateHeader } from './import.columns.js';

describe('suggestMapping', () => {
  it('knows headings as agencies write them, in any case and order', () => {
    expect(suggestMapping(['HS Code', 'COMPANY NAME', 'Reg. No.', 'City', 'Notes'])).toEqual({
      hsCode: 0,
      legalName: 1,
      registryNumber: 2,
      place: 3,
    });
  });

  it('knows other languages and scripts', () => {
    expect(suggestMapping(['Razón social', 'RUC', 'Ciudad', 'Producto'])).toMatchObject({
      legalName: 0,
      registryNumber: 1,
      place: 2,
      offerName: 3,
    });
    expect(suggestMapping(['会社名', '法人番号', '製品'])).toMatchObject({
      legalName: 0,
      registryNumber: 1,
      offerName: 2,
    });
  });

  it('takes the first of two columns of one meaning', () => {
    expect(suggestMapping(['Product', 'Item'])).toEqual({ offerName: 0 });
  });

  it('reads its own template whole', () => {
    expect(Object.keys(suggestMapping(templateHeader))).toHaveLength(importFields.length);
  });
});
