import { Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useReferenceData } from '../../app/reference-data';
import { useMembership, useViewer } from '../../app/viewer';
import {
  type OrganisationFactsFragment,
  OrganisationsDocument,
  VerifyOrganisationDocument,
} from '../../graphql/generated/organisations';
import { useFormat } from '../../i18n/use-format';
import { NextPage, useAddressFilters } from '../../ui/address-list';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { StackedTable } from '../../ui/stacked-table';
import { EmptyState, NeedsRole } from '../../ui/states';
import { showRefusal, showUndo } from '../../ui/toasts';
import { DeskTabs } from '../desk/desk-tabs';
import { NewAgency } from './new-agency';
import { ListState } from '../../ui/list-state';
import { useKeptQuery } from '../../ui/use-kept-query';

const kinds = ['MSME', 'BUYER', 'AGENCY'] as const;
const levels = ['DOCUMENT', 'VERIFIED'] as const;
type Level = (typeof levels)[number] | null;

export default function OrganisationsPage() {
  const { viewer } = useViewer();
  const agency = useMembership('AGENCY');
  if (viewer === undefined) return <PageSkeleton />;
  if (!viewer?.isPlatformAdministrator && !agency) return <NeedsRole role="agency" />;
  return <Organisations ofAll={viewer?.isPlatformAdministrator ?? false} />;
}

/** Organisations, all for the platform and those of its economy for an agency, and their checks. */
function Organisations({ ofAll }: { readonly ofAll: boolean }) {
  const { t } = useTranslation();
  const { params, set } = useAddressFilters();
  const [typed, setTyped] = useState('');
  const [name] = useDebouncedValue(typed.trim(), 250);
  const kind = kinds.find((one) => one === params.get('kind')) ?? null;
  const economy = params.get('economy');
  const after = params.get('after');
  const list = useKeptQuery({
    query: OrganisationsDocument,
    variables: { filter: { name: name || null, kind, economy }, after },
    requestPolicy: 'cache-and-network',
  });
  const found = list.data?.organisations;
  return (
    <>
      <DeskTabs />
      <PageTitle title={t('nav.organisations')} hint={t('organisations.hint')} />
      <Filters
        ofAll={ofAll}
        kind={kind}
        economy={economy}
        name={typed}
        set={set}
        setName={(value) => {
          setTyped(value);
          set('after', '');
        }}
      />
      <ListState of={list} />
      {found?.edges.length === 0 && (
        <EmptyState title={t('organisations.none')}>{t('desk.loosen')}</EmptyState>
      )}
      {found && found.edges.length > 0 && <Rows rows={found.edges.map(({ node }) => node)} />}
      <NextPage pageInfo={found?.pageInfo} />
      {ofAll && <NewAgency />}
    </>
  );
}

function Filters(props: {
  readonly ofAll: boolean;
  readonly kind: string | null;
  readonly economy: string | null;
  readonly name: string;
  readonly set: (key: string, value: string) => void;
  readonly setName: (name: string) => void;
}) {
  const { t } = useTranslation();
  const { data: reference } = useReferenceData();
  return (
    <Group align="flex-end" mb="md">
      <TextInput
        type="search"
        label={t('agency.name')}
        value={props.name}
        onChange={(event) => {
          props.setName(event.currentTarget.value);
        }}
      />
      <NativeSelect
        label={t('organisations.kind')}
        value={props.kind ?? ''}
        data={[
          { value: '', label: t('agency.any') },
          ...kinds.map((value) => ({ value, label: t(`organisations.kinds.${value}`) })),
        ]}
        onChange={(event) => {
          props.set('kind', event.currentTarget.value);
        }}
      />
      {props.ofAll && (
        <NativeSelect
          label={t('account.economy')}
          value={props.economy ?? ''}
          data={[
            { value: '', label: t('agency.any') },
            ...(reference?.economies ?? []).map((one) => ({ value: one.code, label: one.name })),
          ]}
          onChange={(event) => {
            props.set('economy', event.currentTarget.value);
          }}
        />
      )}
    </Group>
  );
}

function Rows({ rows }: { readonly rows: readonly OrganisationFactsFragment[] }) {
  const { t } = useTranslation();
  const { economy } = useReferenceData();
  return (
    <StackedTable
      label={t('nav.organisations')}
      columns={[
        t('agency.name'),
        t('organisations.kind'),
        t('account.economy'),
        t('organisations.checked'),
      ]}
      rows={rows.map((one) => ({
        key: one.id,
        cells: [
          one.isDemo ? `${one.name} (${t('supplier.demo')})` : one.name,
          t(`organisations.kinds.${one.kind}`),
          economy(one.economy),
          one.kind === 'AGENCY' ? '–' : <Verification organisation={one} />,
        ],
      }))}
    />
  );
}

/** How far an organisation was checked, and by whom; a change can be taken back. */
function Verification({ organisation }: { readonly organisation: OrganisationFactsFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [{ fetching }, verify] = useMutation(VerifyOrganisationDocument);
  const { verification } = organisation;
  const before: Level = verification?.level ?? null;
  const set = async (level: Level) => {
    const { data } = await verify({ input: { organisationId: organisation.id, level } });
    const result = data?.verifyOrganisation;
    if (result?.__typename === 'OrganisationChanged') return true;
    showRefusal(result);
    return false;
  };
  return (
    <>
      <NativeSelect
        size="xs"
        disabled={fetching}
        aria-label={t('organisations.checkedNamed', { name: organisation.name })}
        value={before ?? ''}
        data={[
          { value: '', label: t('organisations.unchecked') },
          ...levels.map((value) => ({ value, label: t(`evidence.${value}`) })),
        ]}
        onChange={(event) => {
          const level = levels.find((one) => one === event.currentTarget.value) ?? null;
          void set(level).then((isDone) => {
            if (!isDone) return;
            const { name } = organisation;
            showUndo(t('organisations.changed', { name }), t('undo'), () => void set(before));
          });
        }}
      />
      {verification && (
        <Text size="xs">
          {t('supplier.checked', {
            by: verification.verifiedBy,
            day: format.day(verification.verifiedOn),
          })}
        </Text>
      )}
    </>
  );
}
