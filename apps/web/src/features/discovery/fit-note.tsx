import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/use-format';
import { ReasonText } from '../reasons/reason-text';
import classes from './discovery.module.css';
import { mainReasons } from './main-reasons';
import type { Fit } from './use-fits';

/** How well a supplier serves the chosen need, with what speaks most for and against it. */
export default function FitNote(props: {
  readonly fit: Fit | null;
  readonly needId: string;
  readonly supplierId: string;
  readonly name: string;
}) {
  const { fit, name } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const { pro, con } = mainReasons(fit?.criteria ?? []);
  return (
    <>
      <p>
        {fit ? (
          <strong>
            {t('discovery.serves', { share: format.percent(fit.supplierServesNeed) })}
          </strong>
        ) : (
          t('discovery.servesNot')
        )}{' '}
        <Link
          to={`/needs/${props.needId}/why/${props.supplierId}`}
          aria-label={t('discovery.whyNamed', { name })}
        >
          {t('matches.why')}
        </Link>
      </p>
      {pro && <Reason kind="FOR" of={pro} />}
      {con && <Reason kind={con.verdict === 'ASK' ? 'ASK' : 'AGAINST'} of={con} />}
    </>
  );
}

function Reason(props: {
  readonly kind: 'FOR' | 'AGAINST' | 'ASK';
  readonly of: Fit['criteria'][number];
}) {
  const { t } = useTranslation();
  return (
    <p className={classes.reason} data-verdict={props.kind}>
      <span className={classes.verdict}>{t(`matches.${props.kind}`)}</span>{' '}
      <ReasonText of={props.of} />
    </p>
  );
}
