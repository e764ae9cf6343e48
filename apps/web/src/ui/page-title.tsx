import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import classes from './page-title.module.css';

/** The heading of a page, which is also the title of its tab. */
export function PageTitle(props: {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${props.title} · Iloilo`;
  }, [props.title]);
  return (
    <Group justify="space-between" align="flex-start" mb="lg">
      <Stack gap={4}>
        <Title order={1} size="h2">
          {props.title}
        </Title>
        {props.hint && <Text>{props.hint}</Text>}
      </Stack>
      {props.actions && (
        <Group gap="xs" className={classes.actions}>
          {props.actions}
        </Group>
      )}
    </Group>
  );
}
