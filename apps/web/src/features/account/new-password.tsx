import { useTranslation } from 'react-i18next';
import { type PasswordEntry, PasswordField } from './password-field';

/** The field for a password that is chosen now. */
export function NewPassword({
  label,
  ...props
}: PasswordEntry & {
  /** What it is called; where it is the only one, it is the password. */
  readonly label?: string;
}) {
  const { t } = useTranslation();
  return (
    <PasswordField
      label={label ?? t('account.password')}
      description={t('account.passwordHint')}
      autoComplete="new-password"
      {...props}
    />
  );
}
