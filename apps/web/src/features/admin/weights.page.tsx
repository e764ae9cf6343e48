import { Button, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { useMembership, useViewer } from '../../app/viewer';
import {
  MatchWeightsDocument,
  type MatchWeightsQuery,
  TrainMatchWeightsDocument,
} from '../../graphql/generated/weights';
import { useFormat } from '../../i18n/use-format';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { EmptyState, ErrorState, NeedsRole } from '../../ui/states';
import { DeskTabs } from '../desk/desk-tabs';
import { SwitchWeights } from './switch-weights';
import { TellingWords } from './telling-words';
import { WeightBars } from './weight-bars';
import { WeightReport } from './weight-report';

type Overview = MatchWeightsQuery['matchWeights'];

export default function WeightsPage() {
  const { viewer } = useViewer();
  const agency = useMembership('AGENCY');
  const [{ data, error }, reload] = useQuery({
    query: MatchWeightsDocument,
    pause: !viewer,
    requestPolicy: 'cache-and-network',
  });
  if (viewer === undefined) return <PageSkeleton />;
  const mayChange = viewer?.isPlatformAdministrator ?? false;
  if (!mayChange && !agency) return <NeedsRole role="platform" />;
  if (error) return <ErrorState error={error} retry={reload} />;
  if (!data) return <PageSkeleton />;
  const renew = () => {
    reload({ requestPolicy: 'network-only' });
  };
  return <Weights all={data.matchWeights} renew={renew} mayChange={mayChange} />;
}

/** The weights that matches are scored with: those in use, those that were fitted, and the turns. */
function Weights(props: {
  readonly all: Overview;
  readonly renew: () => void;
  readonly mayChange: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { activeVersion, engineVersion, active, versions, switches } = props.all;
  const { textStatistics, fewestTexts } = props.all;
  return (
    <>
      <DeskTabs />
      <PageTitle
        title={t('weights.title')}
        hint={t('weights.hint')}
        actions={props.mayChange && <Train renew={props.renew} known={versions.length} />}
      />
      <Stack gap="lg">
        <Card withBorder>
          <WeightBars title={t('weights.inUse', { version: activeVersion })} weights={active} />
          {props.mayChange && activeVersion !== engineVersion && (
            <SwitchWeights version={engineVersion} done={props.renew} isBack />
          )}
        </Card>
        <Title order={2} size="h3">
          {t('weights.fitted')}
        </Title>
        {versions.length === 0 && (
          <EmptyState title={t('weights.none')}>{t('weights.noneHint')}</EmptyState>
        )}
        {versions.map((version) => (
          <Card withBorder key={version.version} component="section">
            <Title order={3} size="h4">
              {version.version}
              {version.version === activeVersion && ` · ${t('weights.isInUse')}`}
            </Title>
            <Text size="sm" mb="sm">
              {t('weights.trained', {
                moment: format.moment(version.trainedAt),
                version: version.presentVersion,
              })}
            </Text>
            <WeightReport comparisons={version.comparisons} />
            {props.mayChange && version.version !== activeVersion && (
              <SwitchWeights version={version.version} done={props.renew} />
            )}
          </Card>
        ))}
        <TellingWords statistics={textStatistics} fewestTexts={fewestTexts} />
        {switches.length > 0 && (
          <section>
            <Title order={2} size="h3" mb="sm">
              {t('weights.turns')}
            </Title>
            <List>
              {switches.map((one) => (
                <List.Item key={one.id}>
                  {format.moment(one.switchedAt)} · {one.version} · {one.reason}
                </List.Item>
              ))}
            </List>
          </section>
        )}
      </Stack>
    </>
  );
}

const LOOK_EVERY = 4000;
const LOOKS = 15;

/** Has weights fitted by the worker, and looks for a minute whether they are there. */
function Train(props: { readonly renew: () => void; readonly known: number }) {
  const { t } = useTranslation();
  const [{ fetching }, train] = useMutation(TrainMatchWeightsDocument);
  const [looks, setLooks] = useState(0);
  const { renew } = props;
  useEffect(() => {
    if (looks === 0) return undefined;
    const timer = window.setTimeout(() => {
      renew();
      setLooks(looks - 1);
    }, LOOK_EVERY);
    return () => {
      window.clearTimeout(timer);
    };
  }, [looks, renew]);
  return (
    <Group gap="sm">
      <Text size="sm" role="status">
        {looks > 0 && t('weights.training')}
      </Text>
      <Button
        loading={fetching}
        disabled={looks > 0}
        onClick={async () => {
          const { data } = await train({});
          if (data) setLooks(LOOKS);
        }}
      >
        {t('weights.train')}
      </Button>
    </Group>
  );
}
