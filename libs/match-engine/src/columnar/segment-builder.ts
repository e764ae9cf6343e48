import { evidenceRank } from '#kernel';
import { dayNumber } from '../facts/days.js';
import type { MatchContext } from '../facts/match-context.js';
import { normaliseOffer } from '../facts/normal-offer.js';
import { destinationOf } from '../facts/places.js';
import type { CertificateFacts, OfferFacts, SupplierFacts } from '../facts/supplier.facts.js';
import { CODE_SYSTEMS, primaryLanguage, type ProductCode } from '../facts/values.js';
import { schemeKey } from '../rules/certificate.rules.js';
import { wantedOrderValue } from '../rules/supplier-side.rules.js';
import { responseValue } from '../score/formulas.js';
import { buyerWords, readableEntries, recencyOf } from '../score/track-record.js';
import { readableCertificates, readableOffers } from '../score/views.js';
import { TermTable } from '../text/term-table.js';
import { Bitset } from './bitset.js';
import { CodeDictionary } from './code-dictionary.js';
import {
  bytes,
  floats,
  groupRows,
  integers,
  Interner,
  ListsBuilder,
  shorts,
  SpellingInterner,
  words,
} from './columns.js';
import { NOT_GIVEN, type Segment, STATED } from './segment.js';
import { JoinedTextBuilder, TextIndexBuilder } from './text-index-builder.js';

const supplierColumns = () => ({
  offerStarts: words(),
  certificateStarts: words(),
  trackStarts: words(),
  economy: shorts(),
  identity: bytes(),
  response: integers(),
  stated: bytes(),
  exportMarkets: new ListsBuilder(shorts()),
  targetMarkets: new ListsBuilder(shorts()),
  languages: new ListsBuilder(shorts()),
  labels: new ListsBuilder(shorts()),
  excludedBuyers: new ListsBuilder(words()),
  excludedSectors: new ListsBuilder(shorts()),
  orderValueLow: floats(),
  orderValueHigh: floats(),
  paymentDays: floats(),
  paymentAdvance: floats(),
  buyerVerification: integers(),
});

const offerColumns = () => ({
  supplier: words(),
  dimension: bytes(),
  minimumOrder: floats(),
  monthlyCapacity: floats(),
  leadTimeDays: floats(),
  priceLow: floats(),
  priceHigh: floats(),
  incoterm: bytes(),
  destination: words(),
  site: words(),
  codes: new ListsBuilder(words()),
});

const certificateColumns = () => ({
  scheme: shorts(),
  expires: floats(),
  level: bytes(),
  scope: new ListsBuilder(words()),
  sites: new ListsBuilder(words()),
});

const trackColumns = () => ({ buyer: words(), buyerName: words(), recency: shorts() });

/** Cuts every column of a group to size. */
function freezeAll<T extends Record<string, { freeze(): unknown }>>(
  columns: T,
): { [Name in keyof T]: ReturnType<T[Name]['freeze']> } {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, column.freeze()]),
  ) as { [Name in keyof T]: ReturnType<T[Name]['freeze']> };
}

/** Turns suppliers into columns, one after another, so that they can be streamed from a store. */
export class SegmentBuilder {
  private readonly names = {
    economies: new Interner(),
    languages: new Interner(),
    labels: new Interner(),
    schemes: new Interner(),
    sites: new Interner(),
    places: new Interner(),
    dimensions: new Interner(),
    buyers: new Interner(),
    sectors: new Interner(),
    buyerNames: new Interner(),
  };
  private readonly schemes = new SpellingInterner(this.names.schemes, schemeKey);
  private readonly languages = new SpellingInterner(this.names.languages, primaryLanguage);
  private readonly codes = new CodeDictionary();
  private readonly ids: string[] = [];
  private readonly offerIds: string[] = [];
  private readonly suppliers = supplierColumns();
  private readonly offers = offerColumns();
  private readonly certificates = certificateColumns();
  private readonly track = trackColumns();
  private readonly trackTerms = new Map<string, TermTable>();
  private readonly offerTexts: TextIndexBuilder;
  private readonly trackTexts: TextIndexBuilder;
  private readonly joinedTexts = new JoinedTextBuilder(this.trackTerms);
  private readonly asOf: number;

  constructor(private readonly context: MatchContext) {
    this.asOf = dayNumber(context.asOf);
    this.offerTexts = new TextIndexBuilder(context.textStatistics);
    this.trackTexts = new TextIndexBuilder(context.textStatistics, this.trackTerms);
  }

  /** Suppliers added so far. */
  get size(): number {
    return this.ids.length;
  }

  add(facts: SupplierFacts): void {
    const row = this.ids.push(facts.id) - 1;
    this.suppliers.offerStarts.push(this.offers.supplier.size);
    this.suppliers.certificateStarts.push(this.certificates.scheme.size);
    this.suppliers.trackStarts.push(this.track.buyer.size);
    for (const offer of readableOffers(facts)) this.addOffer(row, offer);
    for (const certificate of readableCertificates(facts)) this.addCertificate(certificate);
    this.addTrackRecord(row, facts);
    this.addStanding(facts);
    this.addWishes(facts);
  }

  private addOffer(row: number, offer: OfferFacts): void {
    const numbers = normaliseOffer(offer, this.context);
    const { offers, names } = this;
    this.offerTexts.addTexts(offers.supplier.size, offer.texts);
    this.offerIds.push(offer.id);
    offers.supplier.push(row);
    offers.dimension.push(
      numbers.dimension === undefined ? 255 : names.dimensions.intern(numbers.dimension),
    );
    offers.minimumOrder.push(numbers.minimumOrder);
    offers.monthlyCapacity.push(numbers.monthlyCapacity);
    offers.leadTimeDays.push(numbers.leadTimeDays);
    offers.priceLow.push(numbers.priceLow);
    offers.priceHigh.push(numbers.priceHigh);
    offers.incoterm.push(numbers.incoterm < 0 ? 255 : numbers.incoterm);
    const place = destinationOf(offer);
    offers.destination.push(place === undefined ? 0 : names.places.intern(place) + 1);
    offers.site.push(offer.site === undefined ? 0 : names.sites.intern(offer.site) + 1);
    offers.codes.addRow(this.internCodes(offer.codes));
  }

  private internCodes(codes: readonly ProductCode[]): readonly number[] {
    const ids = codes.map((code) => this.codes.intern(code));
    return ids.length < 2 ? ids : [...new Set(ids)];
  }

  private addCertificate(certificate: CertificateFacts): void {
    const { certificates, names } = this;
    const { expires, scopeCodes, sites } = certificate;
    certificates.scheme.push(this.schemes.intern(certificate.scheme));
    certificates.expires.push(expires === undefined ? Number.NaN : dayNumber(expires));
    certificates.level.push(evidenceRank(certificate.evidence.level));
    certificates.scope.addRowOf(scopeCodes, (code) => this.codes.intern(code));
    certificates.sites.addRowOf(sites, (site) => names.sites.intern(site) + 1);
  }

  private addTrackRecord(row: number, facts: SupplierFacts): void {
    if (facts.trackRecord.length === 0) return;
    const { track, names } = this;
    for (const entry of readableEntries(facts.trackRecord)) {
      this.trackTexts.addTexts(track.buyer.size, entry.texts, this.joinedTexts);
      const { buyerName } = entry;
      track.buyer.push(names.buyers.intern(entry.buyerId));
      track.buyerName.push(buyerName === undefined ? 0 : names.buyerNames.intern(buyerName) + 1);
      track.recency.push(recencyOf(dayNumber(entry.date), this.asOf));
    }
    this.joinedTexts.endRow(row);
  }

  private addStanding(facts: SupplierFacts): void {
    const { suppliers, names } = this;
    suppliers.economy.push(names.economies.intern(facts.economy));
    suppliers.identity.push(evidenceRank(facts.identity.level));
    suppliers.response.push(facts.responses ? responseValue(facts.responses) : NOT_GIVEN);
    suppliers.stated.push(
      (facts.exportMarkets ? STATED.exportMarkets : 0) |
        (facts.targetMarkets ? STATED.targetMarkets : 0) |
        (facts.languages ? STATED.languages : 0) |
        (facts.ownershipUndisclosed ? STATED.ownershipUndisclosed : 0),
    );
    const numberOf = (economy: string): number => names.economies.intern(economy);
    suppliers.exportMarkets.addRowOf(facts.exportMarkets?.value, numberOf);
    suppliers.targetMarkets.addRowOf(facts.targetMarkets?.value, numberOf);
    suppliers.languages.addRowOf(facts.languages?.value, (tag) => this.languages.intern(tag));
    suppliers.labels.addRowOf(
      Object.entries(facts.ownershipLabels),
      ([label, level]) => names.labels.intern(label) * 4 + evidenceRank(level),
    );
  }

  private addWishes(facts: SupplierFacts): void {
    const { suppliers, names } = this;
    suppliers.excludedBuyers.addRowOf(facts.excludedBuyers, (id) => names.buyers.intern(id));
    suppliers.excludedSectors.addRowOf(facts.excludedSectors, (key) => names.sectors.intern(key));
    const { low, high } = wantedOrderValue(facts, this.context);
    suppliers.orderValueLow.push(low);
    suppliers.orderValueHigh.push(high);
    const terms = facts.paymentTerms?.value;
    suppliers.paymentDays.push(terms?.daysAfterDelivery ?? Number.NaN);
    suppliers.paymentAdvance.push(terms?.advanceShare ?? 0);
    suppliers.buyerVerification.push(
      facts.minimumBuyerVerification === undefined
        ? NOT_GIVEN
        : evidenceRank(facts.minimumBuyerVerification),
    );
  }

  /** The segment of all suppliers added so far. */
  build(): Segment {
    const { suppliers, offers, certificates, track } = this;
    suppliers.offerStarts.push(offers.supplier.size);
    suppliers.certificateStarts.push(certificates.scheme.size);
    suppliers.trackStarts.push(track.buyer.size);
    const frozen = { ids: this.offerIds, ...freezeAll(offers) };
    const counts = this.ids.length;
    return {
      context: this.context,
      names: this.names,
      codes: this.codes,
      suppliers: { ids: this.ids, ...freezeAll(suppliers) },
      offers: frozen,
      certificates: freezeAll(certificates),
      track: freezeAll(track),
      ...this.buildCodePostings(frozen.codes),
      offerTexts: this.offerTexts.build(this.offerIds.length),
      trackTexts: this.trackTexts.build(track.buyer.size),
      joinedTexts: this.joinedTexts.build(counts),
      ...this.buildBuyerNames(),
    };
  }

  private buildCodePostings(codes: Segment['offers']['codes']) {
    const rows = new Uint32Array(codes.values.length);
    const offersBySystem = new Map(
      CODE_SYSTEMS.map((system) => [system as string, new Bitset(this.offerIds.length)]),
    );
    for (let offer = 0; offer < this.offerIds.length; offer++) {
      const end = codes.starts[offer + 1] ?? 0;
      for (let index = codes.starts[offer] ?? 0; index < end; index++) {
        rows[index] = offer;
        offersBySystem.get(this.codes.systemOf(codes.values[index] ?? 0))?.add(offer);
      }
    }
    return { offersByCode: groupRows(codes.values, rows, this.codes.size), offersBySystem };
  }

  private buildBuyerNames() {
    const buyerNamesByWord = new Map<string, number[]>();
    const buyerNameWords = new Uint8Array(this.names.buyerNames.names.length);
    for (const [id, name] of this.names.buyerNames.names.entries()) {
      const wordsOfName = buyerWords(name);
      buyerNameWords[id] = Math.min(255, wordsOfName.size);
      for (const word of wordsOfName) {
        const ids = buyerNamesByWord.get(word);
        if (ids) ids.push(id);
        else buyerNamesByWord.set(word, [id]);
      }
    }
    return { buyerNamesByWord, buyerNameWords };
  }
}
