import { Button, Card, Group, List, MultiSelect, Select, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReferenceData } from '../../app/reference-data';
import {
  type ExclusionFactsFragment,
  SupplierExclusionsDocument,
} from '../../graphql/generated/exclusions';
import { PageTitle } from '../../ui/page-title';
import { EmptyState } from '../../ui/states';
import { WithMyProfile } from '../profile/with-my-profile';
import { exclusionsOf, useExclusions } from './use-exclusions';
import { ListState } from '../../ui/list-state';
import { useKeptQuery } from '../../ui/use-kept-query';

/** Whom and what an MSME does not want to be matched with: seen by its own people alone. */
export default function ExclusionsPage() {
  return <WithMyProfile>{({ profile }) => <Exclusions supplierId={profile?.id} />}</WithMyProfile>;
}

function Exclusions({ supplierId }: { readonly supplierId: string | undefined }) {
  const { t } = useTranslation();
  if (!supplierId) {
    return (
      <EmptyState isPage title={t('matches.publishFirst')}>
        {t('exclusions.publishFirst')}
      </EmptyState>
    );
  }
  return <OfSupplier supplierId={supplierId} />;
}

function OfSupplier({ supplierId }: { readonly supplierId: string }) {
  const { t } = useTranslation();
  const list = useKeptQuery({
    query: SupplierExclusionsDocument,
    variables: { supplierId },
    requestPolicy: 'cache-and-network',
  });
  if (!list.data) return <ListState of={list} />;
  const found = list.data.supplierExclusions;
  if (found.__typename !== 'SupplierExclusions') {
    return <EmptyState isPage title={found.message} />;
  }
  return (
    <Stack gap="lg" maw={720}>
      <ListState of={list} />
      <PageTitle title={t('exclusions.title')} hint={t('exclusions.hint')} />
      <Buyers exclusions={found} />
      <Sectors exclusions={found} />
      <Verification exclusions={found} />
    </Stack>
  );
}

interface Shown {
  readonly exclusions: ExclusionFactsFragment;
}

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
}

function Part({ title, children }: PartProps) {
  return (
    <Card withBorder>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      {children}
    </Card>
  );
}

function Buyers({ exclusions }: Shown) {
  const { t } = useTranslation();
  const { change, isSaving } = useExclusions(exclusions.supplierId);
  const before = exclusionsOf(exclusions);
  return (
    <Part title={t('exclusions.buyers')}>
      {exclusions.buyers.length === 0 && <Text>{t('exclusions.noBuyers')}</Text>}
      <List listStyleType="none" spacing="xs">
        {exclusions.buyers.map(({ id, name }) => (
          <List.Item key={id}>
            <Group gap="sm">
              {name}
              <Button
                size="compact-sm"
                variant="default"
                disabled={isSaving}
                aria-label={t('exclusions.allowNamed', { name })}
                onClick={() => {
                  const buyerIds = before.buyerIds.filter((one) => one !== id);
                  void change(before, { ...before, buyerIds }, t('exclusions.allowed', { name }));
                }}
              >
                {t('exclusions.allow')}
              </Button>
            </Group>
          </List.Item>
        ))}
      </List>
    </Part>
  );
}

function Sectors({ exclusions }: Shown) {
  const { t } = useTranslation();
  const { data } = useReferenceData();
  const { change } = useExclusions(exclusions.supplierId);
  const before = exclusionsOf(exclusions);
  const chapters = (data?.hsChapters ?? []).map(({ code, label }) => ({
    value: `HS-${code}`,
    label: `${code} · ${label}`,
  }));
  const known = new Set(chapters.map(({ value }) => value));
  const others = exclusions.sectors.filter((key) => !known.has(key));
  return (
    <Part title={t('exclusions.sectors')}>
      <MultiSelect
        searchable
        label={t('exclusions.chapters')}
        description={t('exclusions.sectorsHint')}
        data={[...chapters, ...others.map((key) => ({ value: key, label: key }))]}
        value={[...exclusions.sectors]}
        onChange={(sectors) => {
          void change(before, { ...before, sectors }, t('exclusions.saved'));
        }}
      />
    </Part>
  );
}

const levels = ['DOCUMENT', 'VERIFIED'] as const;

function Verification({ exclusions }: Shown) {
  const { t } = useTranslation();
  const { change } = useExclusions(exclusions.supplierId);
  const before = exclusionsOf(exclusions);
  return (
    <Part title={t('exclusions.unchecked')}>
      <Select
        clearable
        label={t('exclusions.leastVerification')}
        description={t('exclusions.verificationHint')}
        placeholder={t('exclusions.anyBuyer')}
        data={levels.map((value) => ({ value, label: t(`exclusions.levels.${value}`) }))}
        value={exclusions.leastVerification ?? null}
        onChange={(level) => {
          const leastVerification = levels.find((one) => one === level) ?? null;
          void change(before, { ...before, leastVerification }, t('exclusions.saved'));
        }}
      />
    </Part>
  );
}
