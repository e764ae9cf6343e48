import { Card, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExposureFactsFragment } from '../../graphql/generated/exposure';
import { useFormat } from '../../i18n/use-format';
import { Bars } from '../../ui/bars';
import { EmptyState } from '../../ui/states';
import { useGroupName } from '../desk/use-group-name';
import type { NeedOption } from '../needs/use-own-needs';
import { ExposureLists } from './exposure-lists';
import type { ExposureTexts } from './exposure-setting';
import { ExposureUnmet } from './exposure-unmet';
import { useSupplierNames } from './use-supplier-names';
import classes from '../../ui/figures.module.css';

type Report = ExposureFactsFragment;

/** The price of a setting, who gains and who loses, what could not be promised, and the lists. */
export function ExposureAnswer(props: {
  readonly report: Report;
  readonly needs: readonly NeedOption[];
  readonly of: ExposureTexts;
}) {
  const { report, needs } = props;
  const { t } = useTranslation();
  const nameOf = useSupplierNames([
    ...report.changes.map(({ supplierId }) => supplierId),
    ...report.unmet.filter(({ kind }) => kind === 'supplier').map(({ id }) => id),
  ]);
  if (report.suppliers === 0) {
    return <EmptyState title={t('exposure.nobody')}>{t(`${props.of}.nobodyHint`)}</EmptyState>;
  }
  return (
    <Stack gap="xl">
      <Price report={report} />
      <ExposureUnmet unmet={report.unmet} nameOf={nameOf} />
      <Groups groups={report.groups} />
      <Changes report={report} nameOf={nameOf} />
      <ExposureLists lists={report.lists} needs={needs} />
    </Stack>
  );
}

function Price({ report }: { readonly report: Report }) {
  const { t } = useTranslation();
  const format = useFormat();
  const figures = [
    ['exposure.givenUp', format.share(report.givenUpShare ?? 0)],
    ['exposure.gaining', format.number(report.gaining.length)],
    ['exposure.losing', format.number(report.losing.length)],
    ['exposure.eligible', format.number(report.suppliers ?? 0)],
  ] as const;
  return (
    <Card withBorder>
      <dl className={classes.figures}>
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Text size="sm">{t('exposure.price')}</Text>
    </Card>
  );
}

const kinds = ['ownership', 'exports', 'region', 'size', 'economy'];
const kindOf = (group: string): number => kinds.indexOf(group.split(':')[0] ?? '');

function Groups({ groups }: Pick<Report, 'groups'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useGroupName();
  const sorted = [...groups].sort(
    (one, other) => kindOf(one.group) - kindOf(other.group) || other.share - one.share,
  );
  return (
    <Bars
      title={t('exposure.groups')}
      order={2}
      columns={[t('group.name'), t('exposure.now'), t('exposure.plain')]}
      most={1}
      write={format.percent}
      rows={sorted.map(({ group, suppliers, share, plainShare }) => ({
        key: group,
        name: t('group.counted', { name: nameOf(group), suppliers: format.number(suppliers) }),
        values: [share, plainShare],
      }))}
    />
  );
}

function Changes(props: { readonly report: Report; readonly nameOf: (id: string) => string }) {
  const { changes } = props.report;
  const { t } = useTranslation();
  const format = useFormat();
  if (changes.length === 0) return <Text>{t('exposure.noChange')}</Text>;
  return (
    <div>
      <Bars
        title={t('exposure.changes')}
        order={2}
        columns={[t('exposure.supplier'), t('exposure.now'), t('exposure.plain')]}
        most={Math.max(...changes.flatMap((one) => [one.exposure, one.plainExposure]))}
        write={format.decimal}
        rows={changes.map(({ supplierId, exposure, plainExposure }) => ({
          key: supplierId,
          name: props.nameOf(supplierId),
          values: [exposure, plainExposure],
        }))}
      />
      <Text size="sm" mt="xs">
        {t('exposure.unit')}
      </Text>
    </div>
  );
}
