import {
  meaningOf,
  type DateMeaning,
  type HeadcountMeaning,
  type ManyMeaning,
  type MoneyMeaning,
  type OneMeaning,
  type RecordClass,
  type RecordMeaning,
  type ValueMeaning,
} from './meaning.ts';

/** A field held in columns of the record's own row. */
export type ColumnField = ValueMeaning | DateMeaning | HeadcountMeaning | MoneyMeaning | OneMeaning;

/** A list of rows that are written inside their owner: names, participations, claims. */
export interface RowsField {
  input: string;
  field: ManyMeaning;
  target: RecordClass;
  /** The reference of the row to its owner. */
  owner: OneMeaning;
}

/** A list of references without a meaning of their own: topics, places. */
export interface RefsField {
  input: string;
  field: ManyMeaning;
  target: RecordClass;
  table: string;
  own: string;
  other: string;
}

/** What an input of a record may say. */
export interface Writable {
  columns: ColumnField[];
  rows: RowsField[];
  refs: RefsField[];
}

const known = new Map<RecordClass, Writable>();

/** Whether rows of the record have an identity among the nodes, with topics, identifiers and claims of their own. */
export const isNode = (record: RecordMeaning): boolean => record.nodeType !== null;

/** The reference that says whom a row belongs to; nothing for records that stand by themselves. */
export function ownerOf(record: RecordMeaning): OneMeaning | undefined {
  for (const field of record.fields.values()) {
    if (field.kind === 'one' && field.required && field.readonly) return field;
  }
  return undefined;
}

/** What may be written of a record. Rows inside another record have no names, links or rows of their own. */
export function writableOf(target: RecordClass): Writable {
  const before = known.get(target);
  if (before) return before;
  const record = meaningOf(target);
  const made: Writable = { columns: [], rows: [], refs: [] };
  for (const field of record.fields.values()) {
    if (field.kind === 'value' || field.kind === 'one') {
      if (!field.readonly) made.columns.push(field);
    } else if (field.kind === 'date' || field.kind === 'headcount' || field.kind === 'money') {
      made.columns.push(field);
    } else if (field.kind === 'many' && field.owned) {
      addList(made, record, field);
    }
  }
  known.set(target, made);
  return made;
}

function addList(made: Writable, record: RecordMeaning, field: ManyMeaning): void {
  const target = field.target();
  const input = inputName(record, field);
  if (field.path.by === 'pivot') {
    const { table, own, other } = field.path;
    made.refs.push({ input, field, target, table, own, other });
    return;
  }
  const of = meaningOf(target);
  const stands = ownerOf(record) === undefined;
  if (field.name === 'names' && record.named?.by !== 'names') return;
  if (!stands && isNode(of)) return;
  const owner = ownerOf(of);
  if (!owner) throw new Error(`${record.typeName}.${field.name} is owned, but ${of.typeName} names no owner`);
  made.rows.push({ input, field, target, owner });
}

/** Inside its owner a list goes without the owner's name: an event's `eventProjects` are written as `projects`. */
function inputName(record: RecordMeaning, field: ManyMeaning): string {
  if (field.name === 'linksFrom') return 'links';
  const prefix = record.root?.one ?? '';
  const rest = field.name.slice(prefix.length);
  const joined = prefix !== '' && field.name.startsWith(prefix) && /^[A-Z]/.test(rest);
  return joined ? rest[0]!.toLowerCase() + rest.slice(1) : field.name;
}

/** The reference of a row to another row of the same list (`group`), which may also be given by position. */
export function siblingOf(record: RecordMeaning): OneMeaning | undefined {
  if (!ownerOf(record)) return undefined;
  for (const field of record.fields.values()) {
    if (field.kind === 'one' && !field.readonly && field.target() === record.target) return field;
  }
  return undefined;
}
