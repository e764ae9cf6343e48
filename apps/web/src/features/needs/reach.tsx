import { List, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useReferenceData } from '../../app/reference-data';
import { ReachDocument } from '../../graphql/generated/needs';
import { useFormat } from '../../i18n/use-format';
import type { NeedDraft } from './need-draft';

/** How many suppliers the need would reach as it stands, counted while it is typed. */
export function Reach({ draft }: { readonly draft: NeedDraft }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { economy } = useReferenceData();
  const [settled] = useDebouncedValue(draft, 400);
  const [{ data }] = useQuery({
    query: ReachDocument,
    variables: {
      query: settled.code ? '' : settled.title,
      filters: {
        ...(settled.code && { hsCodes: [settled.code] }),
        ...(settled.allowedEconomies.length > 0 && { economies: [...settled.allowedEconomies] }),
        ...(settled.mustCertificates.length > 0 && { certificates: [...settled.mustCertificates] }),
      },
    },
    pause: settled.title.trim().length < 3 && !settled.code,
  });
  const found = data?.searchSuppliers;
  if (!found) return <Text>{t('reach.waiting')}</Text>;
  const counts = found.facets.find(({ field }) => field === 'economy')?.counts ?? [];
  return (
    <>
      <Text fw={700} fz="xl" role="status">
        {t('reach.count', {
          count: found.total,
          shown: format.number(found.total),
          economies: counts.length,
        })}
      </Text>
      <List size="sm" mt="xs">
        {counts.slice(0, 8).map(({ value, count }) => (
          <List.Item key={value}>
            {economy(value)}: {format.number(count)}
          </List.Item>
        ))}
      </List>
    </>
  );
}
