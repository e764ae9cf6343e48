import { Button, Group, Pill } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SetURLSearchParams } from 'react-router';
import { useFacetLabel } from './facet-label';
import { chosenValues, type Search, toggleValue, withoutFilters } from './search-params';

/** Everything that narrows the search, each to be taken away by a press. */
export function Chips(props: { readonly search: Search; readonly setParams: SetURLSearchParams }) {
  const { t } = useTranslation();
  const labelOf = useFacetLabel();
  const chosen = chosenValues(props.search);
  if (chosen.length === 0) return null;
  return (
    <Group gap="xs" aria-label={t('discovery.chosen')} role="group">
      {chosen.map(({ name, value }) => (
        <Pill
          key={`${name} ${value}`}
          size="md"
          withRemoveButton
          onRemove={() => {
            props.setParams((before) => toggleValue(before, name, value));
          }}
          removeButtonProps={{
            tabIndex: 0,
            'aria-hidden': false,
            'aria-label': t('discovery.remove', { what: labelOf(name, value) }),
          }}
        >
          {labelOf(name, value)}
        </Pill>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          props.setParams(withoutFilters);
        }}
      >
        {t('discovery.clearAll')}
      </Button>
    </Group>
  );
}
