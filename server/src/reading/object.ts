import type { FieldNode, GraphQLObjectType, SelectionSetNode } from 'graphql';
import type { Planner } from './planner.ts';
import { jsonObject, sql, type Sql } from './sql.ts';

/** An object of the answer: every selected field by `select`, its own type name by itself. */
export function objectJson(
  planner: Planner,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  select: (nodes: FieldNode[], key: string) => Sql,
): Sql {
  const pairs: [string, Sql][] = [];
  for (const [key, nodes] of planner.operation.collect(type, sets)) {
    pairs.push([key, nodes[0]!.name.value === '__typename' ? sql.lit(type.name) : select(nodes, key)]);
  }
  return jsonObject(pairs);
}
