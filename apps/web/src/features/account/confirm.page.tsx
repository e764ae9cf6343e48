import { Alert, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { useViewer } from '../../app/viewer';
import { ConfirmRegistrationDocument } from '../../graphql/generated/account';
import { PageTitle } from '../../ui/page-title';

/**
 * Where the letter's link leads; its code stands behind `#`. A press confirms, so that programs
 * which open links in letters use none up.
 */
export default function ConfirmPage() {
  const { t } = useTranslation();
  const { renew } = useViewer();
  const navigate = useNavigate();
  const [{ fetching }, confirm] = useMutation(ConfirmRegistrationDocument);
  const [failure, setFailure] = useState<string>();

  const press = async () => {
    const { data } = await confirm({ token: location.hash.slice(1) });
    const result = data?.confirmRegistration;
    if (result?.__typename === 'SessionOpened') {
      renew();
      await navigate('/');
    } else setFailure(result?.message ?? t('error.network'));
  };

  return (
    <Stack maw={480} mx="auto" align="flex-start">
      <PageTitle title={t('account.confirmTitle')} />
      {failure && (
        <Alert color="red" variant="outline" role="alert">
          {failure}
        </Alert>
      )}
      <Text>{t('account.confirmHint')}</Text>
      <Button loading={fetching} onClick={() => void press()}>
        {t('account.confirm')}
      </Button>
    </Stack>
  );
}
