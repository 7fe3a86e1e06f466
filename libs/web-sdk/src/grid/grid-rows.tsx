import { Box, Table, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Column } from './column.js';
import classes from './data-grid.module.css';

interface GridRowsProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
}

/** The rows as one real table; CSS turns each row into a card below 48em, so nothing is rendered twice. */
export function GridRows<Row>({ label, rows, columns, rowKey, onOpen }: GridRowsProps<Row>): ReactNode {
  return (
    <Table aria-label={label} className={classes.table} verticalSpacing="xs" highlightOnHover={onOpen !== undefined}>
      <Table.Thead className={classes.head}>
        <Table.Tr>
          {columns.map((column) => (
            <Table.Th key={column.key} scope="col" ta={column.align ?? 'start'} {...(column.width !== undefined && { w: `${column.width}%` })}>
              {column.title}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={rowKey(row)} className={classes.row}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} {...(onOpen && { onOpen })} />
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Cell<Row>({ column, row, onOpen }: { column: Column<Row>; row: Row; readonly onOpen?: (row: Row) => void }): ReactNode {
  const content = column.render(row);
  return (
    <Table.Td ta={column.align ?? 'start'} data-primary={column.isPrimary || undefined} className={classes.cell}>
      <span aria-hidden className={classes.cellLabel}>
        {column.title}
      </span>
      {column.isPrimary && onOpen ? (
        <UnstyledButton className={classes.open} onClick={() => onOpen(row)}>
          {content}
        </UnstyledButton>
      ) : (
        <Box component="span">{content}</Box>
      )}
    </Table.Td>
  );
}
