import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReferenceData } from '../../app/reference-data';
import { useMembership, useViewer } from '../../app/viewer';
import {
  BuyerNeedsDocument,
  type NeedSummaryFragment,
  OpenNeedsDocument,
} from '../../graphql/generated/needs';
import { useFormat } from '../../i18n/use-format';
import { NextPage, useAddressFilters } from '../../ui/address-list';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { EmptyState, NeedsRole } from '../../ui/states';
import { ListState } from '../../ui/list-state';
import { useKeptQuery } from '../../ui/use-kept-query';

/** A buyer's own needs; for everybody else the open ones. */
export default function NeedsPage() {
  const buyer = useMembership('BUYER');
  const { viewer } = useViewer();
  if (viewer === undefined) return <PageSkeleton />;
  if (viewer === null) return <NeedsRole role="any" />;
  return buyer ? <OwnNeeds organisationId={buyer.organisationId} /> : <OpenNeeds />;
}

function OwnNeeds({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation();
  const after = useAddressFilters().params.get('after') ?? undefined;
  const list = useKeptQuery({
    query: BuyerNeedsDocument,
    variables: { organisationId, after },
    requestPolicy: 'cache-and-network',
  });
  const needs = list.data?.buyerNeeds.edges.map(({ node }) => node);
  const create = (
    <Button component={Link} to="/needs/new">
      {t('needs.new')}
    </Button>
  );
  return (
    <>
      <PageTitle
        title={t('nav.myNeeds')}
        actions={
          <>
            {needs?.some(({ state }) => state === 'OPEN') && (
              <Button component={Link} variant="default" to="/needs/exposure">
                {t('needs.exposure')}
              </Button>
            )}
            {create}
          </>
        }
      />
      <ListState of={list} />
      {needs?.length === 0 && (
        <EmptyState title={t('needs.empty')} action={create}>
          {t('needs.emptyHint')}
        </EmptyState>
      )}
      <NeedList needs={needs ?? []} />
      <NextPage pageInfo={list.data?.buyerNeeds.pageInfo} />
    </>
  );
}

function OpenNeeds() {
  const { t } = useTranslation();
  const after = useAddressFilters().params.get('after') ?? undefined;
  const list = useKeptQuery({ query: OpenNeedsDocument, variables: { after } });
  const needs = list.data?.openNeeds.edges.map(({ node }) => node);
  return (
    <>
      <PageTitle title={t('nav.openNeeds')} hint={t('needs.openHint')} />
      <ListState of={list} />
      {needs?.length === 0 && (
        <EmptyState
          title={t('needs.noneOpen')}
          action={
            <Button component={Link} to="/searches">
              {t('nav.searches')}
            </Button>
          }
        >
          {t('needs.noneOpenHint')}
        </EmptyState>
      )}
      <NeedList needs={needs ?? []} />
      <NextPage pageInfo={list.data?.openNeeds.pageInfo} />
    </>
  );
}

function NeedList({ needs }: { readonly needs: readonly NeedSummaryFragment[] }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      {needs.map((need) => (
        <Card withBorder component="article" key={need.id}>
          <Group justify="space-between">
            <Title order={2} size="h4">
              <Link to={need.state === 'DRAFT' ? `/needs/${need.id}/edit` : `/needs/${need.id}`}>
                {need.content.texts[0]?.title || t('needs.untitled')}
              </Link>
            </Title>
            <Badge variant="default">{t(`needs.state.${need.state}`)}</Badge>
          </Group>
          <NeedTerms content={need.content} />
        </Card>
      ))}
    </Stack>
  );
}

/** How much, where to and by when, in one line. */
export function NeedTerms({ content }: { readonly content: NeedSummaryFragment['content'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { economy, unit } = useReferenceData();
  const { quantity, deadline, deliveryEconomy, period, windowFrom: from, windowTo: to } = content;
  return (
    <Text size="sm">
      {[
        quantity !== null &&
          [format.number(quantity), unit(content.unit ?? ''), period && t(`period.${period}`)]
            .filter(Boolean)
            .join(' '),
        deliveryEconomy && t('needs.deliverTo', { economy: economy(deliveryEconomy) }),
        from && to && t('needs.window', { days: format.days(from, to) }),
        from && !to && t('needs.windowFrom', { days: format.day(from) }),
        to && !from && t('needs.windowUntil', { days: format.day(to) }),
        deadline && t('needs.until', { day: format.day(deadline) }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </Text>
  );
}
