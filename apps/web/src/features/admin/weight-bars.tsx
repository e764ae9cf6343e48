import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import { Bars } from '../../ui/bars';

interface Weight {
  readonly criterion: string;
  readonly weight: number;
}

/** What each criterion weighs, heaviest first. */
export function WeightBars(props: { readonly title: string; readonly weights: readonly Weight[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sorted = [...props.weights].sort((one, other) => other.weight - one.weight);
  return (
    <Bars
      title={props.title}
      order={2}
      columns={[t('weights.what'), t('weights.weight')]}
      most={sorted[0]?.weight ?? 1}
      write={format.number}
      rows={sorted.map(({ criterion, weight }) => ({
        key: criterion,
        name: t(`criterion.${criterion}`, { defaultValue: criterion }),
        values: [weight],
      }))}
    />
  );
}
