import type { RecordMeaning } from '../../kernel/meaning.ts';
import { nameSearch } from '../../kernel/name-keys.ts';
import { sortKey } from '../../kernel/sort-key.ts';
import { writableOf, type RowsField } from '../../kernel/writable.ts';
import type { Draft, ItemDraft, LedgerRow } from './draft.ts';
import type { Row } from './fault.ts';
import type { Standing } from './load.ts';
import { idOf, ownRow, type Changes } from './own-row.ts';
import { emptyColumns, readColumn } from './read-value.ts';
import { nameDocument } from './sourced-claims.ts';
import type { Sourcing } from './sourcing.ts';

/** Reads the names or identifiers of a node: rows that are no nodes themselves. */
export function shapeLedgerRows(
  draft: ItemDraft,
  owner: Draft,
  list: RowsField,
  of: RecordMeaning,
  changes: Changes,
  addAt: string[],
  standing: Standing,
  sourcing: Sourcing,
): void {
  for (const [index, input] of (changes.add ?? []).entries()) {
    const at = [...addAt, String(index)];
    const row: LedgerRow = {
      table: of.table,
      id: idOf(input),
      before: null,
      values: { [list.owner.column]: owner.id },
      at,
    };
    shapeLedgerRow(draft, of, row, input);
    if (list.field.name === 'names' && row.values['document_id'] === null)
      row.values['document_id'] = nameDocument(sourcing, at);
    draft.ledgerRows.push(row);
    owner.touched = true;
  }
  const base = [...owner.at, list.input];
  for (const [index, input] of (changes.update ?? []).entries()) {
    const at = [...base, 'update', String(index)];
    const before = ownRow(draft, owner, list, of, input['id'], [...at, 'id'], standing);
    if (!before) continue;
    const row: LedgerRow = { table: of.table, id: before['id'] as string, before, values: {}, at };
    shapeLedgerRow(draft, of, row, input);
    draft.ledgerRows.push(row);
    if (
      Object.entries(row.values).some(
        ([column, value]) => JSON.stringify(before[column] ?? null) !== JSON.stringify(value ?? null),
      )
    )
      owner.touched = true;
  }
  for (const [index, id] of (changes.remove ?? []).entries()) {
    const before = ownRow(draft, owner, list, of, id, [...base, 'remove', String(index)], standing);
    if (!before) continue;
    draft.removedLedgerRows.push({ table: of.table, id: before['id'] as string });
    owner.touched = true;
  }
}

function shapeLedgerRow(draft: ItemDraft, record: RecordMeaning, row: LedgerRow, input: Row): void {
  for (const column of writableOf(record.target).columns) {
    const raw = input[column.name];
    if (raw === undefined && row.before) continue;
    if (raw === undefined && !('required' in column && column.required)) {
      Object.assign(row.values, emptyColumns(column));
      continue;
    }
    const at = [...row.at, column.name];
    const reading = readColumn(column, raw ?? null);
    if (!reading.ok) {
      for (const fault of reading.faults) draft.fault(fault.code, [...at, ...fault.path], fault.message);
      continue;
    }
    Object.assign(row.values, reading.read.columns);
    if (reading.read.reference)
      draft.references.push({ ...reading.read.reference, path: [...draft.path, ...at] });
  }
  // Schemes are told apart by their lower-case words, so that ROR and ror are one.
  const { scheme } = row.values;
  if (record.typeName === 'Identifier' && typeof scheme === 'string')
    row.values['scheme'] = scheme.toLowerCase();
  if (record.typeName !== 'Name') return;
  const after = { ...row.before, ...row.values };
  if (typeof after['value'] !== 'string') return;
  Object.assign(row.values, nameSearch(after['value']), {
    sort_key: sortKey(after['value'], after['lang'] as string),
  });
}
