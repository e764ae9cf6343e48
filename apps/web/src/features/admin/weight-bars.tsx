import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import classes from './weight-bars.module.css';

interface Weight {
  readonly criterion: string;
  readonly weight: number;
}

/** What each criterion weighs, heaviest first: a bar and, beside it, the figure. */
export function WeightBars({ weights }: { readonly weights: readonly Weight[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const most = Math.max(1, ...weights.map(({ weight }) => weight));
  const sorted = [...weights].sort((one, other) => other.weight - one.weight);
  return (
    <ul className={classes.list}>
      {sorted.map(({ criterion, weight }) => (
        <li key={criterion} className={classes.row}>
          <span>{t(`criterion.${criterion}`, { defaultValue: criterion })}</span>
          <span className={classes.bar} aria-hidden="true">
            <span style={{ width: `${Math.round((100 * weight) / most)}%` }} />
          </span>
          <span className={classes.figure}>{format.number(weight)}</span>
        </li>
      ))}
    </ul>
  );
}
