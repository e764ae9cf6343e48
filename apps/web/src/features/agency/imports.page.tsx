import { Button, Card, FileInput, Group, Stack, Table, Text } from '@mantine/core';
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
import { EmptyState, ErrorState, NeedsRole } from '../../ui/states';
import { uploadImport } from './upload-import';

export default function ImportsPage() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const agency = useMembership('AGENCY');
  if (viewer === undefined) return <PageSkeleton />;
  if (!agency) return <NeedsRole role="agency" />;
  return (
    <>
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
      <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('imports.file')}</Table.Th>
              <Table.Th>{t('agency.status')}</Table.Th>
              <Table.Th ta="right">{t('imports.rows')}</Table.Th>
              <Table.Th>{t('imports.day')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {edges.map(({ node }) => (
              <Table.Tr key={node.id}>
                <Table.Td>
                  <Link to={`/agency/imports/${node.id}`}>{node.fileName}</Link>
                </Table.Td>
                <Table.Td>{t(`imports.status.${node.status}`)}</Table.Td>
                <Table.Td ta="right">
                  {node.rowsTotal === null ? '…' : format.number(node.rowsTotal)}
                </Table.Td>
                <Table.Td>
                  <Text size="sm">{format.day(node.createdAt)}</Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
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
