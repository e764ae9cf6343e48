import { Card, MultiSelect, NumberInput, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NeedOption } from '../needs/use-own-needs';
import { ExposureFloors } from './exposure-floors';
import { type ExposureSetting, type ExposureTexts, most } from './exposure-setting';
import classes from './exposure.module.css';

const STEP = 5;

/** The slider from best value to equal exposure, and what else the lists are made by. */
export function ExposureFields(props: {
  readonly setting: ExposureSetting;
  readonly change: (part: Partial<ExposureSetting>) => void;
  readonly needs: readonly NeedOption[];
  readonly of: ExposureTexts;
}) {
  const { setting, change } = props;
  const { t } = useTranslation();
  return (
    <Card withBorder style={{ alignSelf: 'start' }}>
      <Stack>
        <div>
          <label htmlFor="fairness">
            <Text component="span" fw={600}>
              {t('exposure.fairness', { percent: setting.fairnessPercent })}
            </Text>
          </label>
          <input
            id="fairness"
            type="range"
            className={classes.slider}
            min={0}
            max={100}
            step={STEP}
            value={setting.fairnessPercent}
            aria-describedby="fairness-hint"
            onChange={(event) => {
              change({ fairnessPercent: Number(event.currentTarget.value) });
            }}
          />
          <div className={classes.ends} aria-hidden="true">
            <span>{t('exposure.value')}</span>
            <span>{t('exposure.equal')}</span>
          </div>
          <Text size="sm" id="fairness-hint">
            {t('exposure.fairnessHint')}
          </Text>
        </div>
        <ExposureFloors
          floors={setting.floors}
          change={(floors) => {
            change({ floors });
          }}
        />
        <NumberInput
          maw={240}
          label={t('exposure.places')}
          description={t('exposure.placesHint')}
          min={1}
          max={most.places}
          value={setting.places}
          onChange={(value) => {
            if (value !== '') change({ places: Number(value) });
          }}
        />
        <MultiSelect
          searchable
          label={t('exposure.needs')}
          description={t(`${props.of}.needsHint`)}
          maxValues={most.needs}
          data={props.needs}
          value={[...setting.needIds]}
          onChange={(needIds) => {
            change({ needIds });
          }}
        />
      </Stack>
    </Card>
  );
}
