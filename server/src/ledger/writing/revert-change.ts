import type { EntityManager } from '@mikro-orm/postgresql';
import { isNode } from '../../kernel/writable.ts';
import { keepConflicts } from './conflict-upkeep.ts';
import { faultOf } from './constraint.ts';
import type { Fault, Row } from './fault.ts';
import { netChanges } from './net-change.ts';
import { recordOfTable, whole, type Obstacle } from './obstacle.ts';
import { openChangeSet, type Signature } from './open-change-set.ts';
import { isId, shown } from './read-value.ts';
import { labelOf } from './referrer.ts';
import { belongingsOf, removeBelongings } from './removal.ts';
import { rulesOf } from './rules.ts';
import { Statements } from './statements.ts';
import { tableOrder } from './table-order.ts';
import { dropBrokenLinks } from './trash-records.ts';
import { planUndo, type UndoOf } from './undo-plan.ts';

export interface RevertOptions {
  signature: Signature;
  now: Date;
  /** Finds out what would happen, and does nothing. */
  dryRun: boolean;
  /** Leaves alone the records that were changed since, and undoes the others. */
  skipObstructed: boolean;
}

export interface RevertResult {
  /** The change set that undoes; null where nothing was undone. */
  changeSet: string | null;
  /** How many records were, or would be, put back. */
  reverted: number;
  obstacles: Obstacle[];
  faults: Fault[];
}

/** Thrown to leave the transaction without a trace. */
class Undone extends Error {
  constructor(readonly result: RevertResult) {
    super('undone');
  }
}

/**
 * Undoes a change set as a new one: rows added go, rows removed come back, fields get the values they had. Fields that were
 * changed since, and what was added to a record that would go, stand in the way: they are listed, and nothing is undone,
 * or only the records that are free of them.
 */
export async function revertChange(
  em: EntityManager,
  id: string,
  options: RevertOptions,
): Promise<RevertResult> {
  const refuse = (fault: Fault, obstacles: Obstacle[] = []): never => {
    throw new Undone({ changeSet: null, reverted: 0, obstacles, faults: [fault] });
  };
  const now = options.now.toISOString();
  try {
    return await em.transactional(async (transaction) => {
      const db = new Statements(transaction);
      const [set] = isId(id) ? await db.rowsWhere('change_set', 'id', [id.toLowerCase()]) : [];
      if (!set) {
        return refuse({
          code: 'NOT_FOUND',
          message: `There is no change set with the id “${shown(id)}”.`,
          path: ['id'],
        });
      }
      const plans = (await planUndo(db, await netChanges(db, id))).filter(isWork);
      const obstacles = plans.flatMap((plan) => plan.obstacles);
      const free = plans.filter((plan) => plan.obstacles.length === 0);
      if (obstacles.length > 0 && (!options.skipObstructed || free.length === 0)) {
        const held = plans.length - free.length;
        const records = held === 1 ? 'One record' : `${held} records`;
        refuse(
          {
            code: 'CONFLICT',
            message: `${records} of ${plans.length} cannot be put back without losing what came later; nothing was undone. See \`obstacles\`.`,
            path: ['id'],
          },
          obstacles,
        );
      }
      if (free.length === 0) {
        refuse({
          code: 'REFUSED',
          message: 'Nothing of this change set is left to be undone.',
          path: ['id'],
        });
      }
      const changeSet = await openChangeSet(db, { ...options.signature, reverts: id.toLowerCase() }, now);
      await db.rows('set constraints all deferred');
      const broken = await apply(db, free, now);
      if (broken.length > 0) {
        refuse({ code: 'REFUSED', message: broken[0]!.message, path: ['id'] }, [...obstacles, ...broken]);
      }
      // What the database has put off is looked at now, so that its refusal is told.
      await db.rows('set constraints all immediate');
      const result: RevertResult = { changeSet, reverted: free.length, obstacles, faults: [] };
      if (options.dryRun) throw new Undone({ ...result, changeSet: null });
      return result;
    });
  } catch (error) {
    if (error instanceof Undone) return error.result;
    const fault = faultOf(error, ['id']);
    if (!fault) throw error;
    return { changeSet: null, reverted: 0, obstacles: [], faults: [fault] };
  }
}

const isWork = (plan: UndoOf): boolean =>
  plan.unmake.length + plan.remove.length + plan.update.length + plan.insert.length + plan.obstacles.length >
  0;

async function apply(db: Statements, plans: readonly UndoOf[], now: string): Promise<Obstacle[]> {
  await removeRows(db, plans);
  await unmakeNodes(db, plans, now);
  await changeRows(db, plans);
  const back = await bringBack(db, plans, now);
  const touched = plans.flatMap((plan) => [
    ...(plan.unmake.some(({ id }) => id === plan.subject) ? [] : [plan.subject]),
    ...plan.update.map(({ node }) => node),
    ...plan.remove.map(({ node }) => node),
  ]);
  const nodes = [...new Set([...touched, ...back])];
  await followNames(db, nodes);
  await db.rows(
    'update "node" set "version" = "version" + 1, "updated_at" = $2::timestamptz where "id" = any($1::uuid[]) and not "id" = any($3::uuid[])',
    [nodes, now, back],
  );
  await keepConflicts(db, nodes, now);
  return brokenRules(db, plans);
}

async function removeRows(db: Statements, plans: readonly UndoOf[]): Promise<void> {
  for (const [table, nets] of Map.groupBy(
    plans.flatMap((plan) => plan.remove),
    (net) => net.table,
  )) {
    const pairs = nets.filter(({ id }) => id === null).map(({ after }) => after!);
    await db.remove(
      table,
      'id',
      nets.flatMap(({ id }) => id ?? []),
    );
    if (pairs.length === 0) continue;
    const columns = Object.keys(pairs[0]!);
    await db.rows(
      `delete from "${table}" t using jsonb_to_recordset($1::jsonb) as gone(${columns.map((column) => `"${column}" uuid`).join(', ')})
        where ${columns.map((column) => `t."${column}" = gone."${column}"`).join(' and ')}`,
      [JSON.stringify(pairs)],
    );
  }
}

/** Records that the change set made go to the trash, from which they can still be brought back; roles just go. */
async function unmakeNodes(db: Statements, plans: readonly UndoOf[], now: string): Promise<void> {
  const all = plans.flatMap((plan) => plan.unmake);
  if (all.length === 0) return;
  for (const { record, id } of all.filter((node) => plans.some(({ subject }) => subject === node.id))) {
    const own = await belongingsOf(db, [{ record, id }]);
    await db.insert('trash', [
      {
        id,
        node_type: record.nodeType,
        label: await labelOf(db, record, id),
        deleted_at: now,
        rows: Object.fromEntries(own.rows),
      },
    ]);
  }
  await removeBelongings(db, await belongingsOf(db, all));
}

async function changeRows(db: Statements, plans: readonly UndoOf[]): Promise<void> {
  const updates = plans.flatMap((plan) => plan.update);
  for (const [table, group] of Map.groupBy(updates, (update) => update.table)) {
    const rows = group.map(({ row }) => row);
    // One name of a language is preferred, and one claim of a field: the one steps back before the other takes its place.
    const steps = (row: Row) => (row['kind'] ?? row['rank'] ?? '') === 'PREFERRED';
    await db.update(
      table,
      rows.filter((row) => !steps(row)),
    );
    await db.update(table, rows.filter(steps));
  }
}

/** Gives the ids of the nodes that came back. Links whose other end is gone stay away. */
async function bringBack(db: Statements, plans: readonly UndoOf[], now: string): Promise<string[]> {
  const rows = new Map<string, Row[]>();
  const add = (table: string, row: Row) => rows.set(table, [...(rows.get(table) ?? []), row]);
  const nodes: string[] = [];
  for (const { table, id, nodeType, before } of plans.flatMap((plan) => plan.insert)) {
    const { '*node': node, ...row } = before as Row & { '*node'?: Row };
    const record = recordOfTable(table);
    if (record && isNode(record)) {
      nodes.push(id!);
      add('node', {
        id,
        type: nodeType,
        created_at: node?.['created_at'] ?? now,
        merged_into: node?.['merged_into'] ?? null,
        version: Number(node?.['version'] ?? 0) + 1,
        updated_at: now,
      });
    }
    add(table, row);
  }
  await dropBrokenLinks(db, rows);
  for (const table of tableOrder()) {
    const group = rows.get(table);
    if (!group || group.length === 0) continue;
    // All in one statement, since rows of a table may refer to each other: with the same columns, those left out null.
    const columns = Object.fromEntries(
      group.flatMap((row) => Object.keys(row)).map((column) => [column, null]),
    );
    await db.insert(
      table,
      group.map((row) => ({ ...columns, ...row })),
    );
  }
  await db.remove('trash', 'id', nodes);
  return nodes;
}

/** The key by which a record is put in order follows its names. */
async function followNames(db: Statements, nodes: readonly string[]): Promise<void> {
  for (const table of tableOrder()) {
    const record = recordOfTable(table);
    if (record?.named?.by !== 'names') continue;
    const names = record.nodeType === 'DELEGATE' ? 'person_name' : 'name';
    await db.rows(
      `update "${table}" t set "sort_key" = n."sort_key"
         from (select distinct on ("node_id") "node_id", "sort_key" from "${names}"
                where "node_id" = any($1::uuid[]) and "kind" = 'PREFERRED'
                order by "node_id", "lang" = 'en' desc, "lang" collate "C") n
        where t."id" = n."node_id" and t."sort_key" <> n."sort_key"`,
      [nodes],
    );
  }
}

/** Rules of records that no longer hold, since other fields have been changed in between. */
async function brokenRules(db: Statements, plans: readonly UndoOf[]): Promise<Obstacle[]> {
  const broken: Obstacle[] = [];
  for (const plan of plans) {
    for (const { table, row } of plan.update) {
      const record = recordOfTable(table);
      const rules = record && isNode(record) ? (rulesOf(record.target).rules ?? []) : [];
      if (rules.length === 0) continue;
      const [now] = await db.rowsWhere(table, 'id', [row.id]);
      for (const rule of rules) {
        const fault = now && rule(now);
        if (fault) {
          broken.push(
            whole({ subject: plan.subject, recordType: record!.typeName, id: row.id }, fault.message),
          );
        }
      }
    }
  }
  return broken;
}
