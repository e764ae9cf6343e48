import { List, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { MsmeDefinitionsQuery } from '../../graphql/generated/definitions';
import { type Format, useFormat } from '../../i18n/use-format';

type Rule = Omit<MsmeDefinitionsQuery['msmeDefinitions']['inForce'][number], 'source' | 'status'>;
type Bound = Rule['requires'][number];

/** A rule as a sentence for each size. */
export function RuleInWords({ rule }: { readonly rule: Rule }) {
  const { t } = useTranslation();
  const format = useFormat();
  const inWords = (bounds: readonly Bound[], match: 'ALL' | 'ANY') =>
    bounds
      .map((bound) => boundInWords(bound, t, format))
      .join(` ${t(`definitions.joins.${match}`)} `);
  return (
    <>
      <Text fw={600}>
        {rule.sectors
          ? rule.sectors.map((sector) => t(`definitions.sector.${sector}`)).join(', ')
          : t('definitions.everySector')}
      </Text>
      <List size="sm">
        {rule.limits.map((limit) => (
          <List.Item key={limit.size}>
            {t(`definitions.size.${limit.size}`)}: {inWords(limit.bounds, limit.match)}
          </List.Item>
        ))}
        {rule.requires.length > 0 && (
          <List.Item>
            {t('definitions.requires')}: {inWords(rule.requires, 'ALL')}
          </List.Item>
        )}
        {rule.silentAbove && <List.Item>{t('definitions.silentAbove')}</List.Item>}
      </List>
    </>
  );
}

function boundInWords(bound: Bound, t: TFunction, format: Format): string {
  const say = (kind: 'max' | 'below' | 'min') => {
    const value = bound[kind];
    if (value === null || value === undefined) return [];
    const shown = [bound.currency, format.number(value)].filter(Boolean).join(' ');
    return [t(`definitions.bound.${kind}`, { value: shown })];
  };
  const parts = [...say('min'), ...say('max'), ...say('below')];
  return `${t(`definitions.measure.${bound.measure}`)} ${parts.join(', ')}`;
}
