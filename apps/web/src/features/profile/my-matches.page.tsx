import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SupplierMatchesDocument, type SupplierMatchesQuery } from '../../graphql/generated/needs';
import type { MyProfileFactsFragment } from '../../graphql/generated/profile';
import { useFormat } from '../../i18n/use-format';
import { NextPage, useAddressFilters } from '../../ui/address-list';
import { PageTitle } from '../../ui/page-title';
import { EmptyState } from '../../ui/states';
import { Explanation } from '../needs/explanation';
import { Feedback } from '../needs/feedback';
import { NeedTerms } from '../needs/needs.page';
import { OpenStep } from './open-step';
import { WithMyProfile } from './with-my-profile';
import { useExclusions } from '../exclusions/use-exclusions';
import { ListState } from '../../ui/list-state';
import { useKeptQuery } from '../../ui/use-kept-query';

/** The open needs that suit an MSME, with what speaks for and against, and what would raise them. */
export default function MyMatchesPage() {
  return <WithMyProfile>{(mine) => <MyMatches mine={mine} />}</WithMyProfile>;
}

function MyMatches({ mine }: { readonly mine: MyProfileFactsFragment }) {
  const { t } = useTranslation();
  const { profile, completeness } = mine;
  if (!profile) {
    return (
      <EmptyState
        isPage
        title={t('matches.publishFirst')}
        action={
          <Button component={Link} to="/profile/edit">
            {t('profile.start')}
          </Button>
        }
      >
        {t('matches.publishFirstHint')}
      </EmptyState>
    );
  }
  const [nextStep] = completeness.openSteps;
  return (
    <>
      <PageTitle title={t('nav.myMatches')} hint={t('matches.mineHint')} />
      {nextStep && (
        <Card withBorder mb="md">
          <Title order={2} size="h4">
            {t('matches.raise')}
          </Title>
          <Text>
            <OpenStep open={nextStep} />
          </Text>
        </Card>
      )}
      <Matches supplierId={profile.id} />
    </>
  );
}

function Matches({ supplierId }: { readonly supplierId: string }) {
  const { t } = useTranslation();
  const after = useAddressFilters().params.get('after') ?? undefined;
  const list = useKeptQuery({
    query: SupplierMatchesDocument,
    variables: { supplierId, after },
    requestPolicy: 'cache-and-network',
  });
  if (!list.data) return <ListState of={list} />;
  const matches = list.data.supplierMatches.edges.map(({ node }) => node);
  if (matches.length === 0) {
    return <EmptyState title={t('matches.noneMine')}>{t('matches.noneMineHint')}</EmptyState>;
  }
  return (
    <Stack gap="sm">
      <ListState of={list} />
      {matches.map((match) => (
        <NeedCard key={match.needId} match={match} />
      ))}
      <Group>
        <NextPage pageInfo={list.data.supplierMatches.pageInfo} />
      </Group>
    </Stack>
  );
}

/** Leaves out all needs of a buyer from now on; the buyer is not told. */
function ExcludeBuyer(props: {
  readonly supplierId: string;
  readonly buyerId: string;
  readonly title: string;
}) {
  const { t } = useTranslation();
  const { excludeBuyer, isSaving } = useExclusions(props.supplierId);
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={isSaving}
      aria-label={`${t('exclusions.exclude')}: ${props.title}`}
      onClick={() => void excludeBuyer(props.buyerId)}
    >
      {t('exclusions.exclude')}
    </Button>
  );
}

type Match = SupplierMatchesQuery['supplierMatches']['edges'][number]['node'];

function NeedCard({ match }: { readonly match: Match }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { need } = match;
  const title = need?.content.texts[0]?.title ?? '…';
  return (
    <Card withBorder component="article">
      <Group justify="space-between" align="flex-start">
        <Title order={2} size="h4">
          <Link to={`/needs/${match.needId}`}>{title}</Link>
        </Title>
        <Text fw={700} fz="xl" aria-label={t('matches.score')}>
          {format.percent(match.score)}
        </Text>
      </Group>
      {need && <NeedTerms content={need.content} />}
      <Explanation match={match} reader="supplier" />
      <Group gap="xs" mt="sm">
        <Button
          component={Link}
          size="compact-sm"
          variant="default"
          aria-label={`${t('explained.raise')}: ${title}`}
          to={`/needs/${match.needId}/why/${match.supplierId}`}
        >
          {t('explained.raise')}
        </Button>
        {need?.buyerOrganisationId && (
          <ExcludeBuyer
            supplierId={match.supplierId}
            buyerId={need.buyerOrganisationId}
            title={title}
          />
        )}
      </Group>
      <Feedback
        needId={match.needId}
        supplierId={match.supplierId}
        name={title}
        said={match.feedback}
      />
    </Card>
  );
}
