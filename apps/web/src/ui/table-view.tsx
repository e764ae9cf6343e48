import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const memory = 'iloilo-charts';

/** Whether a chart shows its table: at first as the reader last chose for any chart. */
export function useTableView(): [boolean, (isTable: boolean) => void] {
  const [isTable, setTable] = useState(() => localStorage.getItem(memory) === 'table');
  return [
    isTable,
    (wanted) => {
      localStorage.setItem(memory, wanted ? 'table' : 'bars');
      setTable(wanted);
    },
  ];
}

/** Turns a chart into the table behind it, and back. */
export function TableSwitch(props: {
  /** What the chart shows. */
  readonly of: string;
  readonly isTable: boolean;
  readonly change: (isTable: boolean) => void;
}) {
  const { t } = useTranslation();
  const text = t(props.isTable ? 'chart.bars' : 'chart.table');
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`${text}: ${props.of}`}
      onClick={() => {
        props.change(!props.isTable);
      }}
    >
      {text}
    </Button>
  );
}
