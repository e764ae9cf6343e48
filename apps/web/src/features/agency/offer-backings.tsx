import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { type AgencyMsmeFactsFragment, BackOfferDocument } from '../../graphql/generated/msme';
import { textFor } from '../supplier/texts';
import { BackingForm } from './backing-form';
import { BackingTable } from './backing-table';

/** How well each offer is backed, and a form to say what an officer saw or asked. */
export function OfferBackings({ profile }: { readonly profile: AgencyMsmeFactsFragment }) {
  const { t, i18n } = useTranslation();
  const [{ fetching }, back] = useMutation(BackOfferDocument);
  const offers = profile.offers.map(({ id, texts, evidence }) => ({
    key: id,
    name: textFor(texts, i18n.language)?.name ?? '',
    evidence,
  }));
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {t('backing.offers')}
      </Title>
      <Stack>
        <BackingTable title={t('backing.offers')} label={t('backing.offer')} rows={offers} />
        <BackingForm
          summary={t('backing.backOffer')}
          label={t('backing.offer')}
          choices={offers.map(({ key, name }) => ({ value: key, label: name }))}
          isBusy={fetching}
          back={async (offerId, found) => {
            const { data } = await back({ input: { profileId: profile.id, offerId, ...found } });
            return data?.backOffer;
          }}
        />
      </Stack>
    </section>
  );
}
