import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../app/viewer';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { NeedsRole } from '../../ui/states';
import { ApiTokens } from './api-tokens';
import { ChangeEmail } from './change-email';
import { ChangeName } from './change-name';
import { ChangePassword } from './change-password';
import { LanguageAndClock } from './language-and-clock';
import { Sessions } from './sessions';

/** One's own account: what one signs in with, where one is signed in, and what programs may. */
export default function AccountPage() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  if (viewer === undefined) return <PageSkeleton />;
  if (viewer === null) return <NeedsRole role="any" />;
  return (
    <>
      <PageTitle title={t('own.title')} hint={viewer.email} />
      <Stack gap="xl">
        <ChangeName key={viewer.name} name={viewer.name} />
        <LanguageAndClock />
        <ChangePassword />
        <ChangeEmail />
        <Sessions />
        <ApiTokens />
      </Stack>
    </>
  );
}
