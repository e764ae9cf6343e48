import type { RowView } from '#platform';
import type { Certificate } from '../store/certificate.entity.js';
import type { Offer } from '../store/offer.entity.js';
import type { Profile } from '../store/profile.entity.js';
import { certificateView, offerView, profileView } from './row.views.js';

const backed = { source: 'OWNER', on: '2026-01-02', level: 'DOCUMENT', by: null } as const;
const part = {
  ...{ id: 'p', profileId: 'x', position: 0 },
  ...{ evidenceSource: 'OWNER', evidenceOn: '2026-01-02', evidenceLevel: 'VERIFIED' },
  evidenceBy: null,
} as const;
const amounts = { decimalsOf: () => 2 };

const profile = {
  ...{ id: 'x', organisationId: 'o', status: 'PUBLISHED', economy: 'PHL', isDemo: false },
  ...{ legalName: 'Firm', placeName: 'Iloilo', placeRegion: null, latitude: 10.7, longitude: 1 },
  ...{ wantedOrderLowest: 100, wantedOrderHighest: 2550, wantedOrderCurrency: 'PHP' },
  ...{ paymentDaysAfterDelivery: 30, paymentAdvancePercent: null },
  photos: [{ id: 'f', alt: 'Trays', language: 'en', width: 4, height: 3 }],
  evidence: { legalName: backed, ownership: backed },
  ownership: { prefersNotToSay: false, youthOwnedPercent: 80 },
} as unknown as Profile;
const offer = {
  ...part,
  ...{ kind: 'GOODS', codes: [], texts: [], priceLowest: 5, priceHighest: null },
  ...{ priceCurrency: 'USD', incoterm: 'FOB', incotermPlace: 'Iloilo' },
} as unknown as Offer;
const certificate = {
  ...part,
  ...{ scheme: 'HALAL', issuedOn: null, expiresOn: '2026-06-15' },
} as unknown as Certificate;

/** Each field by itself, of a row that holds nothing but the columns which that field names. */
function fieldByField<Row extends object, View extends object, Given>(
  view: RowView<Row, View, Given>,
  row: Row,
  given: Given,
): Record<string, unknown> {
  const names = Object.keys(view.whole.toView(row, given));
  return Object.fromEntries(
    names.map((name) => {
      const { columns, toView } = view.part(new Set([name]));
      const read = Object.fromEntries(columns.map((column) => [column, row[column]]));
      return [name, Reflect.get(toView(read as Row, given), name) as unknown];
    }),
  );
}

describe('views of rows', () => {
  it('show each field as the whole view does, from its own columns', () => {
    const whole = profileView.whole.toView(profile, amounts);
    expect(fieldByField(profileView, profile, amounts)).toEqual(whole);
    expect(whole).toMatchObject({
      place: { name: 'Iloilo', region: null, latitude: 10.7, longitude: 1 },
      wantedOrder: { lowest: '1.00', highest: '25.50', currency: 'PHP' },
      paymentTerms: { daysAfterDelivery: 30, advancePercent: 0 },
      evidence: [
        { fact: 'legalName', evidence: backed },
        { fact: 'ownership', evidence: backed },
      ],
      ownershipLabels: [{ label: 'YOUTH_OWNED', level: 'DOCUMENT' }],
    });
  });

  it('show parts of a profile so as well', () => {
    expect(fieldByField(offerView, offer, amounts)).toEqual(offerView.whole.toView(offer, amounts));
    expect(offerView.whole.toView(offer, amounts)).toMatchObject({
      price: { lowest: '0.05', highest: null, currency: 'USD' },
      delivery: { incoterm: 'FOB', place: 'Iloilo' },
      evidence: { ...backed, level: 'VERIFIED' },
    });
    const day = '2026-06-15';
    expect(fieldByField(certificateView, certificate, day)).toEqual(
      certificateView.whole.toView(certificate, day),
    );
    expect(certificateView.whole.toView(certificate, day).isInDate).toBe(true);
    expect(certificateView.whole.toView(certificate, '2026-06-16').isInDate).toBe(false);
  });
});
