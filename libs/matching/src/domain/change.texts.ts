import type { FactChange, ReasonWords } from '#match-engine';

/** What an offer is called, and the unit that its amounts are in. */
export interface OfferWords {
  readonly name?: string;
  /** Code of the unit. */
  readonly unit?: string;
}

const amount = (value: number): string => value.toLocaleString('en-US');

type Change<Kind extends FactChange['kind']> = Extract<FactChange, { kind: Kind }>;

/** Words of codes; `unit` is that of the changed offer. */
interface ChangeWords extends Omit<ReasonWords, 'unit'> {
  readonly unit: string;
}

const texts: {
  readonly [Kind in FactChange['kind']]: (change: Change<Kind>, words: ChangeWords) => string;
} = {
  certificate: ({ scheme }, w) => `Holding ${w.scheme(scheme)}, in date and checked`,
  language: ({ language }, w) => `Doing business in ${w.language(language)}`,
  exportMarket: ({ economy }, w) => `Having exported to ${w.economy(economy)}`,
  targetMarket: ({ economy }, w) => `Wanting to sell to ${w.economy(economy)}`,
  identityVerified: () => 'Being verified by the trade agency',
  paymentDays: ({ days }) => `Accepting payment ${days} days after delivery`,
  offerCode: ({ code }) => `${code.system} code ${code.code}`,
  capacity: ({ perMonth }, w) => `A capacity of ${amount(perMonth)} ${w.unit} a month`,
  minimumOrder: (change, w) => `A minimum order of ${amount(change.amount)} ${w.unit}`,
  leadTime: ({ days }) => `A lead time of ${days} days`,
  price: (change, w) => `A price of ${amount(change.amount)} ${change.currency} per ${w.unit}`,
  incoterm: ({ incoterm, place }) => `Offering ${[incoterm, place].filter(Boolean).join(' ')}`,
};

/**
 * A change of facts in English; programs use its kind and what it names.
 * @param offer that it changes, where it changes one and is known.
 */
export function renderChange(change: FactChange, words: ReasonWords, offer?: OfferWords): string {
  const unit = offer?.unit === undefined ? 'unit' : words.unit(offer.unit);
  const render = texts[change.kind] as (change: FactChange, words: ChangeWords) => string;
  const text = render(change, { ...words, unit });
  return offer?.name === undefined ? text : `${text} for ${offer.name}`;
}

/** Changes that show in what the buyer may read anyway: none of them touches a private wish. */
const openKinds: ReadonlySet<FactChange['kind']> = new Set([
  'certificate',
  'language',
  'exportMarket',
  'identityVerified',
  'offerCode',
  'leadTime',
  'incoterm',
]);

/**
 * Whether a buyer may read what a change would do to a pair. What touches wishes that the supplier
 * keeps to itself would let the buyer work them out.
 */
export const isOpenToBuyers = ({ kind }: FactChange): boolean => openKinds.has(kind);
