import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { useViewer } from '../../app/viewer';
import { ConfirmRegistrationDocument } from '../../graphql/generated/account';
import { CodePage } from '../../ui/code-page';

/** Makes the account of somebody who registered, and signs in. */
export default function ConfirmPage() {
  const { t } = useTranslation();
  const { renew } = useViewer();
  const navigate = useNavigate();
  const [, confirm] = useMutation(ConfirmRegistrationDocument);
  const useCode = async (token: string) => {
    const { data } = await confirm({ token });
    const result = data?.confirmRegistration;
    if (result?.__typename !== 'SessionOpened') return result?.message ?? t('error.network');
    renew();
    const isSeller = result.viewer.memberships.some(({ role }) => role === 'MSME_OWNER');
    // What they came for: there is nothing of theirs to see before.
    await navigate(isSeller ? '/profile/edit' : '/needs/new');
    return undefined;
  };
  return (
    <CodePage
      title={t('account.confirmTitle')}
      hint={t('account.confirmHint')}
      action={t('account.confirm')}
      useCode={useCode}
    />
  );
}
