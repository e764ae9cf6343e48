import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import { type NeedDraft, readPayment } from './need-draft';

/** What buyers offer most; other terms, set by a program, stay in the list. */
const usual = ['100/0', '50/0', '0/0', '0/7', '0/14', '0/30', '0/45', '0/60', '0/90'];

/** When the buyer pays, which is compared with the slowest payment that a supplier accepts. */
export function PaymentTerms(props: {
  readonly value: string;
  readonly change: (part: Partial<NeedDraft>) => void;
}) {
  const { t } = useTranslation();
  const labelOf = usePaymentLabel();
  const terms = usual.includes(props.value) || !props.value ? usual : [props.value, ...usual];
  return (
    <NativeSelect
      label={t('payment.label')}
      value={props.value}
      data={[
        { value: '', label: t('payment.open') },
        ...terms.map((value) => ({ value, label: labelOf(value) })),
      ]}
      onChange={(event) => {
        props.change({ payment: event.currentTarget.value });
      }}
    />
  );
}

/** Terms of payment in words. */
export function usePaymentLabel(): (value: string) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (value) => {
    const terms = readPayment(value);
    if (!terms) return t('payment.open');
    const { advancePercent, daysAfterDelivery: count } = terms;
    if (advancePercent === 100) return t('payment.advance');
    if (advancePercent === 50 && count === 0) return t('payment.half');
    if (advancePercent > 0) {
      return t('payment.stated', { percent: format.percent(advancePercent / 100), count });
    }
    return count === 0 ? t('payment.delivery') : t('payment.days', { count });
  };
}
