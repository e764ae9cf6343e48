import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useReferenceData } from '../../app/reference-data';
import { CreateAgencyDocument } from '../../graphql/generated/organisations';
import { Problems } from '../../ui/problems';
import { showFailure } from '../../ui/toasts';

const empty = { name: '', economy: '', administratorEmail: '' };

/** Adds a trade agency and invites who is to run it. */
export function NewAgency() {
  const { t } = useTranslation();
  const { data: reference } = useReferenceData();
  const [{ fetching }, create] = useMutation(CreateAgencyDocument);
  const [form, setForm] = useState(empty);
  const [done, setDone] = useState('');
  const [problems, setProblems] = useState<readonly { path: string; message: string }[]>([]);
  const set = (part: Partial<typeof empty>) => {
    setForm({ ...form, ...part });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const again = { additionalTypenames: ['Organisation'] };
    const result = (await create({ input: form }, again)).data?.createAgency;
    setProblems(result?.__typename === 'InvalidInput' ? result.problems : []);
    if (result?.__typename === 'OrganisationChanged') {
      setDone(
        t('newAgency.done', {
          name: result.organisation.name,
          email: form.administratorEmail,
        }),
      );
      setForm(empty);
    } else if (!result) showFailure(t('error.network'));
  };
  return (
    <Stack component="section" gap="sm" mt="xl" align="flex-start">
      <div>
        <Title order={2} size="h3">
          {t('newAgency.title')}
        </Title>
        <Text size="sm">{t('newAgency.hint')}</Text>
      </div>
      <form onSubmit={(event) => void submit(event)}>
        <Group align="flex-end">
          <TextInput
            required
            label={t('newAgency.name')}
            value={form.name}
            onChange={(event) => {
              set({ name: event.currentTarget.value });
            }}
          />
          <NativeSelect
            required
            label={t('account.economy')}
            value={form.economy}
            data={[
              { value: '', label: t('form.choose') },
              ...(reference?.economies ?? []).map(({ code, name }) => ({
                value: code,
                label: name,
              })),
            ]}
            onChange={(event) => {
              set({ economy: event.currentTarget.value });
            }}
          />
          <TextInput
            required
            type="email"
            label={t('newAgency.email')}
            value={form.administratorEmail}
            onChange={(event) => {
              set({ administratorEmail: event.currentTarget.value });
            }}
          />
          <Button type="submit" loading={fetching}>
            {t('newAgency.send')}
          </Button>
        </Group>
      </form>
      <Problems problems={problems} />
      <Text role="status" mih="1.5em">
        {done}
      </Text>
    </Stack>
  );
}
