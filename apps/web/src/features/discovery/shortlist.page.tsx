import { Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { ForMembers } from '../../app/for-members';
import { useReferenceData } from '../../app/reference-data';
import { ShortlistedProfilesDocument } from '../../graphql/generated/shortlist';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { RemoveButton } from '../../ui/remove-button';
import { EmptyState, ErrorState } from '../../ui/states';
import { useShortlist } from './use-shortlist';

export default function ShortlistPage() {
  return (
    <ForMembers of="BUYER">
      {({ organisationId }) => <Shortlist organisationId={organisationId} />}
    </ForMembers>
  );
}

/** The suppliers that a buyer's team keeps in mind, with notes that the team shares. */
function Shortlist({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation();
  const { economy } = useReferenceData();
  const shortlist = useShortlist(organisationId);
  const organisationIds = shortlist.entries.map((one) => one.supplierOrganisationId);
  const [{ data }] = useQuery({
    query: ShortlistedProfilesDocument,
    variables: { organisationIds },
    pause: organisationIds.length === 0,
  });
  if (shortlist.error) return <ErrorState error={shortlist.error} />;
  if (shortlist.fetching && shortlist.entries.length === 0) return <PageSkeleton />;
  const profiles = new Map(data?.publishedProfiles.map((one) => [one.organisationId, one]));
  const compared = shortlist.entries
    .flatMap((one) => profiles.get(one.supplierOrganisationId)?.id ?? [])
    .slice(0, 4);
  return (
    <>
      <PageTitle
        title={t('nav.shortlist')}
        hint={
          <>
            {t('shortlist.hint')} <Link to="/team">{t('nav.team')}</Link>
          </>
        }
        actions={
          compared.length > 1 && (
            <Button component={Link} to={`/compare?${compared.map((id) => `id=${id}`).join('&')}`}>
              {t('compare.go')}
            </Button>
          )
        }
      />
      {shortlist.entries.length === 0 && (
        <EmptyState
          title={t('shortlist.empty')}
          action={
            <Button component={Link} to="/suppliers">
              {t('nav.suppliers')}
            </Button>
          }
        >
          {t('shortlist.emptyHint')}
        </EmptyState>
      )}
      <Stack gap="sm">
        {shortlist.entries.map((entry) => {
          const profile = profiles.get(entry.supplierOrganisationId);
          const name = profile?.tradeNames[0] ?? profile?.legalName ?? t('shortlist.hidden');
          return (
            <Card withBorder key={entry.id}>
              <Group justify="space-between">
                <div>
                  <Title order={2} size="h4">
                    {profile ? <Link to={`/suppliers/${profile.id}`}>{name}</Link> : name}
                  </Title>
                  {profile && (
                    <Text size="sm">
                      {[profile.place?.name, economy(profile.economy)].filter(Boolean).join(', ')}
                    </Text>
                  )}
                </div>
                <RemoveButton
                  name={name}
                  remove={() => void shortlist.toggle(entry.supplierOrganisationId, name)}
                />
              </Group>
              <TextInput
                mt="xs"
                label={t('shortlist.note')}
                defaultValue={entry.note}
                onBlur={(event) => {
                  const note = event.currentTarget.value;
                  if (note !== entry.note) void shortlist.put(entry.supplierOrganisationId, note);
                }}
              />
            </Card>
          );
        })}
      </Stack>
    </>
  );
}
