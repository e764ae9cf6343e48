import { Title, type TitleOrder } from '@mantine/core';
import type { ReactNode } from 'react';
import { StackedTable } from './stacked-table';
import { TableSwitch, useTableView } from './table-view';
import classes from './bars.module.css';

/** A row of a chart: a bar for each series. */
export interface BarRow {
  readonly key: string;
  readonly name: ReactNode;
  /** What the row holds of each series, 0 or more. */
  readonly values: readonly number[];
}

/**
 * A chart of bars, with the figure beside each, and behind it a table of the same. Bars are as long
 * as their part of `most`.
 */
export function Bars(props: {
  readonly title: string;
  readonly order?: TitleOrder;
  /** What the rows are, and each series. */
  readonly columns: readonly [string, ...string[]];
  readonly rows: readonly BarRow[];
  readonly most: number;
  readonly write: (value: number) => string;
}) {
  const { title, columns, rows } = props;
  const [, ...series] = columns;
  const [isTable, setTable] = useTableView();
  return (
    <figure className={classes.figure} aria-label={title}>
      <div className={classes.head}>
        <Title order={props.order ?? 3} size="h5">
          {title}
        </Title>
        <TableSwitch of={title} isTable={isTable} change={setTable} />
      </div>
      {isTable ? (
        <StackedTable
          label={title}
          columns={columns}
          rows={rows.map(({ key, name, values }) => ({
            key,
            cells: [name, ...values.map(props.write)],
          }))}
        />
      ) : (
        <>
          {series.length > 1 && <Legend series={series} />}
          <ul className={classes.list}>
            {rows.map((row) => (
              <Row key={row.key} row={row} series={series} most={props.most} write={props.write} />
            ))}
          </ul>
        </>
      )}
    </figure>
  );
}

function Legend({ series }: { readonly series: readonly string[] }) {
  return (
    <div className={classes.legend} aria-hidden="true">
      {series.map((name, place) => (
        <span key={name}>
          <span className={classes.key} data-series={place} />
          {name}
        </span>
      ))}
    </div>
  );
}

function Row(props: {
  readonly row: BarRow;
  readonly series: readonly string[];
  readonly most: number;
  readonly write: (value: number) => string;
}) {
  const { row, series, most, write } = props;
  return (
    <li className={classes.row}>
      <span>{row.name}</span>
      <span className={classes.bars}>
        {row.values.map((value, place) => (
          <span key={series[place]} className={classes.line}>
            <span className={classes.track} data-series={place} aria-hidden="true">
              <span style={{ width: `${Math.min(100, (100 * value) / Math.max(most, 1e-9))}%` }} />
            </span>
            <span className={classes.value} title={series[place]}>
              {write(value)}
            </span>
          </span>
        ))}
      </span>
    </li>
  );
}
