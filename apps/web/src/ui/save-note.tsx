import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SaveState } from './use-autosave';

/** Says whether what was typed is kept. Its place is always taken, so that nothing jumps. */
export function SaveNote({ state }: { readonly state: SaveState }) {
  const { t } = useTranslation();
  return (
    <Text size="sm" role="status" mih="1.5em">
      {t(`save.${state}`)}
    </Text>
  );
}
