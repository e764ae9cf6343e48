import { Badge, Card, Group, List, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useReferenceData } from '../../app/reference-data';
import { SupplierProfileDocument } from '../../graphql/generated/supplier';
import { useFormat } from '../../i18n/use-format';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { ErrorState } from '../../ui/states';
import { ContactPanel } from '../contacts/contact-panel';
import { Gallery } from '../photos/gallery';
import { ShortlistButton } from '../discovery/supplier-card';
import { Agreements } from './agreements';
import { EvidenceNote } from './evidence-note';
import { Offers } from './offers';
import type { Profile } from './profile.type';
import { textFor } from './texts';

export default function SupplierPage() {
  const { id = '' } = useParams();
  const [{ data, error }, retry] = useQuery({ query: SupplierProfileDocument, variables: { id } });
  if (error) return <ErrorState error={error} retry={retry} />;
  if (!data) return <PageSkeleton rows={5} />;
  return <Supplier profile={data.profile} />;
}

function Supplier({ profile }: { readonly profile: Profile }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { economy } = useReferenceData();
  const about = textFor(profile.about, i18n.language);
  const name = profile.tradeNames[0] ?? profile.legalName ?? '';
  return (
    <Stack gap="xl">
      <PageTitle
        title={name}
        hint={[profile.place?.name, economy(profile.economy)].filter(Boolean).join(', ')}
        actions={
          <>
            {profile.isDemo && <Badge variant="default">{t('supplier.demo')}</Badge>}
            <ShortlistButton organisationId={profile.organisationId} name={name} />
          </>
        }
      />
      {about?.description && (
        <Text maw={720} lang={about.language}>
          {about.description}
        </Text>
      )}
      <Gallery photos={profile.photos} />
      <section>
        <Title order={2} size="h3" mb="sm">
          {t('supplier.offers')}
        </Title>
        <Offers offers={profile.offers} />
      </section>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Facts profile={profile} />
        <Certificates certificates={profile.certificates} />
      </SimpleGrid>
      <Agreements economy={profile.economy} />
      <ContactPanel supplier={{ organisationId: profile.organisationId, name }} />
      <Text size="sm">{t('supplier.updated', { day: format.day(profile.updatedAt) })}</Text>
    </Stack>
  );
}

/** Every fact with the evidence behind it and its date. */
function Facts({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { economy } = useReferenceData();
  const evidenceOf = (fact: Profile['evidence'][number]['fact']) =>
    profile.evidence.find((one) => one.fact === fact)?.evidence;
  const facts = [
    ['legalName', 'supplier.legalName', profile.legalName],
    ['registryNumber', 'supplier.registry', profile.registryNumber],
    ['staff', 'supplier.staff', profile.staff === null ? null : format.number(profile.staff)],
    ['foundedYear', 'supplier.founded', profile.foundedYear],
    ['languages', 'supplier.languages', profile.languages.map(format.language).join(', ')],
    ['exportMarkets', 'supplier.markets', profile.exportMarkets.map(economy).join(', ')],
    ['clusters', 'community.clusters', profile.clusters.join(', ')],
    [
      'isInRemoteRegion',
      'community.remote',
      profile.isInRemoteRegion === null ? null : t(profile.isInRemoteRegion ? 'yes' : 'no'),
    ],
  ] as const;
  return (
    <Card withBorder>
      <Title order={2} size="h4" mb="sm">
        {t('supplier.facts')}
      </Title>
      <Stack gap="sm">
        {facts.map(([fact, label, value]) => (
          <div key={fact}>
            <Text size="sm" fw={600}>
              {t(label)}
            </Text>
            <Text>{value === null || value === '' ? t('supplier.notStated') : value}</Text>
            {value !== null && value !== '' && <EvidenceNote evidence={evidenceOf(fact)} />}
          </div>
        ))}
        {profile.ownershipLabels.length > 0 && (
          <Group gap="xs">
            {profile.ownershipLabels.map(({ label, level }) => (
              <Badge key={label} variant="default" size="lg">
                {t(`label.${label}`)} · {t(`evidence.${level}`)}
              </Badge>
            ))}
          </Group>
        )}
      </Stack>
    </Card>
  );
}

type Certificate = Profile['certificates'][number];

function Certificates({ certificates }: { readonly certificates: readonly Certificate[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { scheme } = useReferenceData();
  return (
    <Card withBorder>
      <Title order={2} size="h4" mb="sm">
        {t('supplier.certificates')}
      </Title>
      {certificates.length === 0 && <Text>{t('supplier.noCertificates')}</Text>}
      <List listStyleType="none" spacing="md">
        {certificates.map((one) => (
          <List.Item key={one.id}>
            <Group gap="xs">
              <Text fw={600}>{scheme(one.scheme)}</Text>
              <Badge variant={one.isInDate ? 'filled' : 'default'} color="teal">
                {t(one.isInDate ? 'supplier.inDate' : 'supplier.lapsed')}
              </Badge>
            </Group>
            <Text size="sm">
              {[
                one.scope,
                one.issuer,
                one.number && t('supplier.number', { number: one.number }),
                one.expiresOn && t('supplier.expires', { day: format.day(one.expiresOn) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            <Coverage of={one} />
            {one.check && (
              <Text size="sm">
                {t('supplier.checked', {
                  by: one.check.checkedBy,
                  day: format.day(one.check.checkedOn),
                })}
              </Text>
            )}
            <EvidenceNote evidence={one.evidence} />
          </List.Item>
        ))}
      </List>
    </Card>
  );
}

/** The codes and the sites that a certificate covers; nothing where neither is stated. */
function Coverage({ of: { scopeCodes, sites } }: { readonly of: Certificate }) {
  const { t } = useTranslation();
  const codes = scopeCodes.map(({ system, code }) => `${system} ${code}`).join(', ');
  const parts = [
    codes && `${t('certificates.scopeCodes')}: ${codes}`,
    sites.length > 0 && `${t('certificates.sites')}: ${sites.join(', ')}`,
  ].filter(Boolean);
  return parts.length > 0 && <Text size="sm">{parts.join(' · ')}</Text>;
}
