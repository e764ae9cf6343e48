import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ForMembers } from '../../app/for-members';
import { ImportsDocument } from '../../graphql/generated/imports';
import { useFormat } from '../../i18n/use-format';
import { PageTitle } from '../../ui/page-title';
import { StackedTable } from '../../ui/stacked-table';
import { EmptyState } from '../../ui/states';
import { ListState } from '../../ui/list-state';
import { useKeptQuery } from '../../ui/use-kept-query';
import { DeskTabs } from '../desk/desk-tabs';
import { UploadCard } from './upload-card';
import { uploadImport } from './upload-import';

/** Files of MSMEs. Nothing is read from one before its columns were looked at. */
export default function ImportsPage() {
  const { t } = useTranslation();
  return (
    <ForMembers of="AGENCY">
      {({ organisationId: agencyId }) => (
        <>
          <DeskTabs />
          <PageTitle title={t('imports.title')} hint={t('imports.hint')} />
          <Stack gap="lg">
            <UploadCard
              hint={t('imports.fileHint')}
              accept=".csv,.xlsx,text/csv"
              list="/agency/imports"
              send={(file) => uploadImport(agencyId, file)}
            />
            <Imports agencyId={agencyId} />
          </Stack>
        </>
      )}
    </ForMembers>
  );
}

function Imports({ agencyId }: { readonly agencyId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [after, setAfter] = useState<string>();
  const list = useKeptQuery({
    query: ImportsDocument,
    variables: { agencyId, after },
    requestPolicy: 'cache-and-network',
  });
  if (!list.data) return <ListState of={list} />;
  const { edges, pageInfo } = list.data.imports;
  if (edges.length === 0) {
    return <EmptyState title={t('imports.none')}>{t('imports.noneHint')}</EmptyState>;
  }
  return (
    <>
      <ListState of={list} />
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
