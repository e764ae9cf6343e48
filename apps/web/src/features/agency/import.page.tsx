import { Button, Card, Group, List, Progress, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMutation, useSubscription } from 'urql';
import { useViewer } from '../../app/viewer';
import {
  type ImportFactsFragment,
  ImportNewsDocument,
  OneImportDocument,
  UndoImportDocument,
} from '../../graphql/generated/imports';
import { useReconnected } from '../../graphql/subscriptions';
import { useFormat } from '../../i18n/use-format';
import { Failure } from '../../ui/failure';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { NeedsRole } from '../../ui/states';
import { showRefusal } from '../../ui/toasts';
import { ListState } from '../../ui/list-state';
import { useKeptQuery } from '../../ui/use-kept-query';
import { ImportColumns } from './import-columns';
import { ImportReview } from './import-review';

const underWay = new Set(['CHECKING', 'STORING', 'UNDOING']);

/** An import from its columns to its profiles, and back. */
export default function ImportPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { viewer } = useViewer();
  const list = useKeptQuery({
    query: OneImportDocument,
    variables: { id },
    pause: !viewer,
    requestPolicy: 'cache-and-network',
  });
  const [{ data: news }] = useSubscription({
    query: ImportNewsDocument,
    variables: { importId: id },
    pause: !viewer,
  });
  const status = news?.importProgress.status;
  const { renew } = list;
  useReconnected(renew);
  useEffect(() => {
    if (status) renew();
  }, [status, renew]);

  if (viewer === undefined) return <PageSkeleton />;
  if (viewer === null) return <NeedsRole role="agency" />;
  if (!list.data) return <ListState of={list} />;
  const one = list.data.import;
  return (
    <Stack gap="lg">
      <PageTitle
        title={one.fileName}
        hint={<Link to="/agency/imports">{t('imports.title')}</Link>}
      />
      <ListState of={list} />
      <Text fw={600} role="status">
        {t(`imports.status.${one.status}`)}
      </Text>
      <Failure text={one.problem?.message} />
      {one.status === 'UPLOADED' && <ImportColumns one={one} />}
      {underWay.has(one.status) && <Under one={one} done={news?.importProgress.rowsDone} />}
      {one.status === 'CHECKED' && <ImportReview one={one} />}
      {one.status === 'STORED' && <Stored one={one} />}
    </Stack>
  );
}

function Under(props: { readonly one: ImportFactsFragment; readonly done: number | undefined }) {
  const { one } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const done = props.done ?? (one.status === 'STORING' ? one.rowsStored : one.rowsChecked);
  return (
    <>
      <Text>
        {t('imports.done', {
          done: format.number(done),
          total: one.rowsTotal === null ? '…' : format.number(one.rowsTotal),
        })}
      </Text>
      <Progress
        value={one.rowsTotal ? (100 * done) / one.rowsTotal : 100}
        animated
        aria-label={t(`imports.status.${one.status}`)}
      />
    </>
  );
}

function Stored({ one }: { readonly one: ImportFactsFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [{ fetching }, undo] = useMutation(UndoImportDocument);
  return (
    <Card withBorder>
      <List>
        {(['created', 'updated', 'unchanged', 'heldBack', 'wrong'] as const).map((name) => (
          <List.Item key={name}>
            {t(`imports.counts.${name}`)}: {format.number(one.counts[name])}
          </List.Item>
        ))}
      </List>
      <Group mt="md">
        <Button component={Link} to="/agency">
          {t('nav.agency')}
        </Button>
        <Button
          variant="default"
          loading={fetching}
          onClick={async () => {
            const { data } = await undo({ importId: one.id });
            if (data?.undoImport.__typename !== 'Import') {
              showRefusal(data?.undoImport);
            }
          }}
        >
          {t('imports.undo')}
        </Button>
      </Group>
      <Text size="sm" mt="xs">
        {t('imports.undoHint')}
      </Text>
    </Card>
  );
}
