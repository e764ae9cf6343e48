import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The field for a password that is chosen now. */
export function NewPassword(props: {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (password: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      required
      label={t('account.password')}
      description={t('account.passwordHint')}
      autoComplete="new-password"
      visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
      value={props.value}
      error={props.error}
      onChange={(event) => {
        props.onChange(event.currentTarget.value);
      }}
    />
  );
}
