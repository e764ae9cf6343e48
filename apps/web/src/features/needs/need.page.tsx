import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import {
  CloseNeedDocument,
  NeedDocument,
  type NeedFactsFragment,
} from '../../graphql/generated/needs';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { ErrorState } from '../../ui/states';
import { showFailure } from '../../ui/toasts';
import { NeedTerms } from './needs.page';
import { RankedMatches } from './ranked-matches';

export default function NeedPage() {
  const { id = '' } = useParams();
  const [{ data, error }, retry] = useQuery({ query: NeedDocument, variables: { id } });
  if (error) return <ErrorState error={error} retry={retry} />;
  if (!data) return <PageSkeleton />;
  return <Need need={data.sourcingNeed} />;
}

function Need({ need }: { readonly need: NeedFactsFragment }) {
  const { t } = useTranslation();
  const [text] = need.content.texts;
  const [{ fetching }, close] = useMutation(CloseNeedDocument);
  return (
    <Stack gap="lg">
      <PageTitle
        title={text?.title ?? t('needs.untitled')}
        hint={<NeedTerms content={need.content} />}
        actions={
          need.isOwn && (
            <>
              {need.state === 'DRAFT' && (
                <Button component={Link} to={`/needs/${need.id}/edit`}>
                  {t('needs.edit')}
                </Button>
              )}
              {need.state === 'OPEN' && (
                <Button
                  variant="default"
                  loading={fetching}
                  onClick={async () => {
                    const { data } = await close({ id: need.id });
                    if (data?.closeNeed.__typename !== 'SourcingNeed') {
                      showFailure(data?.closeNeed.message ?? t('error.network'));
                    }
                  }}
                >
                  {t('needs.close')}
                </Button>
              )}
            </>
          )
        }
      />
      {text?.description && <Text maw={720}>{text.description}</Text>}
      {need.content.codes.length > 0 && (
        <Text size="sm">
          {need.content.codes.map(({ system, code }) => `${system} ${code}`).join(' · ')}
        </Text>
      )}
      {need.isOwn && need.state === 'OPEN' && (
        <section>
          <Group justify="space-between" mb="sm">
            <Title order={2} size="h3">
              {t('matches.title')}
            </Title>
            <Button component={Link} variant="default" size="xs" to={`/needs/${need.id}/partners`}>
              {t('partners.go')}
            </Button>
          </Group>
          <RankedMatches needId={need.id} />
        </section>
      )}
    </Stack>
  );
}
