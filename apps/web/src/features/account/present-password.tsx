import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The field for the password that one has already. */
export function PresentPassword(props: {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (password: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      required
      w="100%"
      label={t('own.presentPassword')}
      autoComplete="current-password"
      visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
      value={props.value}
      error={props.error}
      onChange={(event) => {
        props.onChange(event.currentTarget.value);
      }}
    />
  );
}
