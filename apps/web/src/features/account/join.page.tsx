import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { useViewer } from '../../app/viewer';
import { AcceptInvitationDocument } from '../../graphql/generated/account';
import { Failure } from '../../ui/failure';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { NewPassword } from './new-password';

/** Accepts an invitation into an organisation: as who is signed in, or with a new account. */
export default function JoinPage() {
  const { t } = useTranslation();
  const { viewer, renew } = useViewer();
  const navigate = useNavigate();
  const { hash } = useLocation();
  const [{ fetching }, accept] = useMutation(AcceptInvitationDocument);
  const [account, setAccount] = useState({ name: '', password: '' });
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<string>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(undefined);
    setProblems({});
    const token = hash.slice(1);
    const { data } = await accept({ input: viewer ? { token } : { token, account } });
    const result = data?.acceptInvitation;
    if (result?.__typename === 'Joined') {
      renew();
      await navigate('/');
    } else if (result?.__typename === 'InvalidInput') {
      setProblems(
        Object.fromEntries(result.problems.map((one) => [one.path.split('.').at(-1), one.message])),
      );
    } else setFailure(result?.message ?? t('error.network'));
  };

  if (viewer === undefined) return <PageSkeleton />;
  return (
    <Stack maw={420} mx="auto">
      <PageTitle
        title={t('account.joinTitle')}
        hint={viewer ? t('account.joinAs', { email: viewer.email }) : t('account.joinNew')}
      />
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Failure text={failure} />
          {!viewer && (
            <>
              <TextInput
                required
                label={t('account.name')}
                autoComplete="name"
                value={account.name}
                error={problems.name}
                onChange={(event) => {
                  setAccount({ ...account, name: event.currentTarget.value });
                }}
              />
              <NewPassword
                value={account.password}
                error={problems.password}
                onChange={(password) => {
                  setAccount({ ...account, password });
                }}
              />
            </>
          )}
          <Button type="submit" loading={fetching}>
            {t('account.join')}
          </Button>
        </Stack>
      </form>
      {!viewer && (
        <Text size="sm">
          {t('account.haveAccount')}{' '}
          <Anchor
            component={Link}
            to={`/sign-in?next=${encodeURIComponent(`/join${hash}`)}`}
            underline="always"
          >
            {t('account.signIn')}
          </Anchor>
        </Text>
      )}
    </Stack>
  );
}
