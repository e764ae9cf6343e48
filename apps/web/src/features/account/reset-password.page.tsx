import { Anchor, Button, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { useViewer } from '../../app/viewer';
import { ResetPasswordDocument } from '../../graphql/generated/account';
import { Failure } from '../../ui/failure';
import { PageTitle } from '../../ui/page-title';
import { NewPassword } from './new-password';

/** Where the letter's link leads; its code stands behind `#`. Sets a password and signs in. */
export default function ResetPasswordPage() {
  const { t } = useTranslation();
  const { renew } = useViewer();
  const navigate = useNavigate();
  const [{ fetching }, reset] = useMutation(ResetPasswordDocument);
  const [newPassword, setNewPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<string>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(undefined);
    setFailure(undefined);
    const { data } = await reset({ input: { token: location.hash.slice(1), newPassword } });
    const result = data?.resetPassword;
    if (result?.__typename === 'SessionOpened') {
      renew();
      await navigate('/');
    } else if (result?.__typename === 'InvalidInput') setProblem(result.problems[0]?.message);
    else setFailure(result?.message ?? t('error.network'));
  };

  return (
    <Stack maw={420} mx="auto">
      <PageTitle title={t('account.resetTitle')} />
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Failure text={failure} />
          <NewPassword value={newPassword} error={problem} onChange={setNewPassword} />
          <Button type="submit" loading={fetching}>
            {t('account.reset')}
          </Button>
        </Stack>
      </form>
      <Text size="sm">
        {t('account.linkOld')}{' '}
        <Anchor component={Link} to="/forgot-password" underline="always">
          {t('account.sendLetter')}
        </Anchor>
      </Text>
    </Stack>
  );
}
