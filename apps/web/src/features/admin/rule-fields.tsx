import { Button, Checkbox, Fieldset, Group, NativeSelect, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BoundFields } from './bound-fields';
import {
  emptyBound,
  type LimitForm,
  type RuleForm,
  type Sector,
  sectors,
  sizes,
} from './definition-form';

/** One rule: for which sectors, and what makes an enterprise micro, small or medium there. */
export function RuleFields(props: {
  readonly number: number;
  readonly rule: RuleForm;
  readonly change: (rule: RuleForm) => void;
  readonly remove: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const { rule, change } = props;
  const missing = sizes.filter((size) => !rule.limits.some((limit) => limit.size === size));
  return (
    <Fieldset legend={t('definitions.rule', { number: props.number })}>
      <Stack gap="md">
        <Checkbox.Group
          label={t('definitions.sectors')}
          description={t('definitions.sectorsHint')}
          value={[...rule.sectors]}
          onChange={(chosen) => {
            change({ ...rule, sectors: chosen as Sector[] });
          }}
        >
          <Group mt="xs">
            {sectors.map((sector) => (
              <Checkbox key={sector} value={sector} label={t(`definitions.sector.${sector}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        {rule.limits.map((limit, place) => (
          <LimitFields
            key={limit.size}
            limit={limit}
            change={(next) => {
              change({
                ...rule,
                limits: next
                  ? rule.limits.map((one, at) => (at === place ? next : one))
                  : rule.limits.filter((_, at) => at !== place),
              });
            }}
          />
        ))}
        <Group>
          {missing.map((size) => (
            <Button
              key={size}
              size="compact-sm"
              variant="default"
              onClick={() => {
                const added: LimitForm = { size, match: 'ALL', bounds: [emptyBound] };
                const limits = sizes.flatMap((one) =>
                  one === size ? [added] : rule.limits.filter((limit) => limit.size === one),
                );
                change({ ...rule, limits });
              }}
            >
              {t('definitions.addSize', { size: t(`definitions.size.${size}`) })}
            </Button>
          ))}
        </Group>
        <Fieldset variant="unstyled" legend={t('definitions.requires')}>
          <BoundFields
            bounds={rule.requires}
            about={t('definitions.requires')}
            change={(requires) => {
              change({ ...rule, requires });
            }}
          />
        </Fieldset>
        <Checkbox
          label={t('definitions.silentAbove')}
          checked={rule.silentAbove}
          onChange={(event) => {
            change({ ...rule, silentAbove: event.currentTarget.checked });
          }}
        />
        {props.remove && (
          <Button w="fit-content" size="compact-sm" variant="default" onClick={props.remove}>
            {t('definitions.removeRule', { number: props.number })}
          </Button>
        )}
      </Stack>
    </Fieldset>
  );
}

function LimitFields(props: {
  readonly limit: LimitForm;
  readonly change: (limit: LimitForm | undefined) => void;
}) {
  const { t } = useTranslation();
  const { limit, change } = props;
  const size = t(`definitions.size.${limit.size}`);
  return (
    <Fieldset legend={size}>
      <Stack gap="xs">
        {limit.bounds.length > 1 && (
          <NativeSelect
            w="fit-content"
            label={t('definitions.match')}
            value={limit.match}
            data={(['ALL', 'ANY'] as const).map((value) => ({
              value,
              label: t(`definitions.matches.${value}`),
            }))}
            onChange={(event) => {
              change({ ...limit, match: event.currentTarget.value === 'ANY' ? 'ANY' : 'ALL' });
            }}
          />
        )}
        <BoundFields
          bounds={limit.bounds}
          about={size}
          change={(bounds) => {
            change(bounds.length > 0 ? { ...limit, bounds } : undefined);
          }}
        />
      </Stack>
    </Fieldset>
  );
}
