import { Button, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { ChangeNameDocument } from '../../graphql/generated/own';
import { showFailure, showUndo } from '../../ui/toasts';
import { AccountSection } from './account-section';

/** The name under which colleagues see one. */
export function ChangeName({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const [{ fetching }, change] = useMutation(ChangeNameDocument);
  const [typed, setTyped] = useState(name);
  const [problem, setProblem] = useState<string>();
  const changeTo = async (wanted: string): Promise<string | undefined> => {
    const result = (await change({ name: wanted })).data?.changeName;
    if (result?.__typename === 'NameChanged') return undefined;
    return result?.message ?? t('error.network');
  };
  const takeBack = async () => {
    const refused = await changeTo(name);
    if (refused) showFailure(refused);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const refused = await changeTo(typed);
    setProblem(refused);
    if (!refused) showUndo(t('own.nameChanged'), t('undo'), () => void takeBack());
  };
  return (
    <AccountSection title={t('own.name')} hint={t('own.nameHint')}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack maw={420} align="flex-start">
          <TextInput
            required
            w="100%"
            autoComplete="name"
            label={t('account.name')}
            value={typed}
            error={problem}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
            }}
          />
          <Button type="submit" loading={fetching} disabled={typed === name}>
            {t('own.changeName')}
          </Button>
        </Stack>
      </form>
    </AccountSection>
  );
}
