import { Button, Card, FileInput, Group, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useMembership, useViewer } from '../../app/viewer';
import { ImportsDocument } from '../../graphql/generated/imports';
import { useFormat } from '../../i18n/use-format';
import { Failure } from '../../ui/failure';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { StackedTable } from '../../ui/stacked-table';
import { EmptyState, ErrorState, NeedsRole } from '../../ui/states';
import { DeskTabs } from '../desk/desk-tabs';
import { uploadImport } from './upload-import';

export default function ImportsPage() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const agency = useMembership('AGENCY');
  if (viewer === undefined) return <PageSkeleton />;
  if (!agency) return <NeedsRole role="agency" />;
  return (
    <>
      <DeskTabs />
      <PageTitle title={t('imports.title')} hint={t('imports.hint')} />
      <Stack gap="lg">
        <Upload agencyId={agency.organisationId} />
        <Imports agencyId={agency.organisationId} />
      </Stack>
    </>
  );
}

/** Takes a file. Nothing is read from it before its columns were looked at. */
function Upload({ agencyId }: { readonly agencyId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!file) return;
    setBusy(true);
    setFailure(undefined);
    const answer = await uploadImport(agencyId, file);
    setBusy(false);
    if (answer.id) await navigate(`/agency/imports/${answer.id}`);
    else setFailure(answer.message ?? t('error.network'));
  };

  return (
    <Card withBorder maw={560}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Failure text={failure} />
          <FileInput
            required
            label={t('imports.file')}
            description={t('imports.fileHint')}
            placeholder={t('form.choose')}
            accept=".csv,.xlsx,text/csv"
            value={file}
            onChange={setFile}
          />
          <Group>
            <Button type="submit" loading={isBusy} disabled={!file}>
              {t('imports.upload')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

function Imports({ agencyId }: { readonly agencyId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [after, setAfter] = useState<string>();
  const [{ data, error }, retry] = useQuery({
    query: ImportsDocument,
    variables: { agencyId, after },
    requestPolicy: 'cache-and-network',
  });
  if (error) return <ErrorState error={error} retry={retry} />;
  if (!data) return <PageSkeleton />;
  const { edges, pageInfo } = data.imports;
  if (edges.length === 0) {
    return <EmptyState title={t('imports.none')}>{t('imports.noneHint')}</EmptyState>;
  }
  return (
    <>
      <StackedTable
        label={t('imports.title')}
        columns={[t('imports.file'), t('agency.status'), t('imports.rows'), t('imports.day')]}
        rows={edges.map(({ node }) => ({
          key: node.id,
          cells: [
            <Link to={`/agency/imports/${node.id}`}>{node.fileName}</Link>,
            t(`imports.status.${node.status}`),
            node.rowsTotal === null ? '…' : format.number(node.rowsTotal),
            format.moment(node.createdAt),
          ],
        }))}
      />
      {pageInfo.hasNextPage && (
        <Group>
          <Button
            variant="default"
            onClick={() => {
              setAfter(pageInfo.endCursor ?? undefined);
            }}
          >
            {t('list.next')}
          </Button>
        </Group>
      )}
    </>
  );
}
