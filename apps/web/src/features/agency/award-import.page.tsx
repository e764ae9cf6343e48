import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { useMembership, useViewer } from '../../app/viewer';
import {
  type AwardImportFactsFragment,
  ConfirmAwardImportDocument,
  OneAwardImportDocument,
  UndoAwardImportDocument,
} from '../../graphql/generated/awards';
import { Failure } from '../../ui/failure';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { ErrorState, NeedsRole } from '../../ui/states';
import { showFailure } from '../../ui/toasts';
import { usePolling } from '../../ui/use-polling';
import { AwardReport } from './award-report';

type Import = AwardImportFactsFragment;

const underWay = new Set<Import['status']>(['CHECKING', 'STORING', 'UNDOING']);

/** A file of awards from what it would store to what it has stored, and back. */
export default function AwardImportPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { viewer } = useViewer();
  const agency = useMembership('AGENCY');
  const [{ data, error }, reload] = useQuery({
    query: OneAwardImportDocument,
    variables: { id },
    pause: !agency,
    requestPolicy: 'cache-and-network',
  });
  const one = data?.awardImport;
  const isBusy = one !== undefined && underWay.has(one.status);
  usePolling(isBusy, reload);
  if (viewer === undefined) return <PageSkeleton />;
  if (!agency) return <NeedsRole role="agency" />;
  if (error) return <ErrorState error={error} retry={reload} />;
  if (!one) return <PageSkeleton />;
  return (
    <Stack gap="lg">
      <PageTitle
        title={one.fileName}
        hint={<Link to="/agency/awards">{t('awards.title')}</Link>}
        actions={<Act one={one} />}
      />
      <Text fw={600} role="status">
        {t(`awards.status.${one.status}`)}
      </Text>
      <Failure text={one.status === 'FAILED' ? t('awards.unreadable') : undefined} />
      {one.failure && (
        <Text size="sm" lang="en">
          {one.failure}
        </Text>
      )}
      {one.report && <AwardReport report={one.report} status={one.status} />}
    </Stack>
  );
}

/** Stores what was checked, or takes out what was stored. */
function Act({ one: { id, status, report } }: { readonly one: Import }) {
  const { t } = useTranslation();
  const [{ fetching: isConfirming }, confirm] = useMutation(ConfirmAwardImportDocument);
  const [{ fetching: isUndoing }, undo] = useMutation(UndoAwardImportDocument);
  if (status === 'CHECKED' && report && report.added > 0) {
    return (
      <Button
        loading={isConfirming}
        onClick={async () => {
          const result = (await confirm({ id })).data?.confirmAwardImport;
          if (result?.__typename !== 'AwardImport') {
            showFailure(result?.message ?? t('error.network'));
          }
        }}
      >
        {t('awards.confirm', { count: report.added })}
      </Button>
    );
  }
  if (status !== 'STORED') return <Group />;
  return (
    <Button
      variant="default"
      loading={isUndoing}
      onClick={async () => {
        const result = (await undo({ id })).data?.undoAwardImport;
        if (result?.__typename !== 'AwardImport') {
          showFailure(result?.message ?? t('error.network'));
        }
      }}
    >
      {t('imports.undo')}
    </Button>
  );
}
