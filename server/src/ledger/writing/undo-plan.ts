import type { RecordMeaning } from '../../kernel/meaning.ts';
import { isNode } from '../../kernel/writable.ts';
import type { Row } from './fault.ts';
import { differing, sameValue, type NetChange } from './net-change.ts';
import { changedSince, fieldOfColumn, recordOfTable, whole, type Obstacle } from './obstacle.ts';
import { belongingsOf, type Belongings } from './removal.ts';
import { referrersOf } from './referrer.ts';
import type { Statements } from './statements.ts';

type IdRow = Row & { id: string };

/** What an undo does to the rows of one record, and what stands in its way. */
export interface UndoOf {
  subject: string;
  /** Nodes that the change set made. */
  unmake: { record: RecordMeaning; id: string }[];
  /** Rows that it added: names, claims, references in lists. */
  remove: NetChange[];
  update: { table: string; row: IdRow; node: string }[];
  insert: NetChange[];
  obstacles: Obstacle[];
}

/** The registry keeps contradictions by itself: only how they were settled is undone, or what went with its node. */
const keptByRule = new Set(['conflict', 'conflict_claim']);

/** Compares what a change set left with what there is, record by record. */
export async function planUndo(db: Statements, nets: readonly NetChange[]): Promise<UndoOf[]> {
  const now = await standing(db, nets);
  const madeNodes = new Set(nets.filter((net) => isMade(net)).map((net) => net.id!));
  const lostNodes = new Set(nets.filter((net) => isLost(net)).map((net) => net.id!));
  const undos = new Map<string, UndoOf>();
  for (const net of nets) {
    const undo = undos.get(net.subject) ?? {
      subject: net.subject,
      unmake: [],
      remove: [],
      update: [],
      insert: [],
      obstacles: [],
    };
    undos.set(net.subject, undo);
    if (net.purged) {
      undo.obstacles.push(whole(net, 'The record was purged: its values are no longer known.'));
      continue;
    }
    if (keptByRule.has(net.table) && !lostNodes.has(net.node) && (net.before === null || net.after === null))
      continue;
    const here = now.get(keyOf(net.table, net.id, net.before ?? net.after!));
    if (net.before === null) undoAdded(undo, net, here, madeNodes);
    else if (net.after === null) {
      // What is back already needs no undo.
      if (!here) undo.insert.push(net);
    } else undoChanged(undo, net, here);
  }
  const plans = [...undos.values()];
  await findBelongings(db, plans, nets);
  return plans;
}

const isMade = (net: NetChange) =>
  net.before === null && net.id !== null && isNode(recordOfTable(net.table)!);
const isLost = (net: NetChange) => net.after === null && net.id !== null && isNode(recordOfTable(net.table)!);

function undoAdded(
  undo: UndoOf,
  net: NetChange,
  here: Row | undefined,
  madeNodes: ReadonlySet<string>,
): void {
  if (!here) return;
  if (net.id !== null) {
    const changed = differing(net.after!, here).filter((column) => column !== 'sort_key');
    const obstacles = changedSince(net, changed, here);
    undo.obstacles.push(...obstacles);
  }
  const record = recordOfTable(net.table);
  if (record && isNode(record) && net.id !== null) undo.unmake.push({ record, id: net.id });
  // What hangs on a node that goes, goes with it.
  else if (!madeNodes.has(net.node)) undo.remove.push(net);
}

function undoChanged(undo: UndoOf, net: NetChange, here: Row | undefined): void {
  if (!here) {
    undo.obstacles.push(whole(net, `The ${recordOfTable(net.table)!.noun.one} is gone since.`));
    return;
  }
  const record = recordOfTable(net.table)!;
  const columns = differing(net.before!, net.after!);
  const inTheWay = columns.filter(
    (column) =>
      fieldOfColumn(record, column) !== undefined &&
      !sameValue(here[column], net.after![column]) &&
      !sameValue(here[column], net.before![column]),
  );
  if (inTheWay.length > 0) {
    undo.obstacles.push(...changedSince(net, inTheWay, here));
    return;
  }
  const row: IdRow = { id: net.id! };
  for (const column of columns) row[column] = net.before![column] ?? null;
  if (differing(row, { ...here }).some((column) => column in row)) {
    undo.update.push({ table: net.table, row, node: net.node });
  }
}

const byText = (one: string, other: string): number => (one < other ? -1 : 1);

const keyOf = (table: string, id: string | null, image: Row): string =>
  id === null ? `${table}.${JSON.stringify(image, Object.keys(image).toSorted(byText))}` : `${table}.${id}`;

/** The rows of the change set as they are now. */
async function standing(db: Statements, nets: readonly NetChange[]): Promise<Map<string, Row>> {
  const found = new Map<string, Row>();
  for (const [table, group] of Map.groupBy(nets, (net) => net.table)) {
    const images = group.map(({ before, after }): Row => before ?? after ?? {});
    const isPair = group[0]!.id === null;
    const column = isPair ? Object.keys(images[0] ?? {}).toSorted(byText)[0] : 'id';
    if (column === undefined) continue;
    const ids = isPair ? images.map((image) => image[column] as string) : group.map(({ id }) => id!);
    for (const row of await db.rowsWhere(table, column, [...new Set(ids)], 'for update'))
      found.set(keyOf(table, isPair ? null : (row['id'] as string), row), row);
  }
  return found;
}

/** What later came to hang on the nodes that are to go, and who refers to them. */
async function findBelongings(db: Statements, plans: UndoOf[], nets: readonly NetChange[]): Promise<void> {
  const known = new Set(nets.map((net) => keyOf(net.table, net.id, net.before ?? net.after ?? {})));
  const all = plans.flatMap((plan) => plan.unmake);
  if (all.length === 0) return;
  const together = await belongingsOf(db, all);
  const referred = (await referrersOf(db, all[0]!.record, together, ['id'])).length > 0;
  for (const plan of plans) {
    if (plan.unmake.length === 0) continue;
    const own: Belongings = plans.length === 1 ? together : await belongingsOf(db, plan.unmake);
    for (const [table, rows] of own.rows) {
      if (table === 'node' || keptByRule.has(table)) continue;
      for (const row of rows) {
        const id = (row['id'] as string | undefined) ?? null;
        if (known.has(keyOf(table, id, row))) continue;
        const recordType = recordOfTable(table)?.typeName ?? 'Node';
        plan.obstacles.push(whole({ subject: plan.subject, recordType, id }, 'Was added since.'));
      }
    }
    if (!referred) continue;
    const { record, id } = plan.unmake[0]!;
    for (const { message } of await referrersOf(db, record, own, ['id'])) {
      plan.obstacles.push(whole({ subject: plan.subject, recordType: record.typeName, id }, message));
    }
  }
}
