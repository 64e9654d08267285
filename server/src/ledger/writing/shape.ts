import { meaningOf, type RecordMeaning } from '../../kernel/meaning.ts';
import { isNode, siblingOf, writableOf, type RefsField, type RowsField } from '../../kernel/writable.ts';
import { claimFieldsOf } from '../claim-fields.ts';
import { shapeClaims } from './shape-claim.ts';
import { Draft, type ItemDraft } from './draft.ts';
import type { Row } from './fault.ts';
import type { Standing } from './load.ts';
import { idOf, ownRow, type Changes } from './own-row.ts';
import { emptyColumns, isId, readColumn, shown, type StatedValue } from './read-value.ts';
import { shapeLedgerRows } from './shape-ledger.ts';
import { shapeNames } from './shape-name.ts';
import type { Sourcing } from './sourcing.ts';

/** Reads one node of an input: its columns, its lists of references, the rows inside it, the claims on it. */
export function shapeNode(
  draft: ItemDraft,
  node: Draft,
  input: Row,
  standing: Standing,
  sourcing: Sourcing,
): void {
  draft.nodes.push(node);
  node.claims = standing.claims.get(node.id) ?? [];
  const { rows, refs } = writableOf(node.record.target);
  const set = shapeClaims(draft, node, input);
  shapeColumns(draft, node, { ...input, ...set.columns }, set.columns);
  for (const list of refs)
    shapeRefs(draft, node, list, input[list.input], set.refs.get(list.field.name) ?? [], standing);
  for (const list of rows) {
    const of = meaningOf(list.target);
    if (of.typeName === 'Claim') continue;
    const given = input[list.input] ?? null;
    if (given === null) continue;
    const changes = Array.isArray(given)
      ? { add: given as Row[] }
      : (given as { add?: Row[]; update?: Row[]; remove?: string[] });
    const at = [...node.at, list.input, ...(Array.isArray(given) ? [] : ['add'])];
    if (isNode(of)) shapeNodeRows(draft, node, list, of, changes, at, standing, sourcing);
    else shapeLedgerRows(draft, node, list, of, changes, at, standing, sourcing);
  }
  shapeNames(draft, node, standing);
}

function shapeColumns(draft: ItemDraft, node: Draft, input: Row, byClaim: Row): void {
  const fields = claimFieldsOf(node.record.target);
  for (const column of writableOf(node.record.target).columns) {
    const raw = input[column.name];
    if (raw === undefined) {
      if (!node.isNew) continue;
      const siblingIndex =
        siblingOf(node.record) === column && (input[`${column.name}Index`] ?? null) !== null;
      if (
        'required' in column &&
        column.required &&
        !(column.kind === 'value' && column.scalar === 'boolean') &&
        !siblingIndex
      ) {
        draft.fault(
          'REQUIRED',
          [...node.at, column.name],
          `This must be given: ${column.doc.split(/(?<=\.)\s/)[0]}`,
        );
      }
      Object.assign(node.values, emptyColumns(column));
      continue;
    }
    const reading = readColumn(column, raw);
    if (!reading.ok) {
      for (const fault of reading.faults)
        draft.fault(fault.code, [...node.at, column.name, ...fault.path], fault.message);
      continue;
    }
    const { columns, values, reference } = reading.read;
    Object.assign(node.values, columns);
    const at = [...node.at, column.name];
    if (reference) draft.references.push({ ...reference, path: [...draft.path, ...at] });
    const field = fields.get(column.name);
    if (field?.column !== column) continue;
    node.stated.push({
      field,
      said: values.map((value) => ({ claim: value.claim, at: [...at, ...value.at] })),
      now: values.map(({ claim }) => claim),
      byClaim: Object.hasOwn(byClaim, column.name),
    });
  }
}

function shapeRefs(
  draft: ItemDraft,
  node: Draft,
  list: RefsField,
  given: unknown,
  claimed: string[],
  standing: Standing,
): void {
  if ((given ?? null) === null && claimed.length === 0) return;
  const nodeType = meaningOf(list.target).nodeType;
  const changes = (Array.isArray(given) ? { add: given } : (given ?? {})) as {
    add?: unknown[] | null;
    remove?: unknown[] | null;
  };
  const at = [...node.at, list.input, ...(Array.isArray(given) ? [] : ['add'])];
  const present = new Set(standing.pairsOf(list.table, list.own, node.id));
  const said: StatedValue[] = [];
  for (const raw of changes.remove ?? []) {
    if (!isId(raw) || !present.delete(raw.toLowerCase())) continue;
    node.touched = true;
    draft.pivotRemoves.push({
      table: list.table,
      own: list.own,
      other: list.other,
      ownId: node.id,
      otherId: raw.toLowerCase(),
    });
  }
  const add = (id: string) => {
    if (present.has(id)) return;
    present.add(id);
    node.touched = true;
    draft.pivotAdds.push({ table: list.table, row: { [list.own]: node.id, [list.other]: id } });
  };
  for (const [index, raw] of (changes.add ?? []).entries()) {
    const path = [...at, String(index)];
    if (!isId(raw)) {
      draft.fault('NOT_FOUND', path, `“${shown(raw)}” is not the id of a record.`);
      continue;
    }
    const id = raw.toLowerCase();
    draft.references.push({ id, nodeType, path: [...draft.path, ...path] });
    if (!said.some(({ claim }) => claim['value_node_id'] === id)) {
      said.push({ claim: { value_type: 'NODE', value_node_id: id }, at: path });
    }
    add(id);
  }
  for (const id of claimed) add(id);
  const field = claimFieldsOf(node.record.target).get(list.field.name)!;
  node.stated.push({
    field,
    said,
    now: [...present].map((id) => ({ value_type: 'NODE', value_node_id: id })),
    byClaim: false,
  });
}

function shapeNodeRows(
  draft: ItemDraft,
  owner: Draft,
  list: RowsField,
  of: RecordMeaning,
  changes: Changes,
  addAt: string[],
  standing: Standing,
  sourcing: Sourcing,
): void {
  const added = (changes.add ?? []).map((input) => ({ input, id: idOf(input) }));
  const sibling = siblingOf(of);
  for (const [index, { input, id }] of added.entries()) {
    const at = [...addAt, String(index)];
    const row = new Draft(of, id, null, at);
    row.values[list.owner.column] = owner.id;
    shapeNode(draft, row, input, standing, sourcing);
    owner.touched = true;
    const position = sibling ? (input[`${sibling.name}Index`] ?? null) : null;
    if (!sibling || position === null) continue;
    const other = added[position as number];
    if (!other || position === index) {
      draft.fault(
        'INVALID',
        [...at, `${sibling.name}Index`],
        `There is no other row at position ${shown(position)} of this list, counted from 0.`,
      );
    } else {
      row.values[sibling.column] = other.id;
    }
  }
  const base = [...owner.at, list.input];
  for (const [index, input] of (changes.update ?? []).entries()) {
    const at = [...base, 'update', String(index)];
    const before = ownRow(draft, owner, list, of, input['id'], [...at, 'id'], standing);
    if (before)
      shapeNode(draft, new Draft(of, before['id'] as string, before, at), input, standing, sourcing);
  }
  for (const [index, id] of (changes.remove ?? []).entries()) {
    const path = [...base, 'remove', String(index)];
    const before = ownRow(draft, owner, list, of, id, path, standing);
    if (!before) continue;
    owner.touched = true;
    draft.removedNodes.push({ record: of, id: before['id'] as string, path: [...draft.path, ...path] });
  }
}
