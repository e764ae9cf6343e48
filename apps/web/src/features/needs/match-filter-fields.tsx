import { Button, Checkbox, Group, NativeSelect, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useReferenceData } from '../../app/reference-data';
import { useFormat } from '../../i18n/use-format';
import {
  filterChoices,
  type FilterName,
  filterNames,
  leastScores,
  readFilter,
} from './match-filter';

/** Narrows the list of matches; the address keeps what was chosen. */
export function MatchFilterFields({ changed }: { readonly changed: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useReferenceData();
  const [params, setParams] = useSearchParams();
  const set = (changes: Partial<Record<FilterName, string>>) => {
    changed();
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        for (const [name, value] of Object.entries(changes)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  };
  const lists: readonly (readonly [FilterName, readonly { value: string; label: string }[]])[] = [
    ['score', leastScores.map((value) => ({ value, label: format.percent(Number(value) / 100) }))],
    ['economy', (data?.economies ?? []).map(({ code, name }) => ({ value: code, label: name }))],
    [
      'certificate',
      (data?.certificateSchemes ?? []).map(({ id, name }) => ({ value: id, label: name })),
    ],
    ['evidence', filterChoices.evidence.map((value) => ({ value, label: t(`evidence.${value}`) }))],
    ['label', filterChoices.label.map((value) => ({ value, label: t(`label.${value}`) }))],
  ];
  return (
    <Stack gap="xs" role="group" aria-label={t('matchFilter.title')} data-print="no">
      <SimpleGrid cols={{ base: 2, sm: 5 }} spacing="xs">
        {lists.map(([name, choices]) => (
          <NativeSelect
            key={name}
            size="xs"
            label={t(`matchFilter.${name}`)}
            value={params.get(name) ?? ''}
            data={[{ value: '', label: t('matchFilter.any') }, ...choices]}
            onChange={(event) => {
              set({ [name]: event.currentTarget.value });
            }}
          />
        ))}
      </SimpleGrid>
      <Group gap="sm">
        <Checkbox
          size="sm"
          label={t('matchFilter.newcomers')}
          checked={params.get('newcomers') === 'only'}
          onChange={(event) => {
            set({ newcomers: event.currentTarget.checked ? 'only' : '' });
          }}
        />
        {readFilter(params) && (
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              set(Object.fromEntries(filterNames.map((name) => [name, ''])));
            }}
          >
            {t('discovery.clearAll')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
