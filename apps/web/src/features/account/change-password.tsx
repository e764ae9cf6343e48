import { Anchor, Button, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { ChangePasswordDocument } from '../../graphql/generated/own';
import { Failure } from '../../ui/failure';
import { AccountSection } from './account-section';
import { NewPassword } from './new-password';
import { PresentPassword } from './present-password';
import { credentialsChanged } from './use-credentials';

/** What was wrong, and with which field. */
interface Refusal {
  readonly current?: string;
  readonly fresh?: string;
  readonly other?: string;
}

/** A new password for who knows the present one; whatever else speaks for them ends with it. */
export function ChangePassword() {
  const { t } = useTranslation();
  const [{ fetching }, change] = useMutation(ChangePasswordDocument);
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setFresh] = useState('');
  const [refusal, setRefusal] = useState<Refusal>({});
  const [isDone, setDone] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setRefusal({});
    setDone(false);
    const { data } = await change({ input: { currentPassword, newPassword } }, credentialsChanged);
    const result = data?.changePassword;
    if (result?.__typename === 'PasswordChanged') {
      setCurrent('');
      setFresh('');
      setDone(true);
    } else if (result?.__typename === 'InvalidInput') setRefusal({ fresh: result.message });
    else if (result?.code === 'WRONG_PASSWORD') setRefusal({ current: result.message });
    else setRefusal({ other: result?.message ?? t('error.network') });
  };
  return (
    <AccountSection title={t('account.password')} hint={t('own.passwordHint')}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack maw={420} align="flex-start">
          <Failure text={refusal.other} />
          <PresentPassword value={currentPassword} error={refusal.current} onChange={setCurrent} />
          <NewPassword
            label={t('own.newPassword')}
            value={newPassword}
            error={refusal.fresh}
            onChange={setFresh}
          />
          <Button type="submit" loading={fetching}>
            {t('own.changePassword')}
          </Button>
        </Stack>
      </form>
      <Text role="status" size="sm" mih="1.5em">
        {isDone && t('own.passwordChanged')}
      </Text>
      <Anchor component={Link} to="/forgot-password" size="sm" underline="always">
        {t('account.forgot')}
      </Anchor>
    </AccountSection>
  );
}
