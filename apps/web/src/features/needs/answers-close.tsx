import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReferenceData } from '../../app/reference-data';
import { useClocks } from '../../i18n/use-clocks';

const DAY_IN_MILLISECONDS = 86_400_000;

/** The instant at which a last day `YYYY-MM-DD` is over: the days of needs are those of UTC. */
const endOf = (day: string): string =>
  new Date(Date.parse(day) + DAY_IN_MILLISECONDS).toISOString();

/**
 * When answers to a need close, on the reader's clocks and on others.
 * @param elsewhere the economy of the other side; without one the others are those of UTC.
 */
export function AnswersClose(props: {
  readonly day: string;
  readonly elsewhere?: string | null | undefined;
}) {
  const { t } = useTranslation();
  const { data } = useReferenceData();
  const economy = data?.economies.find(({ code }) => code === props.elsewhere);
  const { clocks } = useClocks(economy?.timeZones[0] ?? 'UTC');
  return (
    <Text size="sm">
      {t('needs.closes', { time: clocks(endOf(props.day)).toReversed().join(' = ') })}
    </Text>
  );
}
