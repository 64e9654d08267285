import { classOf } from '../access/field-class.ts';
import { hasPersonalRows } from '../access/row-policy.ts';
import { allRecords, type FieldMeaning, type PrivacyClass, type RecordMeaning } from '../kernel/meaning.ts';
import { isNode, ownerOf } from '../kernel/writable.ts';
import type { Planner } from './planner.ts';

/** How the columns of a table read as one field of the API. */
export interface HistoryField {
  /** Name of the field. */
  n: string;
  /** Its class. */
  l: PrivacyClass;
  /** Its columns. */
  c: string[];
  /** Parts of its value and their columns, where it has parts. */
  parts?: Record<string, string>;
  /** Hidden from the reader. */
  h?: true;
  /** Personal where the row hangs on a person. */
  p?: true;
  /** Hidden from the reader there. */
  q?: true;
}

/** Fields that hold no statement: the identity of the row and what the server counts. */
const bookkeeping = new Set(['id', 'type', 'version', 'createdAt', 'updatedAt', 'mergedInto']);

/** What rows of the history say in the words of the API, table by table, as this reader may see it. */
export function historyMap(planner: Planner): Record<string, HistoryField[]> {
  const map: Record<string, HistoryField[]> = {};
  for (const record of allRecords()) {
    if (record.abstract) continue;
    const owner = isNode(record) ? undefined : ownerOf(record);
    const fields = [...record.fields.values()].filter(
      (field) => !(isNode(record) && bookkeeping.has(field.name)) && field.name !== 'id' && field !== owner,
    );
    map[record.table] = fields.flatMap((field) => entryOf(planner, record, field) ?? []);
    for (const field of record.fields.values()) {
      if (field.kind !== 'many' || field.path.by !== 'pivot' || record.servedAs) continue;
      const { table, other } = field.path;
      if (!isNode(record) || field.owned)
        map[table] ??= [hide(planner, record, field, { n: field.name, c: [other] })];
    }
  }
  return map;
}

function entryOf(planner: Planner, record: RecordMeaning, field: FieldMeaning): HistoryField | undefined {
  switch (field.kind) {
    case 'value':
    case 'date':
    case 'one':
      return hide(planner, record, field, { n: field.name, c: [field.column] });
    case 'headcount':
      return hide(
        planner,
        record,
        field,
        partsOf(field.name, field.column, ['min', 'max', 'qualifier', 'text']),
      );
    case 'money':
      return hide(planner, record, field, partsOf(field.name, field.column, ['amount', 'currency']));
    default:
      return undefined;
  }
}

function partsOf(n: string, column: string, names: string[]): Pick<HistoryField, 'n' | 'c' | 'parts'> {
  const parts = Object.fromEntries(names.map((name) => [name, `${column}_${name}`]));
  return { n, c: Object.values(parts), parts };
}

/**
 * Whether a row of a ledger is personal depends on rows that may be gone by now: who may not see persons learns of such
 * tables only that something changed.
 */
function hide(
  planner: Planner,
  record: RecordMeaning,
  field: FieldMeaning,
  entry: Pick<HistoryField, 'n' | 'c' | 'parts'>,
): HistoryField {
  const of = classOf(record, field);
  const seesPersons = planner.allows('read', 'personal');
  const made: HistoryField = { ...entry, l: of };
  if (!isNode(record)) made.p = true;
  if (!planner.allows('read', of) || (hasPersonalRows(record) && !seesPersons)) made.h = true;
  else if (!isNode(record) && !seesPersons) made.q = true;
  return made;
}

/** Types of node that are about a person: what the ledgers say of them is personal whatever the field. */
export const aboutPersons = ['DELEGATE', 'POST'];
