import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useMutation } from 'urql';
import { useViewer } from '../../app/viewer';
import { SignInDocument } from '../../graphql/generated/account';
import { Failure } from '../../ui/failure';
import { PageTitle } from '../../ui/page-title';
import { PasswordField } from './password-field';

export default function SignInPage() {
  const { t } = useTranslation();
  const { renew } = useViewer();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [{ fetching }, signIn] = useMutation(SignInDocument);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<string>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { data } = await signIn({ email, password });
    const result = data?.signIn;
    if (result?.__typename === 'SessionOpened') {
      renew();
      await navigate(ownPath(search.get('next')));
    } else setFailure(result?.message ?? t('error.network'));
  };

  return (
    <Stack maw={420} mx="auto">
      <PageTitle title={t('account.signIn')} />
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
          <PasswordField
            autoComplete="current-password"
            label={t('account.password')}
            value={password}
            onChange={setPassword}
          />
          <Button type="submit" loading={fetching}>
            {t('account.signIn')}
          </Button>
        </Stack>
      </form>
      <Anchor component={Link} to="/forgot-password" underline="always" size="sm">
        {t('account.forgot')}
      </Anchor>
      <Text size="sm">
        {t('account.noAccount')}{' '}
        <Anchor component={Link} to="/register" underline="always">
          {t('account.register')}
        </Anchor>
      </Text>
    </Stack>
  );
}

/** Where to go next: a path of this app only, never another site. */
function ownPath(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/';
}
