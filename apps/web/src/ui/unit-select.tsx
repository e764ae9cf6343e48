import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReferenceData } from '../app/reference-data';

/** Chooses a unit of trade by its code. */
export function UnitSelect(props: {
  readonly value: string;
  readonly change: (unit: string) => void;
}) {
  const { t } = useTranslation();
  const { data } = useReferenceData();
  return (
    <NativeSelect
      label={t('needs.unit')}
      value={props.value}
      data={(data?.units ?? [{ code: props.value, name: props.value }]).map((unit) => ({
        value: unit.code,
        label: unit.name,
      }))}
      onChange={(event) => {
        props.change(event.currentTarget.value);
      }}
    />
  );
}
