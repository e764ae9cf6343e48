import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { type AgencyMsmeFactsFragment, BackFactDocument } from '../../graphql/generated/msme';
import { EmptyState } from '../../ui/states';
import { BackingForm } from './backing-form';
import { BackingTable } from './backing-table';

type Profile = AgencyMsmeFactsFragment;

/** How well each fact is backed, and a form to say what an officer saw or asked. */
export function FactBackings({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation();
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {t('backing.title')}
      </Title>
      {profile.evidence.length === 0 ? (
        <EmptyState title={t('backing.none')}>{t('backing.noneHint')}</EmptyState>
      ) : (
        <Stack>
          <BackingTable
            title={t('backing.title')}
            label={t('backing.fact')}
            rows={profile.evidence.map(({ fact, evidence }) => ({
              key: fact,
              name: t(`fact.${fact}`),
              evidence,
            }))}
          />
          <BackFact profile={profile} />
        </Stack>
      )}
    </section>
  );
}

function BackFact({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation();
  const [{ fetching }, back] = useMutation(BackFactDocument);
  return (
    <BackingForm
      summary={t('backing.back')}
      label={t('backing.fact')}
      choices={profile.evidence.map(({ fact }) => ({ value: fact, label: t(`fact.${fact}`) }))}
      isBusy={fetching}
      back={async (chosen, found) => {
        const fact = profile.evidence.find((one) => one.fact === chosen)?.fact;
        if (!fact) return undefined;
        const { data } = await back({ input: { profileId: profile.id, fact, ...found } });
        return data?.backFact;
      }}
    />
  );
}
