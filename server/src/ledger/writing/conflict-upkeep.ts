import { v7 } from 'uuid';
import { contradicting, type ClaimRow } from '../contradiction.ts';
import type { Row } from './fault.ts';
import type { Statements } from './statements.ts';

/**
 * Brings the contradictions of the nodes up to their claims: a new one is opened, one that is gone is removed, and one that
 * was settled is opened again when a claim takes part that its settlement did not know.
 */
export async function keepConflicts(db: Statements, nodeIds: readonly string[], now: string): Promise<void> {
  if (nodeIds.length === 0) return;
  const claims = (await db.rowsWhere(
    'claim',
    'node_id',
    nodeIds,
    `and t."single" order by t."id"`,
  )) as ClaimRow[];
  const standing = await db.rows<{
    id: string;
    node_id: string;
    field: string;
    state: string;
    claims: string[];
  }>(
    `select c."id", c."node_id", c."field", c."state",
            coalesce((select json_agg(p."claim_id") from "conflict_claim" p where p."conflict_id" = c."id"), '[]') as claims
       from "conflict" c where c."node_id" = any($1::uuid[]) for update of c`,
    [nodeIds],
  );
  const keyOf = (row: { node_id: string; field: string }) => `${row.node_id}.${row.field}`;
  const wanted = new Map<string, ClaimRow[]>();
  for (const [key, group] of Map.groupBy(claims, keyOf)) {
    const differing = group.length > 1 ? contradicting(group) : [];
    if (differing.length > 0) wanted.set(key, differing);
  }
  const inserts: Row[] = [];
  const pairs: Row[] = [];
  const reopened: (Row & { id: string })[] = [];
  const gone: string[] = [];
  const repaired: string[] = [];
  const pair = (id: string, differing: readonly ClaimRow[]) =>
    pairs.push(...differing.map((claim) => ({ conflict_id: id, claim_id: claim.id })));

  for (const conflict of standing) {
    const differing = wanted.get(keyOf(conflict)) ?? [];
    wanted.delete(keyOf(conflict));
    if (differing.length === 0) {
      // What was settled stays on record while the claims it was between do.
      if (conflict.state === 'OPEN' || conflict.claims.length < 2) gone.push(conflict.id);
      continue;
    }
    const known = new Set(conflict.claims);
    const news = differing.some((claim) => !known.has(claim.id));
    if (conflict.state === 'RESOLVED' && !news) continue;
    if (conflict.state === 'RESOLVED') {
      reopened.push({ id: conflict.id, state: 'OPEN', resolved_at: null, resolver: null, reason: null });
    }
    if (news || known.size !== differing.length) {
      repaired.push(conflict.id);
      pair(conflict.id, differing);
    }
  }
  for (const differing of wanted.values()) {
    const id = v7();
    const { node_id, field } = differing[0]!;
    inserts.push({
      id,
      node_id,
      field,
      state: 'OPEN',
      created_at: now,
      resolved_at: null,
      resolver: null,
      reason: null,
    });
    pair(id, differing);
  }
  await db.remove('conflict', 'id', gone);
  await db.remove('conflict_claim', 'conflict_id', repaired);
  await db.update('conflict', reopened);
  await db.insert('conflict', inserts);
  await db.insert('conflict_claim', pairs);
}
