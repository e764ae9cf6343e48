import { Button, Card, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery, useSubscription } from 'urql';
import { useReferenceData } from '../../app/reference-data';
import {
  MatchedSuppliersDocument,
  MatchProgressDocument,
  NeedMatchesDocument,
  type NeedMatchesQuery,
} from '../../graphql/generated/needs';
import { useReconnected } from '../../graphql/subscriptions';
import { useFormat } from '../../i18n/use-format';
import { EmptyState } from '../../ui/states';
import { useCompared } from '../discovery/compare-bar';
import { CompareBar } from '../discovery/compare-bar';
import { ShortlistButton } from '../discovery/supplier-card';
import { Explanation } from './explanation';
import { Feedback } from './feedback';
import { readFilter } from './match-filter';
import { MatchFilterFields } from './match-filter-fields';
import { ListState } from '../../ui/list-state';
import { useKeptQuery } from '../../ui/use-kept-query';

/** The suppliers of a need, best first, each with what speaks for and against it; kept up to date. */
export function RankedMatches({ needId }: { readonly needId: string }) {
  const { t } = useTranslation();
  const [after, setAfter] = useState<string>();
  const [params] = useSearchParams();
  const filter = readFilter(params);
  const list = useKeptQuery({
    query: NeedMatchesDocument,
    variables: { needId, filter, after },
    requestPolicy: 'cache-and-network',
  });
  const { data, renew } = list;
  const [{ data: news }] = useSubscription({ query: MatchProgressDocument, variables: { needId } });
  const progress = news?.matchProgress ?? data?.needMatches.progress;
  const isDone = news?.matchProgress.isDone;
  useReconnected(renew);
  useEffect(() => {
    if (isDone) renew();
  }, [isDone, renew]);

  if (!data) return <ListState of={list} />;
  const matches = data.needMatches.edges.map(({ node }) => node);
  return (
    <Stack gap="sm">
      <ListState of={list} />
      <MatchState progress={progress} />
      <MatchFilterFields
        changed={() => {
          setAfter(undefined);
        }}
      />
      {progress?.isDone && matches.length === 0 && <NoMatch isFiltered={filter !== undefined} />}
      <MatchCards matches={matches} needId={needId} />
      {data.needMatches.pageInfo.hasNextPage && (
        <Button
          variant="default"
          onClick={() => {
            setAfter(data.needMatches.pageInfo.endCursor ?? undefined);
          }}
        >
          {t('list.next')}
        </Button>
      )}
      <CompareBar />
    </Stack>
  );
}

/** How far the comparing has come. */
function MatchState({ progress }: { readonly progress: MatchProgress | null | undefined }) {
  const { t } = useTranslation();
  if (!progress) {
    return (
      <Text size="sm" role="status">
        {t('matches.soon')}
      </Text>
    );
  }
  const { compared, eligible, isDone } = progress;
  return (
    <>
      <Text size="sm" role="status">
        {t(isDone ? 'matches.compared' : 'matches.comparing', { compared, eligible })}
      </Text>
      {!isDone && <Progress value={100} animated aria-label={t('matches.inProgress')} />}
    </>
  );
}

function NoMatch({ isFiltered }: { readonly isFiltered: boolean }) {
  const { t } = useTranslation();
  const texts = isFiltered ? 'matchFilter' : 'matches';
  return <EmptyState title={t(`${texts}.none`)}>{t(`${texts}.noneHint`)}</EmptyState>;
}

type MatchProgress = NonNullable<NeedMatchesQuery['needMatches']['progress']>;
type Matches = readonly NeedMatchesQuery['needMatches']['edges'][number]['node'][];

function MatchCards({ matches, needId }: { readonly matches: Matches; readonly needId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { economy } = useReferenceData();
  const compared = useCompared();
  const ids = matches.map(({ supplierId }) => supplierId);
  const [{ data }] = useQuery({
    query: MatchedSuppliersDocument,
    variables: { ids },
    pause: ids.length === 0,
  });
  const suppliers = new Map(data?.publishedProfiles.map((one) => [one.id, one]));
  return matches.map((match) => {
    const supplier = suppliers.get(match.supplierId);
    const name = supplier?.tradeNames[0] ?? supplier?.legalName ?? '…';
    return (
      <Card withBorder component="article" key={match.supplierId}>
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <div>
            <Title order={3} size="h4">
              {match.needRank}. <Link to={`/suppliers/${match.supplierId}`}>{name}</Link>
            </Title>
            <Text size="sm" mih="1.55em">
              {[supplier?.place?.name, economy(supplier?.economy ?? '')].filter(Boolean).join(', ')}
            </Text>
          </div>
          <Text fw={700} fz="xl" aria-label={t('matches.score')}>
            {format.percent(match.score)}
          </Text>
        </Group>
        <Explanation match={match} reader="buyer" />
        <Group gap="xs" mt="sm">
          {supplier ? (
            <ShortlistButton organisationId={supplier.organisationId} name={name} />
          ) : (
            <Button size="compact-sm" variant="default" disabled>
              {t('shortlist.add')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant={compared.has(match.supplierId) ? 'filled' : 'default'}
            aria-pressed={compared.has(match.supplierId)}
            aria-label={t('compare.addNamed', { name })}
            disabled={!compared.has(match.supplierId) && compared.isFull}
            onClick={() => {
              compared.toggle(match.supplierId);
            }}
          >
            {t('compare.add')}
          </Button>
          <Button
            component={Link}
            size="compact-sm"
            variant="default"
            to={`/needs/${needId}/why/${match.supplierId}`}
          >
            {t('matches.why')}
          </Button>
        </Group>
        <Feedback needId={needId} supplierId={match.supplierId} name={name} said={match.feedback} />
      </Card>
    );
  });
}
