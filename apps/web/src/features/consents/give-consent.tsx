import { Button, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EligibleAgenciesDocument } from '../../graphql/generated/consents';
import { Failure } from '../../ui/failure';
import { ListState } from '../../ui/list-state';
import { useKeptQuery } from '../../ui/use-kept-query';
import { type Purpose, purposes, useConsents } from './use-consents';

/** Lets an agency of the MSME's own economy act for it. */
export function GiveConsent({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation();
  const { give } = useConsents(organisationId);
  const list = useKeptQuery({ query: EligibleAgenciesDocument, variables: { organisationId } });
  const agencies = list.data?.eligibleAgencies.edges.map(({ node }) => node) ?? [];
  const [chosen, setChosen] = useState<string>();
  const [purpose, setPurpose] = useState<Purpose>('PROFILE');
  const [failure, setFailure] = useState<string>();
  const [given, setGiven] = useState<string>();
  const agency = agencies.find(({ id }) => id === chosen) ?? agencies[0];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!agency) return;
    const refused = await give(agency.id, purpose);
    setFailure(refused);
    setGiven(refused === undefined ? agency.name : undefined);
  };
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {t('ownConsents.give')}
      </Title>
      <ListState of={list} rows={1} />
      {list.data && !agency && <Text>{t('ownConsents.noAgency')}</Text>}
      {agency && (
        <form onSubmit={(event) => void submit(event)}>
          <Stack gap="sm" maw={480} align="flex-start">
            <Failure text={failure} />
            <NativeSelect
              w="100%"
              label={t('ownConsents.agency')}
              value={agency.id}
              data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(event) => {
                setChosen(event.currentTarget.value);
              }}
            />
            <NativeSelect
              w="100%"
              label={t('consents.purpose')}
              value={purpose}
              data={purposes.map((value) => ({ value, label: t(`consents.purposes.${value}`) }))}
              onChange={(event) => {
                setPurpose(purposes.find((one) => one === event.currentTarget.value) ?? 'PROFILE');
              }}
            />
            <Button type="submit">{t('ownConsents.give')}</Button>
          </Stack>
        </form>
      )}
      <Text role="status" size="sm" mih="1.5em">
        {given && t('ownConsents.wasGiven', { agency: given })}
      </Text>
    </section>
  );
}
