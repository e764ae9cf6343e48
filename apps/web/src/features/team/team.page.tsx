import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMembership, useViewer } from '../../app/viewer';
import { TeamDocument } from '../../graphql/generated/team';
import { NextPage, useAddressFilters } from '../../ui/address-list';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { EmptyState, NeedsRole } from '../../ui/states';
import { DeskTabs } from '../desk/desk-tabs';
import { Invitations } from './invitations';
import { Members } from './members';
import { leads } from './roles';
import { ListState } from '../../ui/list-state';
import { useKeptQuery } from '../../ui/use-kept-query';

/** The people of each organisation that the reader belongs to, and invitations into it. */
export default function TeamPage() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const agency = useMembership('AGENCY');
  if (viewer === undefined) return <PageSkeleton />;
  if (viewer === null) return <NeedsRole role="any" />;
  return (
    <>
      {agency && <DeskTabs />}
      <PageTitle title={t('team.title')} hint={t('team.hint')} />
      {viewer.memberships.length === 0 && (
        <EmptyState title={t('team.none')}>{t('team.noneHint')}</EmptyState>
      )}
      <Stack gap="xl">
        {viewer.memberships.map(({ organisationId, role }) => (
          <Team key={organisationId} organisationId={organisationId} role={role} />
        ))}
      </Stack>
    </>
  );
}

function Team(props: { readonly organisationId: string; readonly role: string }) {
  const after = useAddressFilters().params.get('after') ?? undefined;
  const list = useKeptQuery({
    query: TeamDocument,
    variables: { organisationId: props.organisationId, after },
    requestPolicy: 'cache-and-network',
  });
  if (!list.data) return <ListState of={list} rows={2} />;
  const { organisation } = list.data;
  if (!organisation) return null;
  const isLeader = leads(organisation.kind, props.role);
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {organisation.name}
      </Title>
      <ListState of={list} />
      <Members
        organisationId={organisation.id}
        kind={organisation.kind}
        mayChange={isLeader}
        members={organisation.members?.edges.map(({ node }) => node) ?? []}
      />
      <NextPage pageInfo={organisation.members?.pageInfo} />
      {isLeader && <Invitations organisationId={organisation.id} kind={organisation.kind} />}
    </section>
  );
}
