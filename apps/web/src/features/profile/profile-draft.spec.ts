import type { MyProfileFactsFragment } from '../../graphql/generated/profile';
import { emptyOffer, fromDraft, toChanges } from './profile-draft';

const draft = {
  legalName: 'Aling Nena’s',
  place: { name: 'Iloilo City', region: 'Western Visayas' },
  languages: ['en'],
  targetMarkets: [],
  exportMarkets: [],
  about: [],
  photos: [{ id: 'photo-1', alt: 'Trays', language: 'en', width: 4, height: 3 }],
  clusters: ['Guimaras Growers'],
  isInRemoteRegion: true,
  offers: [
    {
      id: 'offer-1',
      kind: 'GOODS',
      unit: 'KGM',
      minimumOrder: 100,
      monthlyCapacity: 900,
      capacityLeft: 300,
      site: 'Jordan plant',
      leadTimeDays: null,
      texts: [{ language: 'fil', name: 'Mangga', description: '', isOriginal: true }],
      codes: [
        { system: 'HS', code: '080450', edition: 'HS2022' },
        { system: 'CPC', code: '21419', edition: '2.1' },
      ],
      price: { __typename: 'MoneyRange', currency: 'PHP', lowest: '120', highest: null },
      delivery: null,
    },
  ],
} as unknown as MyProfileFactsFragment['draft'];

describe('the profile wizard', () => {
  it('sends what it does not show as it was', () => {
    const changes = toChanges(fromDraft(draft, 'en'), draft, 'en');
    expect(changes.photos).toEqual([{ id: 'photo-1', alt: 'Trays', language: 'en' }]);
    expect(changes.place).toEqual({ name: 'Iloilo City', region: 'Western Visayas' });
    expect(changes).toMatchObject({ clusters: ['Guimaras Growers'], isInRemoteRegion: true });
    expect(changes.offers?.[0]).toMatchObject({
      id: 'offer-1',
      capacityLeft: 300,
      site: 'Jordan plant',
      price: { currency: 'PHP', lowest: '120', highest: null },
      codes: [{ system: 'CPC' }, { system: 'HS', code: '080450' }],
    });
    expect(JSON.stringify(changes)).not.toContain('__typename');
  });

  it('leaves no more of a capacity than there is', () => {
    const form = fromDraft(draft, 'en');
    const [offer] = form.offers;
    const leftAt = (monthlyCapacity: number | null) =>
      toChanges({ ...form, offers: [{ ...offer, monthlyCapacity } as never] }, draft, 'en')
        .offers?.[0]?.capacityLeft;
    expect(leftAt(200)).toBe(200);
    expect(leftAt(null)).toBeNull();
  });

  it('keeps apart offers that were never published', () => {
    const [first] = draft.offers;
    const drafted = {
      ...draft,
      offers: [
        { ...first, id: null },
        { ...first, id: null, site: 'Buenavista plant', price: null },
      ],
    } as unknown as typeof draft;
    const [, second] = toChanges(fromDraft(drafted, 'en'), drafted, 'en').offers ?? [];
    expect(second).toMatchObject({ site: 'Buenavista plant', price: null });
    const [, ...others] = fromDraft(drafted, 'en').offers;
    const form = { ...fromDraft(drafted, 'en'), offers: [...others, emptyOffer('en')] };
    expect(toChanges(form, drafted, 'en').offers).toMatchObject([{ site: 'Buenavista plant' }]);
  });

  it('leaves out an offer that was not begun', () => {
    const form = { ...fromDraft(draft, 'en'), offers: [emptyOffer('en')] };
    expect(toChanges(form, draft, 'en').offers).toEqual([]);
  });
});
