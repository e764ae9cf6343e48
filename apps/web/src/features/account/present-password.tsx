import { useTranslation } from 'react-i18next';
import { type PasswordEntry, PasswordField } from './password-field';

/** The field for the password that one has already. */
export function PresentPassword(props: PasswordEntry) {
  const { t } = useTranslation();
  return (
    <PasswordField label={t('own.presentPassword')} autoComplete="current-password" {...props} />
  );
}
