import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from './failure';
import { PageTitle } from './page-title';

/**
 * Where the link of a letter leads; its code stands behind `#`, which reaches no server's log. A
 * press uses it, so that programs which open links in letters use none up.
 */
export function CodePage(props: {
  readonly title: string;
  readonly hint: string;
  readonly action: string;
  /** Uses the code; gives why it could not be used, or nothing. */
  readonly useCode: (token: string) => Promise<string | undefined>;
  /** What is said once the code was used; nothing where the page is left then. */
  readonly done?: string;
}) {
  const { t } = useTranslation();
  const [state, setState] = useState<'waiting' | 'busy' | 'done'>('waiting');
  const [failure, setFailure] = useState<string>();
  const press = async () => {
    setState('busy');
    const refused = await props.useCode(location.hash.slice(1)).catch(() => t('error.network'));
    setFailure(refused);
    setState(refused ? 'waiting' : 'done');
  };
  return (
    <Stack maw={480} mx="auto" align="flex-start">
      <PageTitle title={props.title} />
      <Failure text={failure} />
      {state === 'done' && props.done ? (
        <Text role="status">{props.done}</Text>
      ) : (
        <>
          <Text>{props.hint}</Text>
          <Button loading={state === 'busy'} onClick={() => void press()}>
            {props.action}
          </Button>
        </>
      )}
    </Stack>
  );
}
