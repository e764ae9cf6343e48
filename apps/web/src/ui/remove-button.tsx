import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Takes one thing out of a list; `name` tells those who hear the page which. */
export function RemoveButton(props: {
  readonly name: string;
  /** To stand in line with a field beside it. */
  readonly isTall?: boolean;
  readonly remove: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Button
      size={props.isTall ? 'sm' : 'xs'}
      variant="default"
      aria-label={t('form.removeNamed', { name: props.name })}
      onClick={props.remove}
    >
      {t('form.remove')}
    </Button>
  );
}
