import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A password and how its field is told of it. */
export interface PasswordEntry {
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (password: string) => void;
}

/** The field for a password, which can be shown. */
export function PasswordField({
  onChange,
  ...props
}: PasswordEntry & {
  readonly label: string;
  readonly description?: string;
  readonly autoComplete: 'current-password' | 'new-password';
}) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      required
      w="100%"
      visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
      {...props}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
