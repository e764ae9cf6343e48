import { NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReferenceData } from '../../app/reference-data';
import { AwardImportsDocument } from '../../graphql/generated/awards';
import { useFormat } from '../../i18n/use-format';
import { NextPage, useAddressFilters } from '../../ui/address-list';
import { ListState } from '../../ui/list-state';
import { PageTitle } from '../../ui/page-title';
import { StackedTable } from '../../ui/stacked-table';
import { EmptyState } from '../../ui/states';
import { useKeptQuery } from '../../ui/use-kept-query';
import { DeskTabs } from '../desk/desk-tabs';
import { ForAwardKeepers, OfAgency } from './for-award-keepers';
import { UploadCard } from './upload-card';
import { uploadAwards } from './upload-import';
import classes from '../../ui/figures.module.css';

export default function AwardsPage() {
  const { t } = useTranslation();
  return (
    <ForAwardKeepers>
      <DeskTabs />
      <PageTitle title={t('awards.title')} hint={t('awards.hint')} />
      <Stack gap="lg">
        <OfAgency>
          {(agencyId) => (
            <>
              <Upload agencyId={agencyId} />
              <AwardImports agencyId={agencyId} />
            </>
          )}
        </OfAgency>
      </Stack>
    </ForAwardKeepers>
  );
}

/** Takes a file of a public record. Nothing is stored before somebody has seen what it holds. */
function Upload({ agencyId }: { readonly agencyId: string }) {
  const { t, i18n } = useTranslation();
  const { data } = useReferenceData();
  const [language, setLanguage] = useState(i18n.language);
  return (
    <UploadCard
      hint={t('awards.fileHint')}
      accept=".csv,.jsonl,.ndjson,text/csv"
      list="/agency/awards"
      send={(file) => uploadAwards(agencyId, language, file)}
    >
      <NativeSelect
        label={t('awards.language')}
        value={language}
        data={(data?.languages ?? []).map(({ tag, name }) => ({ value: tag, label: name }))}
        onChange={(event) => {
          setLanguage(event.currentTarget.value);
        }}
      />
      <details>
        <summary>{t('awards.example')}</summary>
        <Text size="sm" my="xs">
          {t('awards.exampleHint')}
        </Text>
        <pre className={classes.example} tabIndex={0}>
          {'date,buyer,description,supplier,registryNumber\n' +
            '2025-06-09,Iloilo City Hospital,Dried mangoes,Aling Nena,SEC-1'}
        </pre>
      </details>
    </UploadCard>
  );
}

function AwardImports({ agencyId }: { readonly agencyId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { params } = useAddressFilters();
  const after = params.get('after') ?? undefined;
  const list = useKeptQuery({
    query: AwardImportsDocument,
    variables: { agencyId, after },
    requestPolicy: 'cache-and-network',
  });
  if (!list.data) return <ListState of={list} />;
  const { edges, pageInfo } = list.data.awardImports;
  if (edges.length === 0) {
    return <EmptyState title={t('awards.none')}>{t('awards.noneHint')}</EmptyState>;
  }
  const count = (value: number | undefined) => (value === undefined ? '…' : format.number(value));
  return (
    <>
      <ListState of={list} />
      <StackedTable
        label={t('awards.title')}
        columns={[
          t('imports.file'),
          t('agency.status'),
          t('awards.read'),
          t('awards.added'),
          t('imports.day'),
        ]}
        rows={edges.map(({ node }) => ({
          key: node.id,
          cells: [
            <Link to={`/agency/awards/${node.id}`}>{node.fileName}</Link>,
            t(`awards.status.${node.status}`),
            count(node.report?.read),
            count(node.report?.added),
            format.moment(node.createdAt),
          ],
        }))}
      />
      <NextPage pageInfo={pageInfo} />
    </>
  );
}
