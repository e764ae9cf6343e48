import type { NeedFactsFragment, NeedInput } from '../../graphql/generated/needs';

/** A need as the wizard edits it: one title, one code, what most buyers state. */
export interface NeedDraft {
  readonly title: string;
  readonly description: string;
  readonly code: string;
  readonly edition: string;
  readonly kind: 'INPUT' | 'FINISHED' | 'SERVICE';
  readonly quantity: number | null;
  readonly unit: string;
  readonly period: 'ONCE' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';
  readonly deadline: string;
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly deliveryEconomy: string;
  /** Terms of payment as `readPayment` reads them; empty for not stated. */
  readonly payment: string;
  readonly allowedEconomies: readonly string[];
  readonly mustCertificates: readonly string[];
  readonly isAnonymous: boolean;
}

export const emptyNeed: NeedDraft = {
  title: '',
  description: '',
  code: '',
  edition: '',
  kind: 'INPUT',
  quantity: null,
  unit: 'KGM',
  period: 'MONTH',
  deadline: '',
  windowFrom: '',
  windowTo: '',
  deliveryEconomy: '',
  payment: '',
  allowedEconomies: [],
  mustCertificates: [],
  isAnonymous: false,
};

/** What the api takes. Empty fields are left out: a draft may lack anything. */
export function toNeedInput(draft: NeedDraft, language: string): NeedInput {
  return {
    texts: [{ language, title: draft.title, description: draft.description }],
    codes: draft.code ? [{ system: 'HS', code: draft.code, edition: draft.edition }] : [],
    kind: draft.kind,
    quantity: draft.quantity ?? undefined,
    unit: draft.quantity === null ? undefined : draft.unit,
    period: draft.period,
    deadline: draft.deadline || undefined,
    windowFrom: draft.windowFrom || undefined,
    windowTo: draft.windowTo || undefined,
    deliveryEconomy: draft.deliveryEconomy || undefined,
    paymentTerms: readPayment(draft.payment),
    allowedEconomies: [...draft.allowedEconomies],
    certificates: draft.mustCertificates.map((name) => ({ name, stance: 'MUST' })),
    isAnonymous: draft.isAnonymous,
  };
}

export function fromContent(content: NeedFactsFragment['content']): NeedDraft {
  const [text] = content.texts;
  const [code] = content.codes;
  return {
    title: text?.title ?? '',
    description: text?.description ?? '',
    code: code?.code ?? '',
    edition: code?.edition ?? '',
    kind: content.kind ?? 'INPUT',
    quantity: content.quantity,
    unit: content.unit ?? 'KGM',
    period: content.period ?? 'MONTH',
    ...termsOf(content),
    allowedEconomies: content.allowedEconomies,
    mustCertificates: content.certificates
      .filter(({ stance }) => stance === 'MUST')
      .map(({ name }) => name),
    isAnonymous: content.isAnonymous,
  };
}

function termsOf(content: NeedFactsFragment['content']) {
  return {
    deadline: content.deadline ?? '',
    windowFrom: content.windowFrom ?? '',
    windowTo: content.windowTo ?? '',
    deliveryEconomy: content.deliveryEconomy ?? '',
    payment: content.paymentTerms ? writePayment(content.paymentTerms) : '',
  };
}

type Payment = NonNullable<NeedFactsFragment['content']['paymentTerms']>;
type PaymentTerms = Pick<Payment, 'advancePercent' | 'daysAfterDelivery'>;

/** Terms of payment as one value of a list: per cent in advance, then days after delivery. */
export const writePayment = ({ advancePercent, daysAfterDelivery }: PaymentTerms): string =>
  `${advancePercent}/${daysAfterDelivery}`;

export function readPayment(value: string): PaymentTerms | undefined {
  const [advancePercent, daysAfterDelivery] = value.split('/').map(Number);
  if (value === '' || advancePercent === undefined || daysAfterDelivery === undefined) {
    return undefined;
  }
  return { advancePercent, daysAfterDelivery };
}
