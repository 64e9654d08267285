import { meaningOf, type RecordMeaning } from '../../kernel/meaning.ts';
import { isNode, writableOf, type RowsField } from '../../kernel/writable.ts';
import type { ClaimRow } from '../contradiction.ts';
import type { ItemDraft } from './draft.ts';
import type { Row } from './fault.ts';
import { isId } from './read-value.ts';
import type { Statements } from './statements.ts';

/** What stands in the database of the records that are changed, read before anything is decided. */
export class Standing {
  readonly nodes = new Map<string, Row>();
  /** Rows by id: the records, and the rows inside them that a patch names. */
  readonly rows = new Map<string, Row>();
  readonly names = new Map<string, Row[]>();
  readonly claims = new Map<string, ClaimRow[]>();
  /** The other ends of lists of references, by table, column and id. */
  readonly pairs = new Map<string, string[]>();

  pairsOf(table: string, own: string, id: string): string[] {
    return this.pairs.get(`${table}.${own}.${id}`) ?? [];
  }
}

/** The table that the names of a record stand in; null for records without. */
export function namesTable(record: RecordMeaning): string | null {
  return record.named?.by === 'names' ? meaningOf(record.named.record()).table : null;
}

/** Ids that a patch names in `update` and `remove` of one of its lists. */
export function namedRows(input: Row, list: RowsField): string[] {
  const changes = (input[list.input] ?? {}) as { update?: Row[] | null; remove?: string[] | null };
  if (Array.isArray(changes)) return [];
  return [...(changes.update ?? []).map((row) => row['id']), ...(changes.remove ?? [])].filter(isId);
}

/** Locks and reads the records of all updates, in a fixed number of statements whatever their number. */
export async function loadStanding(db: Statements, drafts: readonly ItemDraft[]): Promise<Standing> {
  const standing = new Standing();
  const updates = drafts.filter((draft) => draft.item.mode === 'update' && isId(draft.item.id));
  if (updates.length === 0) return standing;
  const ids = [...new Set(updates.map((draft) => draft.item.id!.toLowerCase()))].sort();
  for (const row of await db.rowsWhere('node', 'id', ids, 'order by t."id" for update')) {
    standing.nodes.set(row['id'] as string, row);
  }
  const byRecord = Map.groupBy(updates, (draft) => draft.record);
  const claimed = new Set(ids);
  for (const [record, group] of byRecord) {
    const own = group.map((draft) => draft.item.id!.toLowerCase());
    for (const row of await db.rowsWhere(record.table, 'id', own))
      standing.rows.set(row['id'] as string, row);
    const names = namesTable(record);
    if (names) {
      for (const row of await db.rowsWhere(names, 'node_id', own, 'order by t."id"')) {
        push(standing.names, row['node_id'] as string, row);
      }
    }
    const { rows, refs } = writableOf(record.target);
    for (const list of rows) {
      const of = meaningOf(list.target);
      const wanted = group.flatMap((draft) => namedRows(draft.item.input, list));
      if (wanted.length === 0 || list.field.name === 'claims') continue;
      for (const row of await db.rowsWhere(of.table, 'id', wanted))
        standing.rows.set(row['id'] as string, row);
      if (isNode(of)) {
        for (const id of wanted) claimed.add(id.toLowerCase());
        await loadPairs(db, standing, of, wanted);
      }
    }
    if (refs.length > 0) await loadPairs(db, standing, record, own);
  }
  for (const row of await db.rowsWhere('claim', 'node_id', [...claimed], 'order by t."id"')) {
    push(standing.claims, row['node_id'] as string, row as ClaimRow);
  }
  return standing;
}

async function loadPairs(
  db: Statements,
  standing: Standing,
  record: RecordMeaning,
  ids: string[],
): Promise<void> {
  for (const { table, own, other } of writableOf(record.target).refs) {
    for (const row of await db.rowsWhere(table, own, ids)) {
      push(standing.pairs, `${table}.${own}.${String(row[own])}`, row[other] as string);
    }
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
