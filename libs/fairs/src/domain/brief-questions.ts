/** A reason as a brief looks at it. */
export interface AskedReason {
  readonly criterion: string;
  /** `ask` where a fact is not known. */
  readonly verdict: 'for' | 'against' | 'ask' | null;
}

/** How many questions a brief has. */
const most = 3;

/** What a buyer asks about a criterion that is not known, or speaks against the pair. */
const ofBuyer: Readonly<Record<string, string>> = {
  productCode: 'Which of your products comes closest to what we need?',
  productText: 'How does your product differ from what we describe?',
  capacity: 'How much can you deliver a month, and how much of that is free?',
  minimumOrder: 'What is your minimum order, and can a first one be smaller?',
  leadTime: 'How long after an order do you deliver?',
  price: 'What is your price for our quantity, and under which Incoterm?',
  incoterm: 'Under which Incoterms do you deliver?',
  certificate: 'Which certificates do you hold, and until when?',
  inclusion: 'Who owns and leads your firm?',
  tradeAgreement: 'Can you prove origin under a trade agreement?',
  exportExperience: 'Where have you delivered to before?',
  language: 'In which languages can our people work together?',
  evidence: 'Who can confirm what your profile says?',
  trackRecord: 'Whom have you supplied in the last two years?',
  responseRecord: 'Who answers us, and how soon?',
  lineCoverage: 'Which of our other lines could you supply, alone or with others?',
};

/** What a supplier asks. */
const ofSupplier: Readonly<Record<string, string>> = {
  productCode: 'Which of our products would serve you, and what is missing?',
  productText: 'What does your description mean for our product?',
  capacity: 'How much do you need a month, and from when on?',
  minimumOrder: 'How large would a first order be?',
  leadTime: 'By when do you need the first delivery?',
  price: 'What price do you aim at, and under which Incoterm?',
  incoterm: 'Which Incoterms do you accept?',
  certificate: 'Which certificates must we have before a first order?',
  tradeAgreement: 'Which proof of origin do you need from us?',
  language: 'In which languages can our people work together?',
  evidence: 'What would you like to see confirmed, and by whom?',
  wantedMarket: 'Where would our goods be sold?',
  orderQuantity: 'How much do you order at once, and how often?',
  orderValue: 'What is a usual order worth?',
  priceBand: 'Which price is within your budget?',
  paymentTerms: 'How soon after delivery do you pay, and how much in advance?',
  buyerVerification: 'Who can confirm your company to us?',
};

/** What is always worth asking, where reasons leave room. */
const always = {
  buyer: [
    'What could you deliver to us next month?',
    'What do your best customers value in you?',
    'What are our next steps, and who takes them?',
  ],
  supplier: [
    'What do you look for first in a new supplier?',
    'Who decides, and by when?',
    'What are our next steps, and who takes them?',
  ],
} as const;

/**
 * Three questions for one side: first about what is not known, then about what speaks against the
 * pair, then what is always worth asking.
 */
export function questionsFor(
  side: 'buyer' | 'supplier',
  reasons: readonly AskedReason[],
): string[] {
  const texts = side === 'buyer' ? ofBuyer : ofSupplier;
  const about = (verdict: AskedReason['verdict']) =>
    reasons.filter((one) => one.verdict === verdict).flatMap((one) => texts[one.criterion] ?? []);
  return [...new Set([...about('ask'), ...about('against'), ...always[side]])].slice(0, most);
}
