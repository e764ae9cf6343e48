import { Alert, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What must be corrected, as the api says; what was typed stays. */
export function Problems(props: {
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}) {
  const { t } = useTranslation();
  if (props.problems.length === 0) return null;
  return (
    <Alert color="red" variant="outline" role="alert" title={t('form.correct')}>
      <List size="sm">
        {props.problems.map(({ path, message }) => (
          <List.Item key={`${path} ${message}`}>{message}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
