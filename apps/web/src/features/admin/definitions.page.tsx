import { Alert, Anchor, Button, Card, List, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReferenceData } from '../../app/reference-data';
import { useMembership, useViewer } from '../../app/viewer';
import {
  MsmeDefinitionsDocument,
  type MsmeDefinitionsQuery,
} from '../../graphql/generated/definitions';
import { useFormat } from '../../i18n/use-format';
import { useAddressFilters } from '../../ui/address-list';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { EmptyState, NeedsRole } from '../../ui/states';
import { DeskTabs } from '../desk/desk-tabs';
import { DefinitionEditor } from './definition-editor';
import { toRuleForm } from './definition-form';
import { RuleInWords } from './rule-in-words';
import { ListState } from '../../ui/list-state';
import { useKeptQuery } from '../../ui/use-kept-query';

type Definitions = MsmeDefinitionsQuery['msmeDefinitions'];

export default function DefinitionsPage() {
  const { viewer } = useViewer();
  const agency = useMembership('AGENCY');
  if (viewer === undefined) return <PageSkeleton />;
  const isPlatform = viewer?.isPlatformAdministrator ?? false;
  if (!isPlatform && !agency) return <NeedsRole role="agency" />;
  return (
    <OfEconomy
      own={isPlatform ? undefined : agency?.organisation?.economy}
      mayEnter={isPlatform || agency?.role === 'AGENCY_ADMINISTRATOR'}
    />
  );
}

function OfEconomy(props: { readonly own: string | undefined; readonly mayEnter: boolean }) {
  const { t } = useTranslation();
  const { data: reference } = useReferenceData();
  const { params, set } = useAddressFilters();
  const economy = props.own ?? params.get('economy') ?? 'PHL';
  const list = useKeptQuery({
    query: MsmeDefinitionsDocument,
    variables: { economy },
    requestPolicy: 'cache-and-network',
  });
  return (
    <>
      <DeskTabs />
      <PageTitle title={t('definitions.title')} hint={t('definitions.hint')} />
      {!props.own && (
        <NativeSelect
          mb="md"
          maw={320}
          label={t('account.economy')}
          value={economy}
          data={(reference?.economies ?? []).map((one) => ({ value: one.code, label: one.name }))}
          onChange={(event) => {
            set('economy', event.currentTarget.value);
          }}
        />
      )}
      <ListState of={list} />
      {list.data && (
        <Definitions
          key={economy}
          economy={economy}
          all={list.data.msmeDefinitions}
          mayEnter={props.mayEnter}
          renew={list.renew}
        />
      )}
    </>
  );
}

/** What holds today, the way to enter another, and all that was entered. */
function Definitions(props: {
  readonly economy: string;
  readonly all: Definitions;
  readonly mayEnter: boolean;
  readonly renew: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { inForce, entries } = props.all;
  const [isOpen, setOpen] = useState(false);
  return (
    <Stack gap="lg">
      <Title order={2} size="h3">
        {t('definitions.inForce')}
      </Title>
      {inForce.length === 0 && (
        <EmptyState title={t('definitions.none')}>{t('definitions.noneHint')}</EmptyState>
      )}
      {inForce.map((rule, place) => (
        <Card withBorder key={place}>
          <RuleInWords rule={rule} />
          <Text size="sm" mt="xs">
            {rule.source}
          </Text>
          {rule.status !== 'sourced' && (
            <Alert mt="sm" color="yellow" variant="outline">
              {t(`definitions.status.${rule.status}`)}
            </Alert>
          )}
        </Card>
      ))}
      {props.mayEnter && !isOpen && (
        <Button
          w="fit-content"
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('definitions.enter')}
        </Button>
      )}
      {isOpen && (
        <DefinitionEditor
          economy={props.economy}
          from={inForce.map(toRuleForm)}
          close={() => {
            setOpen(false);
          }}
          entered={() => {
            setOpen(false);
            props.renew();
          }}
        />
      )}
      {entries.length > 0 && (
        <section>
          <Title order={2} size="h3" mb="xs">
            {t('definitions.history')}
          </Title>
          <List>
            {entries.map((entry) => (
              <List.Item key={entry.id}>
                {t('definitions.entry', {
                  from: format.day(entry.validFrom),
                  recorded: format.moment(entry.recordedAt),
                })}{' '}
                <Anchor href={entry.sourceUrl} rel="noreferrer" underline="always">
                  {entry.source}
                </Anchor>
              </List.Item>
            ))}
          </List>
        </section>
      )}
    </Stack>
  );
}
