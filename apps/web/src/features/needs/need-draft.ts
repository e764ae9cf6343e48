import type { NeedContentFactsFragment, NeedInput } from '../../graphql/generated/needs';
import { withoutTypenames } from '../../graphql/without-typenames';
import { isHs, type LineDraft, toLineDraft, toLineInputs, withShownCode } from './line-draft';

/** A need as the wizard edits it: one title, one code, further lines, what most buyers state. */
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
  readonly lines: readonly LineDraft[];
  /** The need as it was, with what the wizard does not show. */
  readonly before: NeedInput | null;
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
  lines: [],
  before: null,
};

/**
 * What the api takes: what the wizard shows, and the rest as it was, since a need is replaced as
 * a whole. Empty fields are left out: a draft may lack anything.
 */
export function toNeedInput(draft: NeedDraft, language: string): NeedInput {
  const [shown, ...translations] = draft.before?.texts ?? [];
  const { title, description } = draft;
  return {
    ...draft.before,
    texts: [{ language: shown?.language ?? language, title, description }, ...translations],
    codes: withShownCode(draft.before?.codes ?? [], draft),
    lines: toLineInputs(draft.lines, language),
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
    certificates: certificatesOf(draft),
    isAnonymous: draft.isAnonymous,
  };
}

/** Musts of the wizard with the weight that they had, and what is preferred. */
function certificatesOf({ before, mustCertificates }: NeedDraft): NeedInput['certificates'] {
  const wishes = before?.certificates ?? [];
  const musts = mustCertificates.map(
    (name) =>
      wishes.find((one) => one.name === name && one.stance === 'MUST') ??
      ({ name, stance: 'MUST' } as const),
  );
  const isMust = new Set(mustCertificates);
  const preferred = wishes.filter(({ name, stance }) => stance !== 'MUST' && !isMust.has(name));
  return [...musts, ...preferred];
}

export function fromContent(content: NeedContentFactsFragment): NeedDraft {
  const [text] = content.texts;
  const code = content.codes.find(isHs);
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
    lines: content.lines.map(toLineDraft),
    before: withoutTypenames(content),
  };
}

function termsOf(content: NeedContentFactsFragment) {
  return {
    deadline: content.deadline ?? '',
    windowFrom: content.windowFrom ?? '',
    windowTo: content.windowTo ?? '',
    deliveryEconomy: content.deliveryEconomy ?? '',
    payment: content.paymentTerms ? writePayment(content.paymentTerms) : '',
  };
}

type Payment = NonNullable<NeedContentFactsFragment['paymentTerms']>;
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
