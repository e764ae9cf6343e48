import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MatchFactsFragment } from '../../graphql/generated/needs';
import { useFormat } from '../../i18n/use-format';
import { TableSwitch, useTableView } from '../../ui/table-view';
import { ReasonText } from '../reasons/reason-text';
import { ExplanationTable } from './explanation-table';
import classes from './explanation.module.css';

type Criterion = MatchFactsFragment['criteria'][number];

/** What speaks for and against a pair: a bar for each criterion, and behind them a table. */
export function Explanation(props: {
  readonly match: MatchFactsFragment;
  readonly reader: 'buyer' | 'supplier';
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const side = props.reader === 'buyer' ? 'SUPPLIER_SERVES_NEED' : 'NEED_SUITS_SUPPLIER';
  const rows = props.match.criteria.filter((one) => one.side === side);
  // Buyers read it with the coverage of lines.
  const line = props.reader === 'supplier' ? props.match.lines[props.match.line]?.title : undefined;
  const [isTable, setTable] = useTableView();
  return (
    <div className={classes.groups}>
      {props.match.advice.map(({ id, kind, reason }) => (
        <Text key={id} size="sm" fw={600} className={classes.sides}>
          {t(`explained.advice.${kind}`, { reason })}
        </Text>
      ))}
      {line !== undefined && (
        <Text size="sm" className={classes.sides}>
          {t('explained.line', { line })}
        </Text>
      )}
      {isTable ? (
        <div className={classes.sides}>
          <ExplanationTable rows={rows} />
        </div>
      ) : (
        <>
          {(['FOR', 'AGAINST', 'ASK'] as const).map((verdict) => (
            <Reasons
              key={verdict}
              title={t(`matches.${verdict}`)}
              verdict={verdict}
              rows={rows.filter((one) => one.verdict === verdict)}
            />
          ))}
          {rows
            .filter(({ verdict }) => verdict === null)
            .map((row) => (
              <Text key={row.criterion} size="sm" className={classes.sides}>
                <ReasonText of={row} />
              </Text>
            ))}
        </>
      )}
      <Text size="sm" className={classes.sides}>
        {t('matches.sides', {
          serves: format.percent(props.match.supplierServesNeed),
          suits: format.percent(props.match.needSuitsSupplier),
        })}
      </Text>
      <div className={classes.sides}>
        <TableSwitch of={t('explained.table')} isTable={isTable} change={setTable} />
      </div>
    </div>
  );
}

function Reasons(props: {
  readonly title: string;
  readonly verdict: 'FOR' | 'AGAINST' | 'ASK';
  readonly rows: readonly Criterion[];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  if (props.rows.length === 0) return null;
  return (
    <div>
      <Text fw={600} size="sm">
        {props.title}
      </Text>
      <ul className={classes.list}>
        {props.rows.map((row) => (
          <li key={`${row.criterion} ${row.subject ?? ''} ${row.code}`}>
            <span className={classes.bar} data-verdict={props.verdict} aria-hidden="true">
              <span style={{ width: `${barWidth(row)}%` }} />
            </span>
            <span>
              <ReasonText of={row} />
              {row.isMust && ` (${t('matches.must')})`}{' '}
              <span className={classes.points}>
                {t('matches.adds', { points: format.percent(row.contribution) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How much of the criterion is met: its value, or for a question what was counted instead. */
const barWidth = ({ value }: Criterion): number => Math.round(100 * (value ?? 0.5));
