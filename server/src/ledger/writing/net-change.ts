import type { Row } from './fault.ts';
import type { Statements } from './statements.ts';

/** What a change set did to one row, taken together: `before` null for a row that was new, `after` null for one removed. */
export interface NetChange {
  table: string;
  recordType: string;
  /** Null for a plain pair of records. */
  id: string | null;
  subject: string;
  node: string;
  nodeType: string | null;
  before: Row | null;
  after: Row | null;
  /** Its values were struck from the history. */
  purged: boolean;
}

interface ChangeRow {
  act: 'ADDED' | 'CHANGED' | 'REMOVED' | 'PURGED';
  subject_id: string;
  node_id: string;
  node_type: string | null;
  record_type: string;
  record_id: string | null;
  on_table: string;
  before: Row | null;
  after: Row | null;
}

/** What a change set did, one entry for each row that is not as it was before. */
export async function netChanges(db: Statements, changeSet: string): Promise<NetChange[]> {
  const rows = await db.rows<ChangeRow>(
    'select * from "change" where "change_set_id" = $1::uuid order by "id"',
    [changeSet],
  );
  const found = new Map<string, NetChange>();
  for (const row of rows) {
    const image = row.before ?? row.after;
    const key = `${row.on_table}.${row.record_id ?? JSON.stringify(image)}`;
    const known = found.get(key);
    const isNew = known ? known.before === null : row.act === 'ADDED';
    found.set(key, {
      table: row.on_table,
      recordType: row.record_type,
      id: row.record_id,
      subject: row.subject_id,
      node: row.node_id,
      nodeType: row.node_type,
      // What was there first counts, column by column.
      before: isNew ? null : { ...row.before, ...known?.before },
      after:
        row.act === 'REMOVED' ? null : { ...(row.act === 'CHANGED' ? known?.after : null), ...row.after },
      purged: row.act === 'PURGED' || image === null,
    });
  }
  return [...found.values()].filter(
    ({ before, after, purged }) =>
      purged || (before === null ? after !== null : after === null || differing(before, after).length > 0),
  );
}

/** The columns in which two images differ; a column that an image lacks is null in it. */
export function differing(one: Row, other: Row): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (column) => !sameValue(one[column], other[column]),
  );
}

export const sameValue = (one: unknown, other: unknown): boolean => plain(one) === plain(other);

/** Moments are written with or without fractions of a second; everything else is compared as it stands. */
function plain(value: unknown): string {
  return JSON.stringify(value ?? null);
}
