import { Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { RequestPasswordResetDocument } from '../../graphql/generated/account';
import { Failure } from '../../ui/failure';
import { PageTitle } from '../../ui/page-title';

/** Asks for the letter with which a new password is set. It says the same for unknown addresses. */
export default function ForgotPasswordPage() {
  const { t } = useTranslation();
  const [{ fetching }, request] = useMutation(RequestPasswordResetDocument);
  const [email, setEmail] = useState('');
  const [sentTo, setSentTo] = useState<string>();
  const [failure, setFailure] = useState<string>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(undefined);
    const { data } = await request({ email });
    const result = data?.requestPasswordReset;
    if (result?.__typename === 'LetterRequested') setSentTo(result.email);
    else if (result?.__typename === 'InvalidInput') setFailure(result.problems[0]?.message);
    else setFailure(result?.message ?? t('error.network'));
  };

  if (sentTo) {
    return (
      <Stack maw={480} mx="auto">
        <PageTitle title={t('account.letterTitle')} />
        <Text>{t('account.resetSent', { email: sentTo })}</Text>
      </Stack>
    );
  }
  return (
    <Stack maw={420} mx="auto">
      <PageTitle title={t('account.forgot')} hint={t('account.forgotHint')} />
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Failure text={failure} />
          <TextInput
            required
            type="email"
            autoComplete="username"
            label={t('account.email')}
            value={email}
            onChange={(event) => {
              setEmail(event.currentTarget.value);
            }}
          />
          <Button type="submit" loading={fetching}>
            {t('account.sendLetter')}
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}
