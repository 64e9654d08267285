import { type Column, PlainTable } from '../field/plain-table.tsx';
import { FirstOf, Section } from '../field/section.tsx';

interface RowsSectionProps<Row> {
  title: string;
  rows: { nodes: Row[]; totalCount: number };
  columns: Column<Row>[];
}

/** A related list as a card of its own; nothing where there is none. */
export function RowsSection<Row extends { id: string }>({ title, rows, columns }: RowsSectionProps<Row>) {
  if (rows.totalCount === 0) return null;
  return (
    <Section title={title} count={rows.totalCount}>
      <PlainTable rows={rows.nodes} columns={columns} />
      <FirstOf shown={rows.nodes.length} total={rows.totalCount} />
    </Section>
  );
}
