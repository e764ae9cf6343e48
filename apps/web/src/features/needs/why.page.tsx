import { Alert, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { ExplainPairDocument, MatchedSuppliersDocument } from '../../graphql/generated/needs';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { ErrorState } from '../../ui/states';
import { Explanation } from './explanation';

/** Why a supplier and a need fit, or why not: also for suppliers that are not in the list. */
export default function WhyPage() {
  const { t } = useTranslation();
  const { id = '', supplierId = '' } = useParams();
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
  const { isEligible, unmetMusts, match } = data.explainPair;
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
              <List.Item key={`${must.code} ${must.subject ?? ''}`} lang="en">
                {must.text}
              </List.Item>
            ))}
          </List>
        )}
      </Alert>
      <Explanation match={match} reader="buyer" />
    </Stack>
  );
}
