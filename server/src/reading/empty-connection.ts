import { getNamedType, type FieldNode, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { refused } from '../kernel/errors.ts';
import { Argument } from './argument.ts';
import { objectJson } from './object.ts';
import { selectionSets } from './operation.ts';
import type { Planner } from './planner.ts';
import { sql, type Sql } from './sql.ts';

/**
 * A list that the reader may not see: it has no rows, and the statement does not name their table, which the reader's role
 * in the database has no right to. Asking for something about hidden rows is refused like anywhere else.
 */
export function emptyConnection(
  planner: Planner,
  field: GraphQLField<unknown, unknown>,
  nodes: FieldNode[],
  path: readonly string[],
): Sql {
  const asked = Argument.of(planner.operation, field, nodes[0]!, path);
  for (const name of ['where', 'orderBy']) {
    const argument = asked.get(name);
    if (argument && !argument.isNull())
      throw refused('this role may not ask about these records.', argument.path);
  }
  const type = getNamedType(field.type) as GraphQLObjectType;
  return objectJson(planner, type, selectionSets(nodes), (inner) => {
    switch (inner[0]!.name.value) {
      case 'totalCount':
        return sql`0`;
      case 'pageInfo':
        return objectJson(planner, planner.objectType('PageInfo'), selectionSets(inner), ([node]) =>
          node!.name.value.startsWith('has') ? sql`false` : sql`null`,
        );
      default:
        return sql`'[]'::json`;
    }
  });
}
