import { Button, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { RequestPasswordResetDocument } from '../../graphql/generated/account';
import { Failure } from '../../ui/failure';
import { PageTitle } from '../../ui/page-title';
import { LetterAsked } from './letter-asked';

/** Asks for the letter with which a new password is set. It says the same for unknown addresses. */
export default function ForgotPasswordPage() {
  const { t } = useTranslation();
  const [{ fetching }, request] = useMutation(RequestPasswordResetDocument);
  const [email, setEmail] = useState('');
  const [letter, setLetter] = useState<{ readonly email: string; readonly isSent: boolean }>();
  const [failure, setFailure] = useState<string>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(undefined);
    const { data } = await request({ email });
    const result = data?.requestPasswordReset;
    if (result?.__typename === 'LetterRequested') setLetter(result);
    else if (result?.__typename === 'InvalidInput') setFailure(result.problems[0]?.message);
    else setFailure(result?.message ?? t('error.network'));
  };

  if (letter) {
    const text = t('account.resetSent', { email: letter.email });
    return <LetterAsked text={text} isSent={letter.isSent} />;
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
