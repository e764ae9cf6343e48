import { Card, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AwardImportFactsFragment } from '../../graphql/generated/awards';
import { useFormat } from '../../i18n/use-format';
import { StackedTable } from '../../ui/stacked-table';
import classes from '../../ui/figures.module.css';

type Report = NonNullable<AwardImportFactsFragment['report']>;

const counts = ['read', 'added', 'known', 'suppliers', 'wrong'] as const;

/** What a file would store or has stored, what is wrong with it, and whom nobody here is. */
export function AwardReport(props: {
  readonly report: Report;
  readonly status: AwardImportFactsFragment['status'];
}) {
  const { report, status } = props;
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Stack gap="lg">
      <Card withBorder>
        <dl className={classes.figures}>
          {counts.map((name) => (
            <div key={name}>
              <dt>{t(`awards.${name}`)}</dt>
              <dd>{format.number(report[name])}</dd>
            </div>
          ))}
        </dl>
        <Text size="sm">{t(status === 'CHECKED' ? 'awards.would' : 'awards.evidence')}</Text>
      </Card>
      <Mistakes mistakes={report.mistakes} />
      <Names title="awards.unmatched" hint="awards.unmatchedHint" names={report.unmatched} />
      <Names title="awards.ambiguous" hint="awards.ambiguousHint" names={report.ambiguous} />
    </Stack>
  );
}

function Mistakes({ mistakes }: Pick<Report, 'mistakes'>) {
  const { t } = useTranslation();
  const format = useFormat();
  if (mistakes.length === 0) return null;
  return (
    <Stack component="section" gap="xs">
      <Title order={2} size="h4">
        {t('awards.mistakes')}
      </Title>
      <StackedTable
        label={t('awards.mistakes')}
        columns={[t('awards.line'), t('awards.mistake')]}
        rows={mistakes.map(({ line, problems }) => ({
          key: String(line),
          cells: [format.number(line), problems.map(({ message }) => message).join(' ')],
        }))}
      />
    </Stack>
  );
}

function Names(props: {
  readonly title: 'awards.unmatched' | 'awards.ambiguous';
  readonly hint: 'awards.unmatchedHint' | 'awards.ambiguousHint';
  readonly names: Report['unmatched'];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  if (props.names.length === 0) return null;
  return (
    <Stack component="section" gap="xs">
      <Title order={2} size="h4">
        {t(props.title)}
      </Title>
      <Text size="sm">{t(props.hint)}</Text>
      <StackedTable
        label={t(props.title)}
        columns={[t('awards.supplier'), t('awards.title')]}
        rows={props.names.map(({ name, awards }) => ({
          key: name,
          cells: [name, format.number(awards)],
        }))}
      />
    </Stack>
  );
}
