import { List, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useReferenceData } from '../../app/reference-data';
import { useReaderEconomy } from '../../app/viewer';
import { AgreementsDocument } from '../../graphql/generated/supplier';
import { useFormat } from '../../i18n/use-format';
import { ErrorState } from '../../ui/states';

/** The trade agreements in force between the supplier's economy and the reader's. */
export function Agreements({ economy: from }: { readonly economy: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: reference, economy } = useReferenceData();
  const own = useReaderEconomy();
  const [picked, setPicked] = useState<string>();
  const to = picked ?? own ?? '';
  const [{ data, error }, retry] = useQuery({
    query: AgreementsDocument,
    variables: { from, to },
    pause: to === '' || to === from,
  });
  const agreements = data?.agreementsInForce;
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('agreements.title')}
        </Title>
        <NativeSelect
          maw={320}
          label={t('agreements.yours')}
          value={to}
          data={[
            { value: '', label: t('form.choose') },
            ...(reference?.economies ?? []).map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(event) => {
            setPicked(event.currentTarget.value);
          }}
        />
        {error && <ErrorState error={error} retry={retry} />}
        {to === from && <Text>{t('agreements.same')}</Text>}
        {to !== from && agreements?.length === 0 && (
          <Text>{t('agreements.none', { from: economy(from), to: economy(to) })}</Text>
        )}
        {to !== '' && to !== from && (
          <List spacing="xs">
            {agreements?.map((one) => (
              <List.Item key={one.id}>
                <Text fw={600}>
                  {one.name} · {t('agreements.since', { day: format.day(one.inForceFrom) })}
                </Text>
                <Text size="sm">
                  {t(`agreements.coverage.${one.coverage}`, { defaultValue: one.statement })}
                </Text>
              </List.Item>
            ))}
          </List>
        )}
        <Text size="sm">{t('agreements.advice')}</Text>
      </Stack>
    </Paper>
  );
}
