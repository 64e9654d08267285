import { columnsOf, heldByNode } from '../kernel/columns.ts';
import { allRecords, type PrivacyClass, type RecordMeaning } from '../kernel/meaning.ts';
import { classOf, nameClass, rowClass, strictest } from './field-class.ts';
import { hasPersonalRows, impersonalRows } from './row-policy.ts';
import { allows } from './verdict.ts';
import type { Role } from './viewer.ts';

/** A table as the vocabulary knows it: the class of each column that a read can need. A column that is not named is granted to nobody. */
export interface TableClasses {
  table: string;
  columns: Map<string, PrivacyClass>;
  /** The record whose rows stand there; null for pairs of references. */
  record: RecordMeaning | null;
}

/** Columns beside the fields, that names are searched and put in order by. */
const nameKeys = ['folded', 'skeleton', 'sort_key', 'keys'];

/** Columns of the history that hold values of any field: what a role sees of them is for the plan alone to say. */
const images = ['on_table', 'before', 'after'];

/** Every table that reads may name, with the classes of its columns. */
export function tableClasses(): TableClasses[] {
  const tables = allRecords().map(ofRecord);
  const pairs = new Map<string, TableClasses>();
  for (const record of allRecords()) {
    for (const field of record.fields.values()) {
      if (field.kind !== 'many' || field.path.by !== 'pivot') continue;
      const { table, own, other } = field.path;
      const pair = pairs.get(table) ?? { table, columns: new Map<string, PrivacyClass>(), record: null };
      const of = strictest(field.class, pair.columns.get(own) ?? 'public');
      for (const column of [own, other]) pair.columns.set(column, of);
      pairs.set(table, pair);
    }
  }
  return [...tables, ...pairs.values()];
}

function ofRecord(record: RecordMeaning): TableClasses {
  const columns = new Map<string, PrivacyClass>([['id', rowClass(record)]]);
  for (const field of record.fields.values()) {
    if (record.abstract && !heldByNode.has(field.name)) continue;
    for (const column of columnsOf(record, field)) columns.set(column, classOf(record, field));
  }
  // The supertable's fields are told apart by the record they are said on: the abstract one.
  if (!record.abstract && record.named?.by === 'names') columns.set('sort_key', nameClass(record));
  const value = record.fields.get('value');
  if (record.typeName === 'Name' && value) {
    for (const key of nameKeys) columns.set(key, classOf(record, value));
  }
  const image = [...record.fields.values()].find((field) => (field.kind as string) === 'differences');
  if (image) for (const column of images) columns.set(column, classOf(record, image));
  return { table: record.table, columns, record };
}

/** Rows of one table that a role may meet; undefined where it may meet all or the table has no such rows. */
export interface RowRight {
  table: string;
  /** SQL over the table's own name. */
  using: string;
}

/** What one role may read of the database. */
export interface Rights {
  columns: { table: string; columns: string[] }[];
  rows: RowRight[];
  /** Whether something is kept from the role at all. */
  limited: boolean;
}

/** The rights that follow for a role: a column is granted exactly when the role may read its class. */
export function rightsOf(role: Role): Rights {
  const columns: Rights['columns'] = [];
  const rows: RowRight[] = [];
  let limited = false;
  for (const { table, columns: classes, record } of tableClasses()) {
    const granted = [...classes].filter(([, of]) => allows(role, 'read', of)).map(([column]) => column);
    if (granted.length < classes.size) limited = true;
    if (granted.length > 0) columns.push({ table, columns: granted.sort() });
    if (record && hasPersonalRows(record)) {
      const all = allows(role, 'read', 'personal');
      rows.push({ table, using: all ? 'true' : impersonalRows(record, table)! });
      limited ||= !all;
    }
  }
  return { columns, rows, limited };
}
