import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MatchWeightsQuery } from '../../graphql/generated/weights';
import { useFormat } from '../../i18n/use-format';
import { StackedTable } from '../../ui/stacked-table';

/** In which languages words are weighed by how many texts hold them, and by how many texts. */
export function TellingWords(props: {
  readonly statistics: MatchWeightsQuery['matchWeights']['textStatistics'];
  readonly fewestTexts: number;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { statistics, fewestTexts } = props;
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h3">
        {t('weights.words')}
      </Title>
      <Text size="sm">
        {statistics
          ? t('weights.counted', {
              moment: format.moment(statistics.countedAt),
              suppliers: format.number(statistics.suppliers),
            })
          : t('weights.notCounted')}
      </Text>
      {statistics && statistics.languages.length > 0 && (
        <StackedTable
          label={t('weights.words')}
          columns={[t('weights.language'), t('weights.texts'), t('weights.differentWords')]}
          rows={statistics.languages.map(({ language, texts, words }) => ({
            key: language,
            cells: [format.language(language), format.number(texts), format.number(words)],
          }))}
        />
      )}
      <Text size="sm">{t('weights.fewTexts', { texts: format.number(fewestTexts) })}</Text>
    </Stack>
  );
}
