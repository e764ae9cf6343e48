import type { MatchContext } from '../facts/match-context.js';
import { TermTables } from '../text/term-table.js';
import { CodeDictionary } from './code-dictionary.js';
import { bytes, floats, integers, ListsBuilder, shorts, words } from './columns.js';
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

/**
 * What building takes beside its results. Segments that are built one after another use the same
 * memory, one dictionary of codes and one table of terms for each language.
 */
export class BuilderMemory {
  readonly codes = new CodeDictionary();
  private readonly terms = new TermTables();
  readonly suppliers = supplierColumns();
  readonly offers = offerColumns();
  readonly certificates = certificateColumns();
  readonly track = trackColumns();
  readonly buyerNameWords = new ListsBuilder(words());
  readonly offerTexts: TextIndexBuilder;
  readonly trackTexts: TextIndexBuilder;
  readonly joinedTexts = new JoinedTextBuilder(this.terms);

  constructor(readonly context: MatchContext) {
    this.offerTexts = new TextIndexBuilder(this.terms, context.textStatistics);
    this.trackTexts = new TextIndexBuilder(this.terms, context.textStatistics);
  }
}
