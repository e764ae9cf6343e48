import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './stacked-table.module.css';

/** A row: a cell for each column, the first of which names the row. */
export interface StackedRow {
  readonly key: string;
  readonly cells: readonly ReactNode[];
}

/**
 * A table that on a phone shows each row as a card, so that no column is out of sight. The roles
 * are said by name because browsers forget them of what is laid out as blocks.
 */
export function StackedTable(props: {
  /** What the table lists, for those who do not see it. */
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly StackedRow[];
}) {
  return (
    <Table role="table" aria-label={props.label} className={classes.table}>
      <Table.Thead role="rowgroup" className={classes.head}>
        <Table.Tr role="row">
          {props.columns.map((column) => (
            <Table.Th key={column} role="columnheader" scope="col">
              {column}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody role="rowgroup" className={classes.body}>
        {props.rows.map(({ key, cells }) => (
          <Table.Tr key={key} role="row" className={classes.row}>
            {cells.map((cell, place) => (
              <Table.Td
                key={props.columns[place]}
                role="cell"
                className={classes.cell}
                data-label={props.columns[place]}
              >
                {cell}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
