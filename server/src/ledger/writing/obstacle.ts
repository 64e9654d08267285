import { allRecords, type FieldMeaning, type RecordMeaning } from '../../kernel/meaning.ts';
import { isNode, ownerOf } from '../../kernel/writable.ts';
import type { Row } from './fault.ts';
import type { NetChange } from './net-change.ts';

/** Something that an undo would overwrite or lose. */
export interface Obstacle {
  subjectId: string;
  recordType: string;
  recordId: string | null;
  /** Null: the row as a whole. */
  field: string | null;
  message: string;
  /** The value that the change set left, and the one there is now. */
  left: unknown;
  now: unknown;
}

let byTable: Map<string, RecordMeaning> | undefined;

export function recordOfTable(table: string): RecordMeaning | undefined {
  byTable ??= new Map(
    allRecords()
      .filter((record) => !record.abstract)
      .map((record) => [record.table, record]),
  );
  return byTable.get(table);
}

/** The field that a column holds, or holds a part of; nothing for what is computed from the others. */
export function fieldOfColumn(record: RecordMeaning, column: string): FieldMeaning | undefined {
  const owner = isNode(record) ? undefined : ownerOf(record);
  for (const field of record.fields.values()) {
    if (field === owner || field.name === 'id') continue;
    if (field.kind === 'value' || field.kind === 'date' || field.kind === 'one') {
      if (field.column === column) return field;
    } else if (field.kind === 'headcount' || field.kind === 'money') {
      if (column.startsWith(`${field.column}_`)) return field;
    }
  }
  return undefined;
}

/** The value of a field in an image, as the history tells it. */
function valueIn(field: FieldMeaning, image: Row): unknown {
  if (field.kind === 'headcount' || field.kind === 'money') {
    const parts = field.kind === 'money' ? ['amount', 'currency'] : ['min', 'max', 'qualifier', 'text'];
    return Object.fromEntries(parts.map((part) => [part, image[`${field.column}_${part}`] ?? null]));
  }
  return 'column' in field ? (image[field.column] ?? null) : null;
}

/** The fields of a row that are not as the change set left them. */
export function changedSince(net: NetChange, columns: readonly string[], now: Row): Obstacle[] {
  const record = recordOfTable(net.table)!;
  const fields = new Set(columns.map((column) => fieldOfColumn(record, column)));
  return [...fields].flatMap((field) =>
    field
      ? {
          ...whole(net, `${record.noun.one}: ${field.name} has been changed since.`),
          field: field.name,
          left: valueIn(field, net.after ?? {}),
          now: valueIn(field, now),
        }
      : [],
  );
}

/** An obstacle in a row as a whole. */
export const whole = (net: Pick<NetChange, 'subject' | 'recordType' | 'id'>, message: string): Obstacle => ({
  subjectId: net.subject,
  recordType: net.recordType,
  recordId: net.id,
  field: null,
  message,
  left: null,
  now: null,
});
