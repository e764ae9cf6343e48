import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from './states';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <EmptyState
      isPage
      title={t('notFound.title')}
      action={
        <Button component={Link} to="/suppliers">
          {t('nav.suppliers')}
        </Button>
      }
    >
      {t('notFound.hint')}
    </EmptyState>
  );
}
