import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMutation } from 'urql';
import {
  type AwardImportFactsFragment,
  ConfirmAwardImportDocument,
  type ConfirmAwardImportMutation,
  OneAwardImportDocument,
  UndoAwardImportDocument,
  type UndoAwardImportMutation,
} from '../../graphql/generated/awards';
import { Failure } from '../../ui/failure';
import { PageTitle } from '../../ui/page-title';
import { showRefusal } from '../../ui/toasts';
import { usePolling } from '../../ui/use-polling';
import { ListState } from '../../ui/list-state';
import { useKeptQuery } from '../../ui/use-kept-query';
import { ForAwardKeepers } from './for-award-keepers';
import { AwardReport } from './award-report';

type Import = AwardImportFactsFragment;
type Answer =
  | ConfirmAwardImportMutation['confirmAwardImport']
  | UndoAwardImportMutation['undoAwardImport']
  | undefined;

const underWay = new Set<Import['status']>(['CHECKING', 'STORING', 'UNDOING']);

export default function AwardImportPage() {
  return (
    <ForAwardKeepers>
      <AwardImport />
    </ForAwardKeepers>
  );
}

/** A file of awards from what it would store to what it has stored, and back. */
function AwardImport() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const list = useKeptQuery({
    query: OneAwardImportDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const one = list.data?.awardImport;
  const isBusy = one !== undefined && underWay.has(one.status);
  usePolling(isBusy, list.renew);
  if (!one) return <ListState of={list} />;
  return (
    <Stack gap="lg">
      <PageTitle
        title={one.fileName}
        hint={<Link to="/agency/awards">{t('awards.title')}</Link>}
        actions={<Act one={one} />}
      />
      <ListState of={list} />
      <Text fw={600} role="status">
        {t(`awards.status.${one.status}`)}
      </Text>
      <Failure text={one.problem?.message} />
      {one.report && <AwardReport report={one.report} status={one.status} />}
    </Stack>
  );
}

/** Stores what was checked, or takes out what was stored. */
function Act({ one: { id, status, report } }: { readonly one: Import }) {
  const { t } = useTranslation();
  const [{ fetching: isConfirming }, confirm] = useMutation(ConfirmAwardImportDocument);
  const [{ fetching: isUndoing }, undo] = useMutation(UndoAwardImportDocument);
  const sayFailure = (answer: Answer) => {
    if (answer?.__typename !== 'AwardImport') showRefusal(answer);
  };
  if (status === 'CHECKED' && report && report.added > 0) {
    return (
      <Button
        loading={isConfirming}
        onClick={async () => {
          sayFailure((await confirm({ id })).data?.confirmAwardImport);
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
        sayFailure((await undo({ id })).data?.undoAwardImport);
      }}
    >
      {t('imports.undo')}
    </Button>
  );
}
