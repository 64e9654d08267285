import type { Draft, ItemDraft } from './draft.ts';
import type { Row } from './fault.ts';
import { removeNodes } from './removal.ts';
import type { Statements } from './statements.ts';
import { tableOrder } from './table-order.ts';

type IdRow = Row & { id: string };

/** Writes the drafts: what goes, what changes, what comes; each table in as few statements as its columns allow. */
export async function store(db: Statements, drafts: readonly ItemDraft[], now: string): Promise<void> {
  await takeOut(db, drafts);
  const nodes = drafts.flatMap((draft) => draft.nodes);
  await changeRows(db, drafts, nodes);
  await insertRows(db, drafts, nodes, now);
  const promoted = claimChanges(nodes).filter((row) => row['rank'] === 'PREFERRED');
  await db.update('claim', promoted);
  const bumped = new Set(drafts.flatMap(bumpedNodes));
  if (bumped.size > 0) {
    await db.rows(
      'update "node" set "version" = "version" + 1, "updated_at" = $2::timestamptz where "id" = any($1::uuid[])',
      [[...bumped], now],
    );
  }
}

async function takeOut(db: Statements, drafts: readonly ItemDraft[]): Promise<void> {
  const nodes = drafts.flatMap((draft) => draft.nodes);
  await db.remove(
    'claim',
    'id',
    nodes.flatMap((node) => [...node.removedClaims]),
  );
  for (const [table, rows] of Map.groupBy(
    drafts.flatMap((draft) => draft.removedLedgerRows),
    ({ table }) => table,
  )) {
    await db.remove(
      table,
      'id',
      rows.map(({ id }) => id),
    );
  }
  const removes = drafts.flatMap((draft) => draft.pivotRemoves);
  for (const group of Map.groupBy(removes, ({ table, own }) => `${table}.${own}`).values()) {
    const { table, own, other } = group[0]!;
    await db.rows(
      `delete from "${table}" t using unnest($1::uuid[], $2::uuid[]) as gone(own, other) where t."${own}" = gone.own and t."${other}" = gone.other`,
      [group.map(({ ownId }) => ownId), group.map(({ otherId }) => otherId)],
    );
  }
  const gone = drafts.flatMap((draft) => draft.removedNodes);
  if (gone.length > 0) await removeNodes(db, gone);
}

async function changeRows(
  db: Statements,
  drafts: readonly ItemDraft[],
  nodes: readonly Draft[],
): Promise<void> {
  const changed = nodes.filter((node) => !node.isNew && Object.keys(node.changedColumns).length > 0);
  for (const [table, group] of Map.groupBy(changed, ({ record }) => record.table)) {
    await db.update(
      table,
      group.map((node) => ({ ...node.changedColumns, id: node.id })),
    );
  }
  const ledger = drafts.flatMap((draft) => draft.ledgerRows).filter((row) => row.before !== null);
  for (const [table, group] of Map.groupBy(ledger, (row) => row.table)) {
    const rows = group.map((row): IdRow => ({ ...row.values, id: row.id }));
    // A language has one preferred name at any moment: the old one steps back before the new one takes its place.
    await db.update(
      table,
      rows.filter((row) => (row['kind'] ?? 'PREFERRED') !== 'PREFERRED'),
    );
    await db.update(
      table,
      rows.filter((row) => (row['kind'] ?? 'PREFERRED') === 'PREFERRED'),
    );
  }
  await db.update(
    'claim',
    claimChanges(nodes).filter((row) => row['rank'] !== 'PREFERRED'),
  );
}

function claimChanges(nodes: readonly Draft[]): IdRow[] {
  return nodes.flatMap((node) =>
    [...node.changedClaims]
      .filter(([id, values]) => !node.removedClaims.has(id) && Object.keys(values).length > 0)
      .map(([id, values]) => {
        const citation = node.changedCitations.find((one) => one.id === id)?.citation;
        return {
          ...values,
          ...(citation ? { quote_start: citation.start, quote_end: citation.end } : {}),
          id,
        };
      }),
  );
}

async function insertRows(
  db: Statements,
  drafts: readonly ItemDraft[],
  nodes: readonly Draft[],
  now: string,
): Promise<void> {
  const inserts = new Map<string, Row[]>();
  const add = (table: string, row: Row) => {
    const rows = inserts.get(table);
    if (rows) rows.push(row);
    else inserts.set(table, [row]);
  };
  for (const node of nodes) {
    if (node.isNew) {
      const { id, record } = node;
      add('node', {
        id,
        type: record.nodeType,
        version: 1,
        created_at: now,
        updated_at: now,
        merged_into: null,
      });
      add(record.table, { ...node.values, id });
    }
    for (const { row, citation } of node.addedClaims) {
      add('claim', { ...row, quote_start: citation?.start ?? null, quote_end: citation?.end ?? null });
    }
  }
  for (const draft of drafts) {
    for (const row of draft.ledgerRows)
      if (row.before === null) add(row.table, { ...row.values, id: row.id });
    for (const { table, row } of draft.pivotAdds) add(table, row);
  }
  for (const table of tableOrder()) {
    const rows = inserts.get(table);
    if (rows) await db.insert(table, rows);
  }
}

/** Records that exist and of which anything changes: each counts one version, the record with its rows counts one too. */
function bumpedNodes(draft: ItemDraft): string[] {
  const changed = draft.nodes.filter((node) => node.changed);
  if (changed.length === 0) return [];
  const ids = new Set(changed.filter((node) => !node.isNew).map(({ id }) => id));
  const { root } = draft;
  if (root.isNew) return [...ids];
  ids.add(root.id);
  const owner = ownerId(root);
  if (owner) ids.add(owner);
  return [...ids];
}

function ownerId(root: Draft): string | undefined {
  for (const field of root.record.fields.values()) {
    if (field.kind === 'one' && field.required && field.readonly)
      return root.before?.[field.column] as string;
  }
  return undefined;
}
