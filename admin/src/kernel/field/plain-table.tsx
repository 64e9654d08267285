import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

/** One column: its heading (a key) and what it shows of a row. */
export interface Column<Row> {
  label: string;
  cell: (row: Row) => ReactNode;
  width?: string | number;
  /** Whether a row has anything to show here; a column that is empty in every row is left out. */
  filled?: (row: Row) => unknown;
}

/** A table inside a card, for what belongs to a record: no sorting, no selection. */
export function PlainTable<Row extends { id: string }>({
  rows,
  columns,
}: {
  rows: Row[];
  columns: Column<Row>[];
}) {
  const translate = useTranslate();
  const shown = columns.filter(({ filled }) => !filled || rows.some((row) => filled(row)));
  return (
    <Table
      size="small"
      sx={{
        '& td:first-of-type, & th:first-of-type': { pl: 0 },
        '& tr:last-of-type td': { borderBottom: 0 },
      }}
    >
      <TableHead>
        <TableRow>
          {shown.map(({ label, width }) => (
            <TableCell key={label} sx={{ width }}>
              {translate(label)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id} sx={{ verticalAlign: 'top' }}>
            {shown.map(({ label, cell }) => (
              <TableCell key={label}>{cell(row)}</TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
