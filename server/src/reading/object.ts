import { isUnionType, type FieldNode, type GraphQLObjectType, type SelectionSetNode } from 'graphql';
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
  if (planner.namesTypes && belongsToAbstract(planner, type)) pairs.push(['__typename', sql.lit(type.name)]);
  for (const [key, nodes] of planner.operation.collect(type, sets)) {
    if (key === '__typename' && pairs[0]?.[0] === key) continue;
    pairs.push([key, nodes[0]!.name.value === '__typename' ? sql.lit(type.name) : select(nodes, key)]);
  }
  return jsonObject(pairs);
}

/** The executor asks an object for its type where an interface or union stands; such objects always say it. */
export function belongsToAbstract(planner: Planner, type: GraphQLObjectType): boolean {
  return type.getInterfaces().length > 0 || inUnion(planner, type);
}

function inUnion(planner: Planner, type: GraphQLObjectType): boolean {
  return Object.values(planner.operation.schema.getTypeMap()).some(
    (other) => isUnionType(other) && other.getTypes().includes(type),
  );
}
