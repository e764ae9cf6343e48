import { List, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../ui/page-title';

const parts = ['search', 'match', 'never', 'privacy'] as const;
const points = ['a', 'b', 'c'] as const;

/** How positions come about, in plain words. */
export default function RulesPage() {
  const { t } = useTranslation();
  return (
    <Stack maw={720}>
      <PageTitle title={t('rules.title')} hint={t('rules.lead')} />
      {parts.map((part) => (
        <section key={part}>
          <Title order={2} size="h4" mb="xs">
            {t(`rules.${part}.title`)}
          </Title>
          <List spacing="xs">
            {points.map((point) => (
              <List.Item key={point}>
                <Text>{t(`rules.${part}.${point}`)}</Text>
              </List.Item>
            ))}
          </List>
        </section>
      ))}
    </Stack>
  );
}
