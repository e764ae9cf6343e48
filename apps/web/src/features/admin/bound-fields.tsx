import { Button, Group, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type BoundForm,
  type BoundKind,
  boundKinds,
  emptyBound,
  isAmount,
  type Measure,
  measures,
} from './definition-form';

/** Lines such as “staff, at most, 49”; all of their names say what they are about. */
export function BoundFields(props: {
  readonly bounds: readonly BoundForm[];
  readonly about: string;
  readonly change: (bounds: readonly BoundForm[]) => void;
}) {
  const { t } = useTranslation();
  const { bounds, change } = props;
  return (
    <Stack gap="xs">
      {bounds.map((bound, place) => (
        <BoundLine
          key={place}
          bound={bound}
          about={`${props.about} ${place + 1}`}
          change={(next) => {
            change(bounds.map((one, at) => (at === place ? next : one)));
          }}
          remove={() => {
            change(bounds.filter((_, at) => at !== place));
          }}
        />
      ))}
      <Button
        w="fit-content"
        size="compact-sm"
        variant="default"
        aria-label={t('definitions.addBoundTo', { about: props.about })}
        onClick={() => {
          change([...bounds, emptyBound]);
        }}
      >
        {t('definitions.addBound')}
      </Button>
    </Stack>
  );
}

function BoundLine(props: {
  readonly bound: BoundForm;
  readonly about: string;
  readonly change: (bound: BoundForm) => void;
  readonly remove: () => void;
}) {
  const { t } = useTranslation();
  const { bound, about, change } = props;
  const name = (what: string) => `${about}: ${t(`definitions.${what}`)}`;
  return (
    <Group gap="xs" align="flex-end">
      <NativeSelect
        aria-label={name('measured')}
        value={bound.measure}
        data={measures.map((value) => ({ value, label: t(`definitions.measure.${value}`) }))}
        onChange={(event) => {
          change({ ...bound, measure: event.currentTarget.value as Measure });
        }}
      />
      <NativeSelect
        aria-label={name('end')}
        value={bound.kind}
        data={boundKinds.map((value) => ({ value, label: t(`definitions.ends.${value}`) }))}
        onChange={(event) => {
          change({ ...bound, kind: event.currentTarget.value as BoundKind });
        }}
      />
      <NumberInput
        w={150}
        hideControls
        min={0}
        aria-label={name('value')}
        value={bound.value}
        onChange={(value) => {
          change({ ...bound, value: typeof value === 'number' ? value : '' });
        }}
      />
      {isAmount(bound.measure) && (
        <TextInput
          w={90}
          maxLength={10}
          aria-label={name('currency')}
          placeholder="PHP"
          value={bound.currency}
          onChange={(event) => {
            change({ ...bound, currency: event.currentTarget.value.toUpperCase() });
          }}
        />
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={t('definitions.removeBound', { about })}
        onClick={props.remove}
      >
        {t('form.remove')}
      </Button>
    </Group>
  );
}
