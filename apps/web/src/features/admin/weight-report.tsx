import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReferenceData } from '../../app/reference-data';
import type { WeightComparisonFactsFragment } from '../../graphql/generated/weights';
import { useFormat } from '../../i18n/use-format';
import { StackedTable } from '../../ui/stacked-table';
import { useGroupName } from '../desk/use-group-name';

/** Before and after: fitted weights against those that were in use, on outcomes held back. */
export function WeightReport(props: {
  readonly comparisons: readonly WeightComparisonFactsFragment[];
}) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      {props.comparisons.map((one) => (
        <details key={one.sector ?? ''} open={one.sector === null}>
          <summary>
            {one.sector === null ? t('weights.allSectors') : <Sector code={one.sector} />}
          </summary>
          <Comparison of={one} />
        </details>
      ))}
    </Stack>
  );
}

function Sector({ code }: { readonly code: string }) {
  const { chapter } = useReferenceData();
  return chapter(code);
}

function Comparison({ of: one }: { readonly of: WeightComparisonFactsFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useGroupName();
  const columns = [t('weights.what'), t('weights.before'), t('weights.after')];
  return (
    <Stack gap="md" mt="xs">
      <Text size="sm">
        {t('weights.basis', {
          trainedOn: format.number(one.trainedOn),
          heldBack: format.number(one.heldBack),
        })}
      </Text>
      <StackedTable
        label={t('weights.quality')}
        columns={columns}
        rows={[
          {
            key: 'order',
            cells: [
              t('weights.order'),
              format.percent(one.presentOrder),
              format.percent(one.fittedOrder),
            ],
          },
          {
            key: 'loss',
            cells: [
              t('weights.loss'),
              format.decimal(one.presentLoss),
              format.decimal(one.fittedLoss),
            ],
          },
        ]}
      />
      {one.changes.length > 0 && (
        <Part title={t('weights.changes')}>
          <StackedTable
            label={t('weights.changes')}
            columns={columns}
            rows={one.changes.map(({ criterion, present, fitted }) => ({
              key: criterion,
              cells: [
                t(`criterion.${criterion}`, { defaultValue: criterion }),
                format.number(present),
                format.number(fitted),
              ],
            }))}
          />
        </Part>
      )}
      {one.groups.length > 0 && (
        <Part title={t('weights.groups')}>
          <StackedTable
            label={t('weights.groups')}
            columns={[
              t('weights.group'),
              t('weights.outcomes'),
              t('weights.before'),
              t('weights.after'),
            ]}
            rows={one.groups.map(({ group, outcomes, present, fitted }) => ({
              key: group,
              cells: [
                nameOf(group),
                format.number(outcomes),
                format.percent(present),
                format.percent(fitted),
              ],
            }))}
          />
        </Part>
      )}
    </Stack>
  );
}

function Part(props: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <Title order={4} size="h5">
        {props.title}
      </Title>
      {props.children}
    </div>
  );
}
