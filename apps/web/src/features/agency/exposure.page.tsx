import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { ForMembers } from '../../app/for-members';
import {
  type ExposureFactsFragment,
  ExposureReportDocument,
  type ExposureReportQueryVariables,
} from '../../graphql/generated/exposure';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { Problems } from '../../ui/problems';
import { ErrorState } from '../../ui/states';
import { usePolling } from '../../ui/use-polling';
import { DeskTabs } from '../desk/desk-tabs';
import { ExposureFields } from './exposure-fields';
import { ExposureAnswer } from './exposure-answer';
import { type ExposureSetting, readSetting, toVariables, writeSetting } from './exposure-setting';

export default function ExposurePage() {
  return (
    <ForMembers of="AGENCY">
      {({ organisationId }) => <Exposure agencyId={organisationId} />}
    </ForMembers>
  );
}

/** Who is shown to buyers at a setting between best value and equal exposure, and what it costs. */
function Exposure({ agencyId }: { readonly agencyId: string }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const change = (part: Partial<ExposureSetting>) => {
    setParams((before) => writeSetting({ ...readSetting(before), ...part }), { replace: true });
  };
  // A slider on its way asks nothing.
  const [asked] = useDebouncedValue(params.toString(), 400);
  return (
    <>
      <DeskTabs />
      <PageTitle title={t('exposure.title')} hint={t('exposure.hint')} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <ExposureFields setting={readSetting(params)} change={change} />
        <Answer
          question={toVariables(agencyId, readSetting(new URLSearchParams(asked)))}
          isChanging={asked !== params.toString()}
        />
      </SimpleGrid>
    </>
  );
}

/** The last answer stays, said to be old, until there is one for the setting. */
function Answer(props: {
  readonly question: ExposureReportQueryVariables;
  /** Whether the setting is on its way to another. */
  readonly isChanging: boolean;
}) {
  const { t } = useTranslation();
  const { result, error, reload, last, isPending } = useReport(props.question);
  const isOld = isPending || props.isChanging;
  return (
    <Stack>
      <Text size="sm" role="status" mih={22}>
        {isOld && t(last ? 'exposure.anew' : 'exposure.pending')}
      </Text>
      {error && <ErrorState error={error} retry={reload} />}
      {result?.__typename === 'InvalidInput' && <Problems problems={result.problems} />}
      {last ? <ExposureAnswer report={last} /> : !error && <PageSkeleton rows={3} />}
    </Stack>
  );
}

/** Asks for a report until it is there, and keeps the last that was. */
function useReport(question: ExposureReportQueryVariables) {
  const [{ data, error }, reload] = useQuery({
    query: ExposureReportDocument,
    variables: question,
    requestPolicy: 'cache-and-network',
  });
  const result = data?.exposureReport;
  const report = result?.__typename === 'ExposureReport' ? result : undefined;
  const isPending = report?.isPending ?? false;
  usePolling(isPending, reload);
  const [last, setLast] = useState<ExposureFactsFragment>();
  if (report?.computedAt && report !== last) setLast(report);
  return { result, error, reload, last, isPending };
}
