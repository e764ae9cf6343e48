import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import {
  SupplierProfileDocument,
  type SupplierProfileQuery,
} from '../../graphql/generated/supplier';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { EmptyState } from '../../ui/states';
import { mostCompared } from './compare-bar';
import { ComparedTable } from './compared-table';
import classes from './discovery.module.css';

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
