import { Button, Card, FileInput, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useReferenceData } from '../../app/reference-data';
import { useMembership, useViewer } from '../../app/viewer';
import { AwardImportsDocument } from '../../graphql/generated/awards';
import { useFormat } from '../../i18n/use-format';
import { NextPage, useAddressFilters } from '../../ui/address-list';
import { Failure } from '../../ui/failure';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { StackedTable } from '../../ui/stacked-table';
import { EmptyState, ErrorState, NeedsRole } from '../../ui/states';
import { DeskTabs } from '../desk/desk-tabs';
import { uploadAwards } from './upload-import';
import classes from './figures.module.css';

export default function AwardsPage() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const agency = useMembership('AGENCY');
  if (viewer === undefined) return <PageSkeleton />;
  if (!agency) return <NeedsRole role="agency" />;
  return (
    <>
      <DeskTabs />
      <PageTitle title={t('awards.title')} hint={t('awards.hint')} />
      <Stack gap="lg">
        <Upload agencyId={agency.organisationId} />
        <AwardImports agencyId={agency.organisationId} />
      </Stack>
    </>
  );
}

/** Takes a file of a public record. Nothing is stored before somebody has seen what it holds. */
function Upload({ agencyId }: { readonly agencyId: string }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { data } = useReferenceData();
  const [file, setFile] = useState<File | null>(null);
  const [language, setLanguage] = useState(i18n.language);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!file) return;
    setBusy(true);
    setFailure(undefined);
    const answer = await uploadAwards(agencyId, language, file);
    setBusy(false);
    if (answer.id) await navigate(`/agency/awards/${answer.id}`);
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
            description={t('awards.fileHint')}
            placeholder={t('form.choose')}
            accept=".csv,.jsonl,.ndjson,text/csv"
            value={file}
            onChange={setFile}
          />
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

function AwardImports({ agencyId }: { readonly agencyId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { params } = useAddressFilters();
  const after = params.get('after') ?? undefined;
  const [{ data, error }, retry] = useQuery({
    query: AwardImportsDocument,
    variables: { agencyId, after },
    requestPolicy: 'cache-and-network',
  });
  if (error) return <ErrorState error={error} retry={retry} />;
  if (!data) return <PageSkeleton />;
  const { edges, pageInfo } = data.awardImports;
  if (edges.length === 0) {
    return <EmptyState title={t('awards.none')}>{t('awards.noneHint')}</EmptyState>;
  }
  const count = (value: number | undefined) => (value === undefined ? '…' : format.number(value));
  return (
    <>
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
