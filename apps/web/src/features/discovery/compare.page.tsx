import { Button, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useReferenceData } from '../../app/reference-data';
import {
  SupplierProfileDocument,
  type SupplierProfileQuery,
} from '../../graphql/generated/supplier';
import { useFormat } from '../../i18n/use-format';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { EmptyState } from '../../ui/states';
import { originalText } from '../supplier/texts';
import { mostCompared } from './compare-bar';
import classes from './discovery.module.css';
import { ShortlistButton } from './supplier-card';

type Profile = SupplierProfileQuery['profile'];

/** Up to four suppliers side by side; the address names them, so that it can be shared. */
export default function ComparePage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const [a, b, c, d] = params.getAll('id').slice(0, mostCompared);
  const columns = [useProfile(a), useProfile(b), useProfile(c), useProfile(d)];
  const profiles = columns.flatMap(({ profile }) => (profile ? [profile] : []));
  if (!a) {
    return (
      <EmptyState
        isPage
        title={t('compare.empty')}
        action={
          <Button component={Link} to="/suppliers">
            {t('nav.suppliers')}
          </Button>
        }
      >
        {t('compare.emptyHint')}
      </EmptyState>
    );
  }
  if (columns.some(({ isLoading }) => isLoading)) return <PageSkeleton />;
  return (
    <>
      <PageTitle title={t('compare.title')} hint={t('compare.hint')} />
      <div className={classes.scroller} tabIndex={0} role="region" aria-label={t('compare.title')}>
        <ComparedTable profiles={profiles} />
      </div>
    </>
  );
}

function useProfile(id: string | undefined): { profile?: Profile; isLoading: boolean } {
  const [{ data, fetching }] = useQuery({
    query: SupplierProfileDocument,
    variables: { id: id ?? '' },
    pause: !id,
  });
  return { profile: data?.profile, isLoading: fetching };
}

function ComparedTable({ profiles }: { readonly profiles: readonly Profile[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { economy, scheme, unit } = useReferenceData();
  const unknown = <Text size="sm">{t('supplier.notStated')}</Text>;
  const first = (profile: Profile) => profile.offers[0];
  const amount = (value: number | null | undefined, code: string | null | undefined) =>
    value === null || value === undefined ? unknown : `${format.number(value)} ${unit(code ?? '')}`;
  const rows: readonly [string, (profile: Profile) => ReactNode][] = [
    ['account.economy', (one) => economy(one.economy)],
    [
      'supplier.offers',
      (one) => one.offers.map(({ texts }) => originalText(texts)?.name).join(', '),
    ],
    ['supplier.capacity', (one) => amount(first(one)?.monthlyCapacity, first(one)?.unit)],
    ['supplier.minimumOrder', (one) => amount(first(one)?.minimumOrder, first(one)?.unit)],
    [
      'supplier.leadTime',
      (one) => {
        const days = first(one)?.leadTimeDays;
        return days === null || days === undefined ? unknown : t('supplier.days', { count: days });
      },
    ],
    ['supplier.delivery', (one) => first(one)?.delivery?.incoterm ?? unknown],
    [
      'supplier.certificates',
      (one) =>
        one.certificates
          .filter(({ isInDate }) => isInDate)
          .map((certificate) => scheme(certificate.scheme))
          .join(', ') || unknown,
    ],
    ['supplier.languages', (one) => one.languages.map(format.language).join(', ')],
    ['supplier.markets', (one) => one.exportMarkets.map(economy).join(', ') || unknown],
  ];
  return (
    <Table withColumnBorders verticalSpacing="sm" miw={640}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('compare.fact')}</Table.Th>
          {profiles.map((one) => (
            <Table.Th key={one.id} scope="col">
              <Link to={`/suppliers/${one.id}`}>{one.tradeNames[0] ?? one.legalName}</Link>
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(([label, show]) => (
          <Table.Tr key={label}>
            <Table.Th scope="row">{t(label)}</Table.Th>
            {profiles.map((one) => (
              <Table.Td key={one.id}>{show(one)}</Table.Td>
            ))}
          </Table.Tr>
        ))}
        <Table.Tr>
          <Table.Th scope="row">{t('nav.shortlist')}</Table.Th>
          {profiles.map((one) => (
            <Table.Td key={one.id}>
              <ShortlistButton
                organisationId={one.organisationId}
                name={one.tradeNames[0] ?? one.legalName ?? ''}
              />
            </Table.Td>
          ))}
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}
