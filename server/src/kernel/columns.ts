import type { FieldMeaning, RecordMeaning } from './meaning.ts';

/** The supertable's own columns, which the tables of the records do not repeat. */
export const heldByNode: ReadonlySet<string> = new Set([
  'type',
  'version',
  'createdAt',
  'updatedAt',
  'mergedInto',
]);

const dateParts = ['earliest', 'latest', 'latest_start', 'earliest_end', 'precision', 'days'];

/** The columns a field is held in, in the table of its record; none for what is computed or held elsewhere. */
export function columnsOf(record: RecordMeaning, field: FieldMeaning): string[] {
  if (record.nodeType !== null && heldByNode.has(field.name)) return [];
  switch (field.kind) {
    case 'value':
    case 'one':
      return [field.column];
    case 'date':
      return [field.column, ...dateParts.map((part) => `${field.column}_${part}`)];
    case 'headcount':
      return ['min', 'max', 'qualifier', 'text'].map((part) => `${field.column}_${part}`);
    case 'money':
      return ['amount', 'currency'].map((part) => `${field.column}_${part}`);
    default:
      return [];
  }
}
