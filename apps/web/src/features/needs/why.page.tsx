import { Alert, Card, List, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import {
  ExplainPairDocument,
  type ExplainPairQuery,
  MatchedSuppliersDocument,
} from '../../graphql/generated/needs';
import { useFormat } from '../../i18n/use-format';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { ErrorState } from '../../ui/states';
import { ChangeText, ReasonText } from '../reasons/reason-text';
import { Explanation } from './explanation';
import { useMembership } from '../../app/viewer';

/** Why a supplier and a need fit, or why not: also for suppliers that are not in the list. */
export default function WhyPage() {
  const { t } = useTranslation();
  const { id = '', supplierId = '' } = useParams();
  const reader = useMembership('MSME') ? 'supplier' : 'buyer';
  const [{ data, error }, retry] = useQuery({
    query: ExplainPairDocument,
    variables: { needId: id, supplierId },
  });
  const [{ data: named }] = useQuery({
    query: MatchedSuppliersDocument,
    variables: { ids: [supplierId] },
  });
  if (error) return <ErrorState error={error} retry={retry} />;
  if (!data) return <PageSkeleton />;
  const { isEligible, unmetMusts, match, raises } = data.explainPair;
  const [supplier] = named?.publishedProfiles ?? [];
  return (
    <Stack>
      <PageTitle
        title={t('why.title', { name: supplier?.tradeNames[0] ?? supplier?.legalName ?? '…' })}
        hint={<Link to={`/needs/${id}`}>{t('why.back')}</Link>}
      />
      <Alert
        variant="outline"
        color={isEligible ? 'teal' : 'red'}
        title={t(isEligible ? 'why.eligible' : 'why.notEligible')}
      >
        {isEligible ? (
          <Text size="sm">{t('why.eligibleHint')}</Text>
        ) : (
          <List size="sm">
            {unmetMusts.map((must) => (
              <List.Item key={`${must.code} ${must.subject ?? ''}`}>
                <ReasonText of={must} />
              </List.Item>
            ))}
          </List>
        )}
      </Alert>
      <Explanation match={match} reader={reader} />
      <Raises raises={raises} />
    </Stack>
  );
}

/** The single changes that would raise the score most, each computed by scoring the pair anew. */
function Raises({ raises }: Pick<ExplainPairQuery['explainPair'], 'raises'>) {
  const { t } = useTranslation();
  const format = useFormat();
  if (raises.length === 0) return null;
  return (
    <Card withBorder>
      <Title order={2} size="h4" mb="xs">
        {t('why.raises')}
      </Title>
      <List spacing="xs">
        {raises.slice(0, 5).map((raise) => (
          <List.Item key={JSON.stringify([raise.change.kind, raise.change.args])}>
            <ChangeText of={raise.change} />{' '}
            {t(
              raise.isEligibleAfter && !raise.isEligibleBefore ? 'why.opens' : 'why.raisesFromTo',
              { before: format.percent(raise.before), after: format.percent(raise.after) },
            )}
          </List.Item>
        ))}
      </List>
    </Card>
  );
}
