import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActsOfAgenciesDocument } from '../../graphql/generated/consents';
import { useFormat } from '../../i18n/use-format';
import { useAddressFilters } from '../../ui/address-list';
import { ListState } from '../../ui/list-state';
import { StackedTable } from '../../ui/stacked-table';
import { useKeptQuery } from '../../ui/use-kept-query';

/** What people of trade agencies did for an MSME, the latest first. */
export function ActsOfAgencies({ organisationId }: { readonly organisationId: string }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { params, set } = useAddressFilters();
  const list = useKeptQuery({
    query: ActsOfAgenciesDocument,
    variables: { organisationId, before: params.get('before') ?? undefined },
    requestPolicy: 'cache-and-network',
  });
  const acts = list.data?.auditTrail.edges.map(({ node }) => node);
  const pageInfo = list.data?.auditTrail.pageInfo;
  const key = (act: string) => `act.${act}`;
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {t('ownConsents.acts')}
      </Title>
      <ListState of={list} rows={1} />
      {acts?.length === 0 && <Text>{t('ownConsents.noActs')}</Text>}
      {acts && acts.length > 0 && (
        <StackedTable
          label={t('ownConsents.acts')}
          columns={[t('ownConsents.act'), t('ownConsents.actor'), t('ownConsents.when')]}
          rows={acts.map(({ id, at, act, actorName, actorAgency }) => ({
            key: id,
            cells: [
              i18n.exists(key(act)) ? t(key(act)) : <code key="act">{act}</code>,
              <>
                {actorName ?? '–'}
                <Text size="sm">{actorAgency}</Text>
              </>,
              format.moment(at),
            ],
          }))}
        />
      )}
      {pageInfo?.hasNextPage && (
        <Button
          mt="md"
          variant="default"
          onClick={() => {
            set('before', pageInfo.endCursor ?? '');
          }}
        >
          {t('ownConsents.earlier')}
        </Button>
      )}
    </section>
  );
}
