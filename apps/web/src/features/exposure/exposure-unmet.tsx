import { Alert, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExposureFactsFragment } from '../../graphql/generated/exposure';
import { useFormat } from '../../i18n/use-format';
import { useGroupName } from '../desk/use-group-name';

type Unmet = ExposureFactsFragment['unmet'];

/** Most broken promises that are told one by one. */
const mostTold = 12;

/** Promises that the lists cannot keep, and why. */
export function ExposureUnmet(props: {
  readonly unmet: Unmet;
  readonly nameOf: (supplierId: string) => string;
}) {
  const { unmet, nameOf } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const groupName = useGroupName();
  if (unmet.length === 0) return null;
  // Groups are what was asked for; suppliers follow.
  const sorted = [...unmet].sort((one, other) => (one.kind < other.kind ? -1 : 1));
  return (
    <Alert color="yellow" variant="outline" title={t('exposure.unmet')}>
      <List size="sm">
        {sorted.slice(0, mostTold).map(({ kind, id, promised, given, why }) => (
          <List.Item key={`${kind} ${id}`}>
            {t('exposure.broken', {
              name: kind === 'group' ? groupName(id) : nameOf(id),
              promised: format.decimal(promised),
              given: format.decimal(given),
              why: t(`exposure.why.${why}`),
            })}
          </List.Item>
        ))}
        {sorted.length > mostTold && (
          <List.Item>
            {t('exposure.more', { more: format.number(sorted.length - mostTold) })}
          </List.Item>
        )}
      </List>
    </Alert>
  );
}
