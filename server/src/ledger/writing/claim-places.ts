import type { EntityManager } from '@mikro-orm/postgresql';
import { allRecords, type RecordClass } from '../../kernel/meaning.ts';
import { isId } from './read-value.ts';
import { Statements } from './statements.ts';

/** Where a claim or node stands: its node, and the class of the record that the node is. */
export interface Place {
  target: RecordClass;
  node: string;
}

/** The places of nodes by their ids; unknown ids are left out. */
export function placesOfNodes(em: EntityManager, ids: readonly string[]): Promise<Map<string, Place>> {
  return places(em, ids, 'select "id" as key, "id" as node, "type" from "node" where "id" = any($1::uuid[])');
}

/** The places of claims, or of contradictions, by their ids; unknown ids are left out. */
export function placesOfRows(
  em: EntityManager,
  table: 'claim' | 'conflict',
  ids: readonly string[],
): Promise<Map<string, Place>> {
  return places(
    em,
    ids,
    `select r."id" as key, r."node_id" as node, n."type" from "${table}" r join "node" n on n."id" = r."node_id" where r."id" = any($1::uuid[])`,
  );
}

function places(em: EntityManager, ids: readonly string[], sql: string): Promise<Map<string, Place>> {
  return em.transactional(async (transaction) => {
    const rows = await new Statements(transaction).rows<{ key: string; node: string; type: string }>(sql, [
      ids.filter(isId),
    ]);
    const byType = new Map(allRecords().map((record) => [record.nodeType, record.target]));
    return new Map(rows.map(({ key, node, type }) => [key, { node, target: byType.get(type)! }]));
  });
}
