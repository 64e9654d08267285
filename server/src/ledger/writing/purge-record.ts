import type { EntityManager } from '@mikro-orm/postgresql';
import { allRecords } from '../../kernel/meaning.ts';
import type { Fault, Row } from './fault.ts';
import { openChangeSet, type Signature } from './open-change-set.ts';
import { isId, shown } from './read-value.ts';
import { Statements } from './statements.ts';

/**
 * Takes a record out of the trash for good, and strikes what the history holds of its values. That it was there, and who
 * did what to it when, stays.
 */
export function purgeRecord(
  em: EntityManager,
  raw: string,
  signature: Signature,
  now: Date,
): Promise<Fault[]> {
  return em.transactional(async (transaction): Promise<Fault[]> => {
    const db = new Statements(transaction);
    const id = isId(raw) ? raw.toLowerCase() : null;
    const [trashed] = id === null ? [] : await db.rowsWhere('trash', 'id', [id], 'for update');
    if (!trashed) {
      return [
        {
          code: 'NOT_FOUND',
          message: `There is no record with the id “${shown(raw)}” in the trash.`,
          path: ['id'],
        },
      ];
    }
    const nodes = ((trashed['rows'] as Record<string, Row[]>)['node'] ?? []).map((row) => row['id']);
    const record = allRecords().find(({ nodeType }) => nodeType === trashed['node_type'])!;
    await openChangeSet(db, signature, now.toISOString());
    await db.rows(
      `update "change" set "before" = null, "after" = null where "node_id" = any($1::uuid[]) or "subject_id" = any($1::uuid[])`,
      [nodes],
    );
    await db.rows(
      `insert into "change" (id, change_set_id, act, subject_id, node_id, node_type, record_type, record_id, on_table)
       select change_id(s.id), s.id, 'PURGED', $1::uuid, $1::uuid, $2, $3, $1::uuid, $4 from open_change_set('trash') as s(id)`,
      [id, record.nodeType, record.typeName, record.table],
    );
    await db.remove('trash', 'id', [id!]);
    return [];
  });
}
