import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import {
  type ExposureFactsFragment,
  ExposureReportDocument,
  type ExposureReportQueryVariables,
} from '../../graphql/generated/exposure';
import { PageSkeleton } from '../../ui/page-skeleton';
import { Problems } from '../../ui/problems';
import { ErrorState } from '../../ui/states';
import { usePolling } from '../../ui/use-polling';
import type { NeedOption } from '../needs/use-own-needs';
import { ExposureFields } from './exposure-fields';
import { ExposureAnswer } from './exposure-answer';
import {
  type ExposureSetting,
  type ExposureTexts,
  readSetting,
  toVariables,
  writeSetting,
} from './exposure-setting';

/**
 * Who is shown at a setting between best value and equal exposure, and what it costs. The setting
 * stands in the address.
 */
export function ExposureDesk(props: {
  readonly organisationId: string;
  readonly needs: readonly NeedOption[];
  /** Where the texts are that differ by whose needs these are. */
  readonly of: ExposureTexts;
}) {
  const [params, setParams] = useSearchParams();
  const change = (part: Partial<ExposureSetting>) => {
    setParams((before) => writeSetting({ ...readSetting(before), ...part }), { replace: true });
  };
  // A slider on its way asks nothing.
  const [asked] = useDebouncedValue(params.toString(), 400);
  const question = toVariables(props.organisationId, readSetting(new URLSearchParams(asked)));
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
      <ExposureFields
        setting={readSetting(params)}
        change={change}
        needs={props.needs}
        of={props.of}
      />
      <Answer
        question={question}
        isChanging={asked !== params.toString()}
        needs={props.needs}
        of={props.of}
      />
    </SimpleGrid>
  );
}

/** The last answer stays, said to be old, until there is one for the setting. */
function Answer(props: {
  readonly question: ExposureReportQueryVariables;
  /** Whether the setting is on its way to another. */
  readonly isChanging: boolean;
  readonly needs: readonly NeedOption[];
  readonly of: ExposureTexts;
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
      {last ? (
        <ExposureAnswer report={last} needs={props.needs} of={props.of} />
      ) : (
        !error && !result?.__typename.startsWith('Invalid') && <PageSkeleton rows={3} />
      )}
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
