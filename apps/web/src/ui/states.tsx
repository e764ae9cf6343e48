import { Alert, Button, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { CombinedError } from 'urql';
import { useFormat } from '../i18n/use-format';

/** Nothing is there yet, and what to do about it. */
export function EmptyState(props: {
  readonly title: string;
  /** Whether it is the whole page, and so its heading the page's. */
  readonly isPage?: boolean;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <Paper withBorder p="xl">
      <Stack gap="xs" align="flex-start">
        <Title order={props.isPage ? 1 : 2} size="h4">
          {props.title}
        </Title>
        {props.children && <Text>{props.children}</Text>}
        {props.action}
      </Stack>
    </Paper>
  );
}

/** What went wrong in the api's own words, or that it could not be reached, and a way to retry. */
export function ErrorState({
  error,
  retry,
  since,
}: {
  readonly error: CombinedError;
  readonly retry?: () => void;
  /** Since when what stays in sight is there; undefined where nothing is in sight. */
  readonly since?: Date;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const said = error.graphQLErrors.map(({ message }) => message).join(' ');
  return (
    <Alert
      color="red"
      variant="outline"
      role={since ? 'status' : 'alert'}
      title={since ? t('error.old', { time: format.time(since) }) : t('error.title')}
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{said || t('error.network')}</Text>
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            {t('error.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** A page that asks for a role which the reader does not have. */
export function NeedsRole({
  role,
}: {
  readonly role: 'msme' | 'buyer' | 'agency' | 'platform' | 'any';
}) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <EmptyState
      isPage
      title={t(`role.${role}.title`)}
      action={
        <Button component={Link} to={`/sign-in?next=${encodeURIComponent(pathname)}`}>
          {t('account.signIn')}
        </Button>
      }
    >
      {t(`role.${role}.hint`)}
    </EmptyState>
  );
}
