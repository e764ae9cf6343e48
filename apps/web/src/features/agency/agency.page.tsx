import { Checkbox, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReferenceData } from '../../app/reference-data';
import { ForMembers } from '../../app/for-members';
import { EconomyProfilesDocument, type EconomyProfilesQuery } from '../../graphql/generated/agency';
import { useFormat } from '../../i18n/use-format';
import { NextPage, useAddressFilters } from '../../ui/address-list';
import { PageTitle } from '../../ui/page-title';
import { StackedTable } from '../../ui/stacked-table';
import { EmptyState } from '../../ui/states';
import { ListState } from '../../ui/list-state';
import { useKeptQuery } from '../../ui/use-kept-query';
import { DeskTabs } from '../desk/desk-tabs';

type Row = EconomyProfilesQuery['economyProfiles']['edges'][number]['node'];
const statuses = ['PUBLISHED', 'DRAFT', 'HIDDEN'] as const;

export default function AgencyPage() {
  return (
    <ForMembers of="AGENCY">
      {({ organisation }) => organisation && <EconomyProfiles economy={organisation.economy} />}
    </ForMembers>
  );
}

/** The MSMEs of an agency's economy; the filters stand in the address. */
function EconomyProfiles({ economy }: { readonly economy: string }) {
  const { t } = useTranslation();
  const reference = useReferenceData();
  const { params, set } = useAddressFilters();
  const [typed, setTyped] = useState('');
  const [name] = useDebouncedValue(typed, 250);
  const status = statuses.find((one) => one === params.get('status'));
  const [typedCluster, setTypedCluster] = useState(params.get('cluster') ?? '');
  const [cluster] = useDebouncedValue(typedCluster.trim(), 250);
  const inOurCare = params.has('care');
  const after = params.get('after') ?? undefined;
  const list = useKeptQuery({
    query: EconomyProfilesDocument,
    variables: { economy, name, cluster, status, inOurCare, after },
    requestPolicy: 'cache-and-network',
  });
  const found = list.data?.economyProfiles;
  return (
    <>
      <DeskTabs />
      <PageTitle title={t('agency.title', { economy: reference.economy(economy) })} />
      <Group align="flex-end" mb="md">
        <TextInput
          type="search"
          label={t('agency.name')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            set('after', '');
          }}
        />
        <TextInput
          type="search"
          label={t('agency.cluster')}
          value={typedCluster}
          onChange={(event) => {
            setTypedCluster(event.currentTarget.value);
            set('cluster', event.currentTarget.value, 'replace');
          }}
        />
        <NativeSelect
          label={t('agency.status')}
          value={status ?? ''}
          data={[
            { value: '', label: t('agency.any') },
            ...statuses.map((value) => ({ value, label: t(`profile.status.${value}`) })),
          ]}
          onChange={(event) => {
            set('status', event.currentTarget.value);
          }}
        />
        <Checkbox
          mb="xs"
          label={t('agency.care')}
          checked={inOurCare}
          onChange={(event) => {
            set('care', event.currentTarget.checked ? '1' : '');
          }}
        />
      </Group>
      <ListState of={list} />
      {found?.edges.length === 0 && (
        <EmptyState title={t('agency.none')}>{t('desk.loosen')}</EmptyState>
      )}
      {found && found.edges.length > 0 && <Rows rows={found.edges.map(({ node }) => node)} />}
      <NextPage pageInfo={found?.pageInfo} />
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { scheme } = useReferenceData();
  return (
    <StackedTable
      label={t('nav.agency')}
      columns={[
        t('supplier.legalName'),
        t('profile.town'),
        t('agency.status'),
        t('supplier.certificates'),
        t('agency.updated'),
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <>
            <Link to={`/agency/msmes/${row.id}`}>{row.legalName}</Link>
            <Text size="sm">{row.clusters.join(', ')}</Text>
          </>,
          row.place?.name,
          t(`profile.status.${row.status}`),
          row.certificates.map((one) => (
            <Text size="sm" key={one.id}>
              {scheme(one.scheme)} · {t(one.isInDate ? 'supplier.inDate' : 'supplier.lapsed')}
            </Text>
          )),
          format.day(row.updatedAt),
        ],
      }))}
    />
  );
}
