import { allRecords, meaningOf, type RecordMeaning } from '../../kernel/meaning.ts';
import { isNode, ownerOf, writableOf } from '../../kernel/writable.ts';
import type { Row } from './fault.ts';
import type { Statements } from './statements.ts';
import { tableOrder } from './table-order.ts';

/** A node and all that goes with it: its rows, names and claims, and the links from and to any of them. */
export interface Belongings {
  /** Ids of the nodes, by record. */
  nodes: Map<RecordMeaning, Set<string>>;
  rows: Map<string, Row[]>;
}

export const idsOf = (belongings: Belongings): string[] =>
  [...belongings.nodes.values()].flatMap((ids) => [...ids]);

/** Reads everything that belongs to the given nodes. */
export async function belongingsOf(
  db: Statements,
  roots: readonly { record: RecordMeaning; id: string }[],
): Promise<Belongings> {
  const found: Belongings = { nodes: new Map(), rows: new Map() };
  const keep = (table: string, rows: readonly Row[]) => {
    const known = found.rows.get(table);
    if (known) known.push(...rows);
    else if (rows.length > 0) found.rows.set(table, [...rows]);
  };
  const link = allRecords().find((record) => record.typeName === 'Link')!;
  let fresh: { record: RecordMeaning; id: string }[] = [...roots];
  while (fresh.length > 0) {
    const next: typeof fresh = [];
    for (const [record, group] of Map.groupBy(fresh, (one) => one.record)) {
      const known = found.nodes.get(record) ?? new Set<string>();
      found.nodes.set(record, known);
      const ids = [...new Set(group.map(({ id }) => id))].filter((id) => !known.has(id));
      for (const id of ids) known.add(id);
      keep(record.table, await db.rowsWhere(record.table, 'id', ids));
      for (const { target, owner } of writableOf(record.target).rows) {
        const of = meaningOf(target);
        if (!isNode(of)) continue;
        for (const row of await db.rowsWhere(of.table, owner.column, ids))
          next.push({ record: of, id: row['id'] as string });
      }
      for (const { table, own } of writableOf(record.target).refs)
        keep(table, await db.rowsWhere(table, own, ids));
      for (const row of await db.rowsWhere(link.table, 'to_id', ids))
        next.push({ record: link, id: row['id'] as string });
    }
    fresh = next.filter(({ record, id }) => !found.nodes.get(record)?.has(id));
  }
  const ids = idsOf(found);
  keep('node', await db.rowsWhere('node', 'id', ids));
  for (const table of ledgerTables()) keep(table, await db.rowsWhere(table, 'node_id', ids));
  const conflicts = (found.rows.get('conflict') ?? []).map((row) => row['id'] as string);
  keep('conflict_claim', await db.rowsWhere('conflict_claim', 'conflict_id', conflicts));
  return found;
}

/** Tables whose rows hang on a node without being one. */
function ledgerTables(): string[] {
  return allRecords()
    .filter((record) => !isNode(record) && !record.abstract && ownerOf(record))
    .map(({ table }) => table);
}

/** Deletes what belongs together; what refers to it from elsewhere is refused by the database. */
export async function removeBelongings(db: Statements, belongings: Belongings): Promise<void> {
  for (const [record, ids] of belongings.nodes) {
    for (const field of record.fields.values()) {
      if (field.kind !== 'one' || field.target() !== record.target || field.required) continue;
      // Rows of one group refer to each other: the references go first, or no order would do.
      await db.rows(`update "${record.table}" set "${field.column}" = null where "id" = any($1::uuid[])`, [
        [...ids],
      ]);
    }
  }
  const ids = idsOf(belongings);
  for (const table of ledgerTables().toReversed()) await db.remove(table, 'node_id', ids);
  for (const table of tableOrder().toReversed()) {
    const record = [...belongings.nodes.keys()].find((one) => one.table === table);
    if (record) await db.remove(table, 'id', [...belongings.nodes.get(record)!]);
  }
  await db.remove('node', 'id', ids);
}

/** Takes rows out of their owner for good. */
export async function removeNodes(
  db: Statements,
  nodes: readonly { record: RecordMeaning; id: string }[],
): Promise<void> {
  await removeBelongings(db, await belongingsOf(db, nodes));
}
