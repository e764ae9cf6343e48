import { Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

/** A part of the account page; its heading names it for those who do not see it. */
export function AccountSection(props: {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Stack gap="sm">
        <Title order={2} size="h3" id={id}>
          {props.title}
        </Title>
        {props.hint && <Text maw="42rem">{props.hint}</Text>}
        {props.children}
      </Stack>
    </section>
  );
}
