import { useTranslation } from 'react-i18next';
import type { MatchFactsFragment } from '../../graphql/generated/needs';
import { useFormat } from '../../i18n/use-format';
import { StackedTable } from '../../ui/stacked-table';
import { ReasonText } from '../reasons/reason-text';

type Criterion = MatchFactsFragment['criteria'][number];

/** The table behind the bars of an explanation: how far each criterion is met, and what it adds. */
export function ExplanationTable({ rows }: { readonly rows: readonly Criterion[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const valueOf = ({ value, verdict }: Criterion): string => {
    if (value !== null) return format.percent(value);
    return verdict === null ? '–' : t('explained.unknown');
  };
  return (
    <StackedTable
      label={t('explained.table')}
      columns={[
        t('explained.reason'),
        t('explained.verdict'),
        t('explained.met'),
        t('explained.weight'),
        t('explained.adds'),
      ]}
      rows={rows.map((row) => ({
        key: `${row.criterion} ${row.subject ?? ''} ${row.code}`,
        cells: [
          <>
            <ReasonText of={row} />
            {row.isMust && ` (${t('matches.must')})`}
          </>,
          row.verdict === null ? '–' : t(`matches.${row.verdict}`),
          valueOf(row),
          row.weight === null ? '–' : format.number(row.weight),
          format.percent(row.contribution),
        ],
      }))}
    />
  );
}
