import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EvidenceFactsFragment } from '../../graphql/generated/supplier';
import { useFormat } from '../../i18n/use-format';

/** How well a fact is backed, by whom it was stated and when. */
export function EvidenceNote(props: {
  readonly evidence: Omit<EvidenceFactsFragment, ' $fragmentName'> | undefined;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!props.evidence) return null;
  const { level, source, on } = props.evidence;
  return (
    <Text size="xs">
      {t('evidence.note', {
        level: t(`evidence.${level}`),
        source: t(`source.${source}`),
        day: format.day(on),
      })}
    </Text>
  );
}
