import type { EntityManager } from '@mikro-orm/postgresql';
import { allRecords, meaningOf, type RecordClass, type RecordMeaning } from '../../kernel/meaning.ts';
import type { OnError } from '../../kernel/payloads.ts';
import { isNode } from '../../kernel/writable.ts';
import { keepConflicts } from './conflict-upkeep.ts';
import { faultOf } from './constraint.ts';
import type { Fault, Row } from './fault.ts';
import { bySystem, openChangeSet, type Signature } from './open-change-set.ts';
import { isId, shown } from './read-value.ts';
import { labelOf, referrersOf } from './referrer.ts';
import { belongingsOf, removeBelongings } from './removal.ts';
import { Statements } from './statements.ts';
import { tableOrder } from './table-order.ts';
import type { WriteResult } from './write-records.ts';

export interface TrashItem {
  id: string;
  version?: number;
  /** Where the id stands in the call. */
  path: string[];
}

interface TrashOptions {
  onError?: OnError;
  now?: Date;
  /** Who does it and why; the registry itself when not given. */
  signature?: Signature;
}

class Refused extends Error {
  readonly faults: Fault[];

  constructor(faults: Fault[]) {
    super('refused');
    this.faults = faults;
  }
}

/** Moves records with all that belongs to them to the trash; what others refer to stays, and they are listed. */
export function deleteRecords(
  em: EntityManager,
  target: RecordClass,
  items: readonly TrashItem[],
  options: TrashOptions = {},
): Promise<WriteResult[]> {
  const record = meaningOf(target);
  const now = (options.now ?? new Date()).toISOString();
  const signature = options.signature ?? bySystem('delete', 'DELETE');
  return eachInItsTurn(em, items, { ...options, signature }, now, (db, item) =>
    moveToTrash(db, record, item, now),
  );
}

/** Brings records back from the trash, with all that went along; links come back where their other end is there. */
export function restoreRecords(
  em: EntityManager,
  target: RecordClass,
  items: readonly TrashItem[],
  options: TrashOptions = {},
): Promise<WriteResult[]> {
  const record = meaningOf(target);
  const now = (options.now ?? new Date()).toISOString();
  const signature = options.signature ?? bySystem('restore', 'RESTORE');
  return eachInItsTurn(em, items, { ...options, signature }, now, (db, item) =>
    bringBack(db, record, item, now),
  );
}

/**
 * One transaction; each item in a savepoint. Items that refer to one another succeed in any order of the call: what was
 * refused is tried again as long as others succeed.
 */
async function eachInItsTurn(
  em: EntityManager,
  items: readonly TrashItem[],
  options: TrashOptions & { signature: Signature },
  now: string,
  work: (db: Statements, item: TrashItem) => Promise<void>,
): Promise<WriteResult[]> {
  const results = items.map((item): WriteResult => ({ id: item.id, faults: [], stored: false }));
  const all = options.onError !== 'REJECT_ROW';
  const attempt = (transaction: EntityManager, index: number) =>
    transaction
      .transactional((inner) => work(new Statements(inner), items[index]!))
      .then(() => ({ id: items[index]!.id, faults: [], stored: true }))
      .catch((error: unknown) => {
        const fault = error instanceof Refused ? undefined : faultOf(error, items[index]!.path);
        if (!(error instanceof Refused) && !fault) throw error;
        return {
          id: items[index]!.id,
          faults: error instanceof Refused ? error.faults : [fault!],
          stored: false,
        };
      });
  try {
    await em.transactional(async (transaction) => {
      await openChangeSet(new Statements(transaction), options.signature, now);
      let left = items.map((_, index) => index);
      for (let before = -1; left.length !== before;) {
        before = left.length;
        for (const index of left) results[index] = await attempt(transaction, index);
        left = left.filter((index) => !results[index]!.stored);
      }
      if (all && left.length > 0) throw new Refused([]);
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    for (const result of results) result.stored = false;
  }
  return results;
}

function refuse(code: Fault['code'], message: string, path: string[]): never {
  throw new Refused([{ code, message, path }]);
}

const besides = (path: string[], key: string): string[] => [...path.slice(0, -1), key];

async function moveToTrash(
  db: Statements,
  record: RecordMeaning,
  item: TrashItem,
  now: string,
): Promise<void> {
  const id = isId(item.id) ? item.id.toLowerCase() : null;
  const [node] = id === null ? [] : await db.rowsWhere('node', 'id', [id], 'for update');
  if (id === null || node?.['type'] !== record.nodeType) {
    refuse('NOT_FOUND', `There is no ${record.noun.one} with the id “${shown(item.id)}”.`, item.path);
  }
  if (item.version !== undefined && item.version !== node['version']) {
    refuse(
      'CONFLICT',
      `The ${record.noun.one} has been changed since version ${item.version}; it now has version ${String(node['version'])}.`,
      besides(item.path, 'version'),
    );
  }
  const belongings = await belongingsOf(db, [{ record, id: id }]);
  const referrers = await referrersOf(db, record, belongings, item.path);
  if (referrers.length > 0) throw new Refused(referrers);
  await db.insert('trash', [
    {
      id,
      node_type: record.nodeType,
      label: await labelOf(db, record, id),
      deleted_at: now,
      rows: Object.fromEntries(belongings.rows),
    },
  ]);
  await removeBelongings(db, belongings);
}

async function bringBack(db: Statements, record: RecordMeaning, item: TrashItem, now: string): Promise<void> {
  const id = isId(item.id) ? item.id.toLowerCase() : null;
  const [trash] = id === null ? [] : await db.rowsWhere('trash', 'id', [id], 'for update');
  if (trash?.['node_type'] !== record.nodeType) {
    refuse(
      'NOT_FOUND',
      `There is no ${record.noun.one} with the id “${shown(item.id)}” in the trash.`,
      item.path,
    );
  }
  const rows = new Map(Object.entries(trash['rows'] as Record<string, Row[]>));
  const missing = await dropBrokenLinks(db, rows);
  if (missing.length > 0) {
    throw new Refused(
      missing.map(({ id: gone, table, column }) => ({
        code: 'NOT_FOUND',
        message: `It refers to the record ${gone}, which is no longer there (${table}: ${column.replace(/_id$/, '')}); restore that one first.`,
        path: item.path,
      })),
    );
  }
  for (const row of rows.get('node') ?? []) {
    if (row['id'] !== id) continue;
    row['version'] = Number(row['version']) + 1;
    row['updated_at'] = now;
  }
  for (const table of tableOrder()) {
    const group = rows.get(table);
    if (group && group.length > 0) await db.insert(table, group);
  }
  await db.remove('trash', 'id', [id!]);
  await keepConflicts(
    db,
    (rows.get('node') ?? []).map((row) => row['id'] as string),
    now,
  );
}

interface Missing {
  id: string;
  table: string;
  column: string;
}

/** What the rows refer to and is gone. Links whose other end is gone are left out, with all that belongs to them. */
export async function dropBrokenLinks(db: Statements, rows: Map<string, Row[]>): Promise<Missing[]> {
  const inside = new Set((rows.get('node') ?? []).map((row) => row['id'] as string));
  const references = referencesIn(rows).filter(({ id }) => !inside.has(id));
  const there = new Set(
    (await db.rowsWhere('node', 'id', [...new Set(references.map(({ id }) => id))])).map((row) => row['id']),
  );
  const gone = references.filter(({ id }) => !there.has(id));
  const broken = new Set(gone.filter(({ table }) => table === 'link').map(({ row }) => row['id'] as string));
  if (broken.size > 0) {
    for (const [table, group] of rows) {
      const kept = group.filter(
        (row) => !broken.has(row['id'] as string) && !broken.has(row['node_id'] as string),
      );
      rows.set(table, kept);
    }
    const conflicts = new Set((rows.get('conflict') ?? []).map((row) => row['id']));
    rows.set(
      'conflict_claim',
      (rows.get('conflict_claim') ?? []).filter((row) => conflicts.has(row['conflict_id'])),
    );
    return dropBrokenLinks(db, rows);
  }
  return gone.map(({ id, table, column }) => ({ id, table, column }));
}

function referencesIn(rows: ReadonlyMap<string, Row[]>): (Missing & { row: Row })[] {
  const found: (Missing & { row: Row })[] = [];
  const columns = new Map<string, string[]>();
  for (const record of allRecords()) {
    if (record.abstract) continue;
    const ones = [...record.fields.values()].flatMap((field) => (field.kind === 'one' ? [field.column] : []));
    columns.set(record.table, ones);
    if (!isNode(record)) continue;
    for (const field of record.fields.values()) {
      if (field.kind === 'many' && field.owned && field.path.by === 'pivot')
        columns.set(field.path.table, [field.path.other]);
    }
  }
  for (const [table, group] of rows) {
    for (const row of group) {
      for (const column of columns.get(table) ?? []) {
        const id = row[column];
        if (typeof id === 'string') found.push({ id, table, column, row });
      }
    }
  }
  return found;
}
