import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { ChangeEmailDocument } from '../../graphql/generated/own';
import { Failure } from '../../ui/failure';
import { AccountSection } from './account-section';
import { PresentPassword } from './present-password';

/** What was wrong, and with which field. */
interface Refusal {
  readonly email?: string;
  readonly password?: string;
  readonly other?: string;
}

/** Another address to sign in with; it takes the place of the present one when its letter is answered. */
export function ChangeEmail() {
  const { t } = useTranslation();
  const [{ fetching }, request] = useMutation(ChangeEmailDocument);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [refusal, setRefusal] = useState<Refusal>({});
  const [letter, setLetter] = useState<{ readonly email: string; readonly isSent: boolean }>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setRefusal({});
    setLetter(undefined);
    const result = (await request({ input: { email, password } })).data?.requestEmailConfirmation;
    if (result?.__typename === 'LetterRequested') {
      setLetter(result);
      setPassword('');
    } else if (result?.__typename === 'InvalidInput') setRefusal({ email: result.message });
    else if (result?.code === 'WRONG_PASSWORD') setRefusal({ password: result.message });
    else setRefusal({ other: result?.message ?? t('error.network') });
  };
  return (
    <AccountSection title={t('account.email')} hint={t('own.emailHint')}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack maw={420} align="flex-start">
          <Failure text={refusal.other} />
          <TextInput
            required
            w="100%"
            type="email"
            autoComplete="email"
            label={t('own.newEmail')}
            value={email}
            error={refusal.email}
            onChange={(event) => {
              setEmail(event.currentTarget.value);
            }}
          />
          <PresentPassword value={password} error={refusal.password} onChange={setPassword} />
          <Button type="submit" loading={fetching}>
            {t('account.sendLetter')}
          </Button>
        </Stack>
      </form>
      <Text role="status" size="sm" mih="1.5em">
        {letter && t('own.emailSent', { email: letter.email })}
      </Text>
      {letter?.isSent === false && <Alert variant="outline">{t('account.letterKept')}</Alert>}
    </AccountSection>
  );
}
