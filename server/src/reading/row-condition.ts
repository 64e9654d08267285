import { seesSuppressed } from '../access/verdict.ts';
import { impersonalRows, unsuppressedRows } from '../access/row-policy.ts';
import type { RecordMeaning } from '../kernel/meaning.ts';
import type { Planner } from './planner.ts';
import { allOf, sql, type Sql } from './sql.ts';

/** What must hold of a row for this reader to meet it at all; undefined where every row may be met. */
export function rowsShown(planner: Planner, record: RecordMeaning, alias: string): Sql | undefined {
  const found: (string | undefined)[] = [];
  if (!planner.allows('read', 'personal')) found.push(impersonalRows(record, alias));
  else if (!seesSuppressed(planner.viewer)) found.push(unsuppressedRows(record, alias));
  return allOf(found.map((text) => (text === undefined ? undefined : sql.raw(text))));
}
