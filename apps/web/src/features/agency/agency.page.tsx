import { Button, Checkbox, Group, NativeSelect, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useReferenceData } from '../../app/reference-data';
import { useMembership, useViewer } from '../../app/viewer';
import { EconomyProfilesDocument, type EconomyProfilesQuery } from '../../graphql/generated/agency';
import { useFormat } from '../../i18n/use-format';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { EmptyState, ErrorState, NeedsRole } from '../../ui/states';

type Row = EconomyProfilesQuery['economyProfiles']['edges'][number]['node'];
const statuses = ['PUBLISHED', 'DRAFT', 'HIDDEN'] as const;

export default function AgencyPage() {
  const { viewer } = useViewer();
  const economy = useMembership('AGENCY')?.organisation?.economy;
  if (viewer === undefined) return <PageSkeleton />;
  if (!economy) return <NeedsRole role="agency" />;
  return <EconomyProfiles economy={economy} />;
}

/** The MSMEs of an agency's economy; the filters stand in the address. */
function EconomyProfiles({ economy }: { readonly economy: string }) {
  const { t } = useTranslation();
  const reference = useReferenceData();
  const [params, setParams] = useSearchParams();
  const [typed, setTyped] = useState('');
  const [name] = useDebouncedValue(typed, 250);
  const status = statuses.find((one) => one === params.get('status'));
  const inOurCare = params.has('care');
  const after = params.get('after') ?? undefined;
  const [{ data, error }, retry] = useQuery({
    query: EconomyProfilesDocument,
    variables: { economy, name: name || null, status, inOurCare: inOurCare || null, after },
    requestPolicy: 'cache-and-network',
  });
  const found = data?.economyProfiles;
  const set = (key: string, value: string) => {
    setParams((before) => {
      if (key !== 'after') before.delete('after');
      if (value) before.set(key, value);
      else before.delete(key);
      return before;
    });
  };
  return (
    <>
      <PageTitle
        title={t('agency.title', { economy: reference.economy(economy) })}
        actions={
          <Button component={Link} to="/agency/imports">
            {t('imports.title')}
          </Button>
        }
      />
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
          label={t('agency.care')}
          checked={inOurCare}
          onChange={(event) => {
            set('care', event.currentTarget.checked ? '1' : '');
          }}
        />
      </Group>
      {error && <ErrorState error={error} retry={retry} />}
      {!found && !error && <PageSkeleton />}
      {found?.edges.length === 0 && <EmptyState title={t('agency.none')} />}
      {found && found.edges.length > 0 && <Rows rows={found.edges.map(({ node }) => node)} />}
      {found?.pageInfo.hasNextPage && (
        <Button
          mt="md"
          variant="default"
          onClick={() => {
            set('after', found.pageInfo.endCursor ?? '');
          }}
        >
          {t('list.next')}
        </Button>
      )}
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { scheme } = useReferenceData();
  return (
    <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('supplier.legalName')}</Table.Th>
            <Table.Th>{t('profile.town')}</Table.Th>
            <Table.Th>{t('agency.status')}</Table.Th>
            <Table.Th>{t('supplier.certificates')}</Table.Th>
            <Table.Th>{t('agency.updated')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>
                <Link to={`/suppliers/${row.id}`}>{row.legalName}</Link>
              </Table.Td>
              <Table.Td>{row.place?.name}</Table.Td>
              <Table.Td>{t(`profile.status.${row.status}`)}</Table.Td>
              <Table.Td>
                {row.certificates.map((one) => (
                  <Text size="sm" key={one.id}>
                    {scheme(one.scheme)} · {t(one.isInDate ? 'supplier.inDate' : 'supplier.lapsed')}
                  </Text>
                ))}
              </Table.Td>
              <Table.Td>{format.day(row.updatedAt)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
