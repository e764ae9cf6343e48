import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { ConfirmEmailDocument } from '../../graphql/generated/account';
import { CodePage } from '../../ui/code-page';

/** Takes the address that a letter went to for the reader's own. */
export default function ConfirmEmailPage() {
  const { t } = useTranslation();
  const [, confirm] = useMutation(ConfirmEmailDocument);
  const [email, setEmail] = useState('');
  const useCode = async (token: string) => {
    const { data } = await confirm({ token });
    const result = data?.confirmEmail;
    if (result?.__typename !== 'EmailConfirmed') return result?.message ?? t('error.network');
    setEmail(result.email);
    return undefined;
  };
  return (
    <CodePage
      title={t('account.emailTitle')}
      hint={t('account.emailHint')}
      action={t('account.emailConfirm')}
      done={t('account.emailDone', { email })}
      useCode={useCode}
    />
  );
}
