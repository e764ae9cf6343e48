import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMembership, useViewer } from '../../app/viewer';
import { AgenciesDocument } from '../../graphql/generated/awards';
import { useAddressFilters } from '../../ui/address-list';
import { ListState } from '../../ui/list-state';
import { PageSkeleton } from '../../ui/page-skeleton';
import { EmptyState, NeedsRole } from '../../ui/states';
import { useKeptQuery } from '../../ui/use-kept-query';

/** A page for those who keep awards: people of an agency, and whoever runs the platform. */
export function ForAwardKeepers({ children }: { readonly children: ReactNode }) {
  const { viewer } = useViewer();
  const agency = useMembership('AGENCY');
  if (viewer === undefined) return <PageSkeleton />;
  if (!agency && !viewer?.isPlatformAdministrator) return <NeedsRole role="agency" />;
  return children;
}

/** The reader's own agency; whoever runs the platform without one chooses, in the address. */
export function OfAgency({ children }: { readonly children: (agencyId: string) => ReactNode }) {
  const agency = useMembership('AGENCY');
  return agency ? children(agency.organisationId) : <ChosenAgency>{children}</ChosenAgency>;
}

function ChosenAgency({ children }: { readonly children: (agencyId: string) => ReactNode }) {
  const { t } = useTranslation();
  const { params, set } = useAddressFilters();
  const list = useKeptQuery({ query: AgenciesDocument });
  if (!list.data) return <ListState of={list} />;
  const agencies = list.data.organisations.edges.map(({ node }) => node);
  const chosen = agencies.find(({ id }) => id === params.get('agency')) ?? agencies[0];
  if (!chosen) return <EmptyState title={t('awards.noAgency')} />;
  return (
    <>
      <ListState of={list} />
      <NativeSelect
        maw={560}
        label={t('awards.agency')}
        value={chosen.id}
        data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => {
          set('agency', event.currentTarget.value);
        }}
      />
      {children(chosen.id)}
    </>
  );
}
