import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../ui/page-title';

/** What is shown once a letter was asked for, and where it is if no mail server brings it. */
export function LetterAsked(props: { readonly text: string; readonly isSent: boolean }) {
  const { t } = useTranslation();
  return (
    <Stack maw={480} mx="auto">
      <PageTitle title={t('account.letterTitle')} />
      <Text>{props.text}</Text>
      {!props.isSent && <Alert variant="outline">{t('account.letterKept')}</Alert>}
    </Stack>
  );
}
