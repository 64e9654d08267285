import { GraphQLError, type FieldNode, type OperationDefinitionNode } from 'graphql';
import { badInput } from '../kernel/errors.ts';
import { allRecords, meaningOf, type RecordClass, type RecordMeaning } from '../kernel/meaning.ts';
import { Argument } from './argument.ts';
import { asRecorded } from './as-recorded.ts';
import { uuidOrNull } from './compare.ts';
import { connection } from './connection.ts';
import { groupBy } from './group-by.ts';
import { selectionSets } from './operation.ts';
import type { Planner } from './planner.ts';
import { resolveName } from './resolve.ts';
import { anyNodeJson, byId, recordJson } from './select.ts';
import { jsonObject, parameter, sql, type Slot, type Sql } from './sql.ts';

const mostNodes = 100;

/** Which root field reads what; made once from the records. */
let roots: Map<string, { record: RecordMeaning; by: 'id' | 'list' | 'group' }> | undefined;

function rootFields() {
  if (roots) return roots;
  roots = new Map();
  for (const record of allRecords()) {
    if (!record.root) continue;
    roots.set(record.root.one, { record, by: 'id' });
    roots.set(record.root.many, { record, by: 'list' });
    roots.set(`${record.root.many}GroupBy`, { record, by: 'group' });
  }
  return roots;
}

/** A whole query as one expression; undefined where it asks for nothing that the database holds. */
export function queryJson(planner: Planner, definition: OperationDefinitionNode): Sql | undefined {
  const type = planner.operation.schema.getQueryType()!;
  const pairs: [string, Sql][] = [];
  let data = false;
  for (const [key, nodes] of planner.operation.collect(type, [definition.selectionSet])) {
    const name = nodes[0]!.name.value;
    if (name === '__typename') pairs.push([key, sql.lit(type.name)]);
    // What the schema says of itself is answered beside the statement.
    if (name.startsWith('__')) continue;
    data = true;
    pairs.push([key, rootJson(planner, nodes, [key])]);
  }
  return data ? jsonObject(pairs) : undefined;
}

function rootJson(planner: Planner, nodes: FieldNode[], path: readonly string[]): Sql {
  const node = nodes[0]!;
  const name = node.name.value;
  const field = planner.operation.schema.getQueryType()!.getFields()[name]!;
  const root = rootFields().get(name);
  if (root?.by === 'list')
    return connection(planner, { record: root.record, field, nodes, path, row: recordJson });
  if (root?.by === 'group') return groupBy(planner, root.record, field, nodes, path);
  if (name === 'resolve') return resolveName(planner, field, nodes, path);
  const args = Argument.of(planner.operation, field, node, path);
  if (name === 'asRecorded') return asRecorded(planner, args);
  if (name === 'nodes') return nodesJson(planner, args.get('ids')!, nodes, path);
  const id = args.get('id')!.slot('uuid', uuidOrNull);
  if (name === 'node') return anyNodeJson(planner, survivor(id), selectionSets(nodes), path);
  if (!root) throw new GraphQLError(`${name} cannot be read.`);
  return byId(planner, root.record, root.record.nodeType ? survivor(id) : id, selectionSets(nodes), path);
}

/** The id itself, or that of the record it was merged into. */
function survivor(id: Sql): Sql {
  return sql`(select coalesce(m.merged_into, m.id) from "node" m where m.id = ${id})`;
}

function nodesJson(planner: Planner, ids: Argument, nodes: FieldNode[], path: readonly string[]): Sql {
  if (ids.look((value) => (value as unknown[]).length > mostNodes)) {
    throw badInput(`at most ${mostNodes} nodes are read at once.`, ids.path);
  }
  const list = ids.slot('uuid[]', (values) => [values].flat().map(uuidOrNull));
  const json = anyNodeJson(planner, survivor(sql`i.id`), selectionSets(nodes), path);
  return sql`(select coalesce(json_agg(${json} order by i.place), '[]'::json) from unnest(${list}) with ordinality as i(id, place))`;
}

/** The records with these ids in the shape of a selection, in the order of the ids; for the answers to changes. */
export function recordsJson(
  planner: Planner,
  target: RecordClass,
  ids: readonly string[],
  fields: ReadonlyMap<string, FieldNode[]>,
): Sql {
  const record = meaningOf(target);
  const slot: Slot = { read: () => ids };
  const pairs = [...fields].map(([key, nodes]): [string, Sql] => [
    key,
    record.abstract
      ? anyNodeJson(planner, sql`i.id`, selectionSets(nodes), [key])
      : byId(planner, record, sql`i.id`, selectionSets(nodes), [key]),
  ]);
  return sql`(select coalesce(json_agg(${jsonObject(pairs)} order by i.place), '[]'::json) from unnest(${parameter(slot, 'uuid[]')}) with ordinality as i(id, place))`;
}
