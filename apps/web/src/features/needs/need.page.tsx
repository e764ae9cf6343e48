import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import {
  CloseNeedDocument,
  NeedDocument,
  type NeedFactsFragment,
  PostNeedDocument,
} from '../../graphql/generated/needs';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { ErrorState } from '../../ui/states';
import { showRefusal, showUndo } from '../../ui/toasts';
import { AnswersClose } from './answers-close';
import { AskedTerms } from './asked-terms';
import { LineTable } from './line-table';
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
  const [, post] = useMutation(PostNeedDocument);
  const openAgain = async (version: number) => {
    const result = (await post({ id: need.id, version })).data?.postNeed;
    if (result?.__typename !== 'SourcingNeed') showRefusal(result);
  };
  const closeWithUndo = async () => {
    const result = (await close({ id: need.id })).data?.closeNeed;
    if (result?.__typename !== 'SourcingNeed') showRefusal(result);
    else showUndo(t('needs.closed'), t('undo'), () => void openAgain(result.version));
  };
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
                <Button variant="default" loading={fetching} onClick={() => void closeWithUndo()}>
                  {t('needs.close')}
                </Button>
              )}
            </>
          )
        }
      />
      {need.content.deadline && need.state !== 'CLOSED' && (
        <AnswersClose
          day={need.content.deadline}
          elsewhere={need.isOwn ? null : need.content.deliveryEconomy}
        />
      )}
      {need.state === 'CLOSED' && <Text size="sm">{t('needs.closed')}</Text>}
      {text?.description && <Text maw={720}>{text.description}</Text>}
      {need.content.codes.length > 0 && (
        <Text size="sm">
          {need.content.codes.map(({ system, code }) => `${system} ${code}`).join(' · ')}
        </Text>
      )}
      <AskedTerms content={need.content} />
      <LineTable content={need.content} />
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
