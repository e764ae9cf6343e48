import { Button, Group, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { HandOverDocument } from '../../graphql/generated/msme';
import { Failure } from '../../ui/failure';

/** Invites the owner to take the profile over; the agency's consents end when they do. */
export function HandOver({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation();
  const [{ fetching }, handOver] = useMutation(HandOverDocument);
  const [ownerEmail, setOwnerEmail] = useState('');
  const [sentTo, setSentTo] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { data } = await handOver({ input: { organisationId, ownerEmail } });
    const result = data?.handOverOrganisation;
    setSentTo(undefined);
    setFailure(undefined);
    if (result?.__typename === 'Invited') {
      setSentTo(result.invitation.email);
      setOwnerEmail('');
    } else if (result?.__typename === 'InvalidInput') {
      setFailure(result.problems.map(({ message }) => message).join(' '));
    } else setFailure(result?.message ?? t('error.network'));
  };
  return (
    <section>
      <Title order={2} size="h3">
        {t('handOver.title')}
      </Title>
      <Text mb="sm">{t('handOver.hint')}</Text>
      <form onSubmit={(event) => void submit(event)}>
        <Group align="flex-end">
          <TextInput
            required
            type="email"
            label={t('handOver.email')}
            value={ownerEmail}
            onChange={(event) => {
              setOwnerEmail(event.currentTarget.value);
            }}
          />
          <Button type="submit" variant="default" loading={fetching}>
            {t('handOver.send')}
          </Button>
        </Group>
      </form>
      <Failure text={failure} />
      <Text role="status" mt="xs">
        {sentTo && t('handOver.sent', { email: sentTo })}
      </Text>
    </section>
  );
}
