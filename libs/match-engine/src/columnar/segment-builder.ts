import { type EvidenceLevel, evidenceRank } from '#kernel';
import { dayNumber } from '../facts/days.js';
import { noNumbers, normaliseOffer } from '../facts/normal-offer.js';
import { destinationOf } from '../facts/places.js';
import type { CertificateFacts, OfferFacts, SupplierFacts } from '../facts/supplier.facts.js';
import { CODE_SYSTEMS, primaryLanguage, type ProductCode } from '../facts/values.js';
import { schemeKey } from '../rules/certificate.rules.js';
import { wantedOrderValue } from '../rules/supplier-side.rules.js';
import { responseValue } from '../score/formulas.js';
import { buyerWords as wordsOfBuyer, readableEntries, recencyOf } from '../score/track-record.js';
import { readableCertificates, readableOffers } from '../score/views.js';
import { Bitset } from './bitset.js';
import type { BuilderMemory } from './builder-memory.js';
import { groupRows, Interner, SpellingInterner } from './columns.js';
import { NOT_GIVEN, type Segment, STATED } from './segment.js';

/** Cuts every column of a group to size. */
function freezeAll<T extends Record<string, { freeze(): unknown }>>(
  columns: T,
): { [Name in keyof T]: ReturnType<T[Name]['freeze']> } {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, column.freeze()]),
  ) as { [Name in keyof T]: ReturnType<T[Name]['freeze']> };
}

/**
 * Turns suppliers into columns, one after another, so that they can be streamed from a store. It
 * makes as little as it can that is thrown away: the collector would stop the building for it.
 */
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
    buyerWords: new Interner(),
  };
  private readonly schemes = new SpellingInterner(this.names.schemes, schemeKey);
  private readonly languages = new SpellingInterner(this.names.languages, primaryLanguage);
  private readonly ids: string[] = [];
  private readonly offerIds: string[] = [];
  private readonly asOf: number;
  /** Numbers of the offer under way. */
  private readonly numbers = noNumbers();
  private readonly codeNumber = (code: ProductCode) => this.memory.codes.intern(code);
  private readonly siteNumber = (site: string) => this.names.sites.intern(site) + 1;
  private readonly economyNumber = (economy: string) => this.names.economies.intern(economy);
  private readonly languageNumber = (tag: string) => this.languages.intern(tag);
  private readonly buyerNumber = (id: string) => this.names.buyers.intern(id);
  private readonly sectorNumber = (key: string) => this.names.sectors.intern(key);

  /** @param memory of one segment at a time: the one before has to be built by now. */
  constructor(private readonly memory: BuilderMemory) {
    this.asOf = dayNumber(memory.context.asOf);
  }

  /** Suppliers added so far. */
  get size(): number {
    return this.ids.length;
  }

  add(facts: SupplierFacts): void {
    const row = this.ids.push(facts.id) - 1;
    this.addStarts();
    for (const offer of readableOffers(facts)) this.addOffer(row, offer);
    for (const certificate of readableCertificates(facts)) this.addCertificate(certificate);
    this.addTrackRecord(row, facts);
    this.addStanding(facts);
    this.addWishes(facts);
  }

  /** Where the next supplier's rows begin, or those of the last end. */
  private addStarts(): void {
    const { suppliers, offers, certificates, track } = this.memory;
    suppliers.offerStarts.push(offers.supplier.size);
    suppliers.certificateStarts.push(certificates.scheme.size);
    suppliers.trackStarts.push(track.buyer.size);
  }

  private addOffer(row: number, offer: OfferFacts): void {
    const { names } = this;
    const { offers, offerTexts, context } = this.memory;
    const numbers = normaliseOffer(offer, context, this.numbers);
    offerTexts.addTexts(offers.supplier.size, offer.texts);
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
    offers.site.push(offer.site === undefined ? 0 : this.siteNumber(offer.site));
    offers.codes.addSetOf(offer.codes, this.codeNumber);
  }

  private addCertificate(certificate: CertificateFacts): void {
    const { certificates } = this.memory;
    const { expires, scopeCodes, sites } = certificate;
    certificates.scheme.push(this.schemes.intern(certificate.scheme));
    certificates.expires.push(expires === undefined ? Number.NaN : dayNumber(expires));
    certificates.level.push(evidenceRank(certificate.evidence.level));
    certificates.scope.addRowOf(scopeCodes, this.codeNumber);
    certificates.sites.addRowOf(sites, this.siteNumber);
  }

  private addTrackRecord(row: number, facts: SupplierFacts): void {
    if (facts.trackRecord.length === 0) return;
    const { names } = this;
    const { track, trackTexts, joinedTexts } = this.memory;
    for (const entry of readableEntries(facts.trackRecord)) {
      trackTexts.addTexts(track.buyer.size, entry.texts, joinedTexts);
      const { buyerName } = entry;
      track.buyer.push(names.buyers.intern(entry.buyerId));
      track.buyerName.push(buyerName === undefined ? 0 : this.internBuyerName(buyerName) + 1);
      track.recency.push(recencyOf(dayNumber(entry.date), this.asOf));
    }
    joinedTexts.endRow(row);
  }

  private internBuyerName(name: string): number {
    const { buyerNames, buyerWords } = this.names;
    const known = buyerNames.names.length;
    const id = buyerNames.intern(name);
    if (id === known) {
      const words = [...wordsOfBuyer(name)];
      this.memory.buyerNameWords.addRowOf(words, (word) => buyerWords.intern(word));
    }
    return id;
  }

  private addStanding(facts: SupplierFacts): void {
    const { names } = this;
    const { suppliers } = this.memory;
    suppliers.economy.push(names.economies.intern(facts.economy));
    suppliers.identity.push(evidenceRank(facts.identity.level));
    suppliers.response.push(facts.responses ? responseValue(facts.responses) : NOT_GIVEN);
    suppliers.stated.push(
      (facts.exportMarkets ? STATED.exportMarkets : 0) |
        (facts.targetMarkets ? STATED.targetMarkets : 0) |
        (facts.languages ? STATED.languages : 0) |
        (facts.ownershipUndisclosed ? STATED.ownershipUndisclosed : 0),
    );
    suppliers.exportMarkets.addRowOf(facts.exportMarkets?.value, this.economyNumber);
    suppliers.targetMarkets.addRowOf(facts.targetMarkets?.value, this.economyNumber);
    suppliers.languages.addRowOf(facts.languages?.value, this.languageNumber);
    for (const label in facts.ownershipLabels) {
      const level = facts.ownershipLabels[label] as EvidenceLevel;
      suppliers.labels.push(names.labels.intern(label) * 4 + evidenceRank(level));
    }
    suppliers.labels.endRow();
  }

  private addWishes(facts: SupplierFacts): void {
    const { suppliers, context } = this.memory;
    suppliers.excludedBuyers.addRowOf(facts.excludedBuyers, this.buyerNumber);
    suppliers.excludedSectors.addRowOf(facts.excludedSectors, this.sectorNumber);
    suppliers.orderValueLow.push(wantedOrderValue(facts, 'min', context));
    suppliers.orderValueHigh.push(wantedOrderValue(facts, 'max', context));
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
    this.addStarts();
    const { memory, ids, offerIds, names } = this;
    const offers = freezeAll(memory.offers);
    const track = freezeAll(memory.track);
    return {
      context: memory.context,
      names,
      codes: memory.codes,
      suppliers: { ids, ...freezeAll(memory.suppliers) },
      offers: { ids: offerIds, ...offers },
      certificates: freezeAll(memory.certificates),
      track,
      ...this.buildCodePostings(offers.codes),
      offerTexts: memory.offerTexts.build(offerIds.length),
      trackTexts: memory.trackTexts.build(track.buyer.length),
      joinedTexts: memory.joinedTexts.build(ids.length),
      buyerNameWords: memory.buyerNameWords.freeze(),
    };
  }

  private buildCodePostings(codes: Segment['offers']['codes']) {
    const dictionary = this.memory.codes;
    const rows = new Uint32Array(codes.values.length);
    const offersBySystem = new Map(
      CODE_SYSTEMS.map((system) => [system as string, new Bitset(this.offerIds.length)]),
    );
    for (let offer = 0; offer < this.offerIds.length; offer++) {
      const end = codes.starts[offer + 1] ?? 0;
      for (let index = codes.starts[offer] ?? 0; index < end; index++) {
        rows[index] = offer;
        offersBySystem.get(dictionary.systemOf(codes.values[index] ?? 0))?.add(offer);
      }
    }
    return { offersByCode: groupRows(codes.values, rows, dictionary.size), offersBySystem };
  }
}
