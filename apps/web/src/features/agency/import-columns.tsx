import { Button, Group, NativeSelect, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import {
  CheckImportDocument,
  type CheckImportInput,
  type ImportFactsFragment,
} from '../../graphql/generated/imports';
import { Problems } from '../../ui/problems';
import { showRefusal } from '../../ui/toasts';
import { importFields } from './import-fields';

type Field = ImportFactsFragment['columns'][number]['field'];
type Form = CheckImportInput['consentGivenHow'];
const forms: readonly Form[] = ['SIGNED_FORM', 'EMAIL', 'IN_PERSON'];

/** What each column of the file holds, and how its MSMEs agreed; then all rows are checked. */
export function ImportColumns({ one }: { readonly one: ImportFactsFragment }) {
  const { t } = useTranslation();
  const [fields, setFields] = useState(
    () => new Map(one.columns.map(({ column, field }): [number, Field] => [column, field])),
  );
  const [how, setHow] = useState<Form>('SIGNED_FORM');
  const [givenOn, setGivenOn] = useState('');
  const [problems, setProblems] = useState<readonly { path: string; message: string }[]>([]);
  const [{ fetching }, check] = useMutation(CheckImportDocument);
  const taken = new Set(fields.values());

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const columns = [...fields].map(([column, field]) => ({ column, field }));
    const { data } = await check({
      input: { importId: one.id, columns, consentGivenHow: how, consentGivenOn: givenOn },
    });
    const result = data?.checkImport;
    if (result?.__typename === 'InvalidInput') setProblems(result.problems);
    else if (result?.__typename !== 'Import') showRefusal(result);
  };
  const choose = (column: number, value: string) => {
    setFields((before) => {
      const next = new Map(before);
      const field = importFields.find((known) => known === value);
      if (field) next.set(column, field);
      else next.delete(column);
      return next;
    });
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack maw={640}>
        <Title order={2} size="h3">
          {t('imports.columns')}
        </Title>
        <Text size="sm">{t('imports.columnsHint')}</Text>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('imports.heading')}</Table.Th>
              <Table.Th>{t('imports.holds')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {one.header.map((heading, column) => {
              const own = fields.get(column);
              return (
                <Table.Tr key={`${column} ${heading}`}>
                  <Table.Th scope="row" fw={500}>
                    {heading}
                  </Table.Th>
                  <Table.Td>
                    <NativeSelect
                      aria-label={t('imports.holdsNamed', { heading })}
                      value={own ?? ''}
                      data={[
                        { value: '', label: t('imports.ignored') },
                        ...importFields
                          .filter((field) => field === own || !taken.has(field))
                          .map((value) => ({ value, label: t(`imports.field.${value}`) })),
                      ]}
                      onChange={(event) => {
                        choose(column, event.currentTarget.value);
                      }}
                    />
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
        <Group grow align="flex-end">
          <NativeSelect
            label={t('imports.consentHow')}
            value={how}
            data={forms.map((value) => ({ value, label: t(`imports.consent.${value}`) }))}
            onChange={(event) => {
              setHow(event.currentTarget.value as Form);
            }}
          />
          <TextInput
            required
            type="date"
            label={t('imports.consentOn')}
            value={givenOn}
            onChange={(event) => {
              setGivenOn(event.currentTarget.value);
            }}
          />
        </Group>
        <Problems problems={problems} />
        <Group>
          <Button type="submit" loading={fetching}>
            {t('imports.check')}
          </Button>
          <Text size="sm">{t('imports.checkHint')}</Text>
        </Group>
      </Stack>
    </form>
  );
}
