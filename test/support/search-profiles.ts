import { emptyContent, noOwnership, type OfferContent, type ProfileContent } from '#profiles';
import type { SupplierDocument } from '#discovery';

/** What a profile states so that its search document is, in what matters, the one given. */
export function contentOf(document: SupplierDocument): ProfileContent {
  return {
    ...emptyContent,
    legalName: document.otherNames[0] ?? document.name,
    tradeNames: [document.name],
    registryNumber: document.references[0] ?? null,
    place: { name: 'Iloilo', region: null, latitude: null, longitude: null },
    staff: document.size === 'MICRO' ? 4 : 60,
    isicDivision: '10',
    about: document.texts.slice(0, 1).map((text) => ({
      language: 'en',
      isOriginal: true,
      isMachineMade: false,
      name: document.name,
      description: text,
    })),
    exportMarkets: document.exportMarkets,
    languages: document.languages,
    ownership: document.labels.includes('YOUTH_OWNED') ? youthOwned : null,
    offers: document.offers.map((name, index) => offerOf(document, name, index)),
    certificates: document.certificates.map(({ scheme, expiresOn }) => ({
      id: null,
      scheme,
      edition: null,
      holderName: document.name,
      sites: [],
      scope: null,
      scopeCodes: [],
      number: null,
      issuer: null,
      accreditationBody: null,
      issuedOn: null,
      expiresOn,
      fileHash: null,
      check: null,
    })),
  };
}

function offerOf(document: SupplierDocument, name: string, index: number): OfferContent {
  const code = document.hsCodes[index] ?? document.hsCodes[0];
  return {
    id: null,
    kind: 'GOODS',
    codes: code ? [{ system: 'HS', code, edition: '2022', nationalDigits: null }] : [],
    texts: [
      {
        language: 'en',
        isOriginal: true,
        isMachineMade: false,
        name,
        description: document.texts[index] ?? '',
      },
    ],
    unit: 'KGM',
    minimumOrder: 100,
    monthlyCapacity: 1000,
    capacityLeft: null,
    leadTimeDays: 30,
    price: null,
    delivery: null,
    site: null,
  };
}

const youthOwned: ProfileContent['ownership'] = { ...noOwnership, youthOwnedPercent: 80 };
