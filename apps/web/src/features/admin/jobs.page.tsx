import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useViewer } from '../../app/viewer';
import {
  BackgroundWorkDocument,
  type BackgroundWorkQuery,
  RetryDeadJobsDocument,
} from '../../graphql/generated/jobs';
import { useFormat } from '../../i18n/use-format';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { StackedTable } from '../../ui/stacked-table';
import { EmptyState, NeedsRole } from '../../ui/states';
import { showRefusal } from '../../ui/toasts';
import { DeskTabs } from '../desk/desk-tabs';
import { ListState } from '../../ui/list-state';
import { useKeptQuery } from '../../ui/use-kept-query';

type Work = BackgroundWorkQuery['backgroundWork'];

/** How often the jobs are counted anew while somebody looks. */
const COUNT_EVERY = 5000;

export default function JobsPage() {
  const { viewer } = useViewer();
  if (viewer === undefined) return <PageSkeleton />;
  if (!viewer?.isPlatformAdministrator) return <NeedsRole role="platform" />;
  return <Jobs />;
}

/** How the background work stands, and the jobs that failed for good. */
function Jobs() {
  const { t } = useTranslation();
  const list = useKeptQuery({
    query: BackgroundWorkDocument,
    requestPolicy: 'cache-and-network',
  });
  const { data, renew } = list;
  useEffect(() => {
    const every = window.setInterval(() => {
      if (!document.hidden) renew();
    }, COUNT_EVERY);
    return () => {
      window.clearInterval(every);
    };
  }, [renew]);
  return (
    <>
      <DeskTabs />
      <PageTitle title={t('jobs.title')} hint={t('jobs.hint')} />
      <Stack gap="xl">
        <ListState of={list} />
        {data && (
          <>
            <DeadJobs dead={data.backgroundWork.dead} renew={renew} />
            <Queues queues={data.backgroundWork.queues} />
          </>
        )}
      </Stack>
    </>
  );
}

/** The queues that hold anything; the empty ones are folded away. */
function Queues({ queues }: { readonly queues: Work['queues'] }) {
  const { t } = useTranslation();
  const isBusy = ({ waiting, active, delayed, dead }: Queue) =>
    waiting + active + delayed + dead > 0;
  const empty = queues.filter((one) => !isBusy(one));
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {t('jobs.queues')}
      </Title>
      <QueueTable queues={queues.filter(isBusy)} />
      {empty.length > 0 && (
        <details>
          <summary>{t('jobs.emptyQueues', { count: empty.length })}</summary>
          <QueueTable queues={empty} />
        </details>
      )}
    </section>
  );
}

type Queue = Work['queues'][number];

function QueueTable({ queues }: { readonly queues: readonly Queue[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (queues.length === 0) return null;
  return (
    <StackedTable
      label={t('jobs.queues')}
      columns={[
        t('jobs.queue'),
        t('jobs.waiting'),
        t('jobs.active'),
        t('jobs.delayed'),
        t('jobs.dead'),
      ]}
      rows={queues.map(({ queue, waiting, active, delayed, dead }) => ({
        key: queue,
        cells: [queue, ...[waiting, active, delayed, dead].map(format.number)],
      }))}
    />
  );
}

function DeadJobs({ dead, renew }: { readonly dead: Work['dead']; readonly renew: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3">
          {t('jobs.deadTitle')}
        </Title>
        {dead.length > 1 && <Retry label={t('jobs.retryAll')} renew={renew} />}
      </Group>
      {dead.length === 0 ? (
        <EmptyState title={t('jobs.noneDead')}>{t('jobs.noneDeadHint')}</EmptyState>
      ) : (
        <StackedTable
          label={t('jobs.deadTitle')}
          columns={[t('jobs.job'), t('jobs.failedAt'), t('jobs.reason'), t('jobs.again')]}
          rows={dead.map((job) => ({
            key: `${job.queue} ${job.id}`,
            cells: [
              <>
                {job.name}
                <Text size="sm">{job.queue}</Text>
              </>,
              job.failedAt === null ? '–' : format.moment(job.failedAt),
              <Reason key="reason" job={job} />,
              <Retry label={t('jobs.retry')} id={job.id} renew={renew} />,
            ],
          }))}
        />
      )}
    </section>
  );
}

/** What happened and what to do, in the reader's language; what was thrown is there to unfold. */
function Reason({ job: { cause, reason } }: { readonly job: Work['dead'][number] }) {
  const { t } = useTranslation();
  return (
    <>
      {t(`jobs.causes.${cause}.what`)}
      <Text size="sm">{t(`jobs.causes.${cause}.todo`)}</Text>
      <details>
        <summary>{t('jobs.asThrown')}</summary>
        <Text size="sm" lang="en" style={{ overflowWrap: 'anywhere' }}>
          {reason}
        </Text>
      </details>
    </>
  );
}

function Retry(props: {
  readonly label: string;
  readonly id?: string;
  readonly renew: () => void;
}) {
  const [{ fetching }, retry] = useMutation(RetryDeadJobsDocument);
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={fetching}
      onClick={async () => {
        const result = (await retry({ id: props.id ?? null })).data?.retryDeadJobs;
        if (result?.__typename !== 'DeadJobsRetried') {
          showRefusal(result);
        }
        props.renew();
      }}
    >
      {props.label}
    </Button>
  );
}
