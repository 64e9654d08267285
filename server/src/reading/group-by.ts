import type { FieldNode, GraphQLField, GraphQLObjectType } from 'graphql';
import { getNamedType } from 'graphql';
import { badInput, refused } from '../kernel/errors.ts';
import { distinctables, groupKeys, type GroupKey } from '../kernel/group-types.ts';
import type { RecordMeaning } from '../kernel/meaning.ts';
import { Argument } from './argument.ts';
import { facetKey } from './facets.ts';
import { HeadcountSum } from './headcount-total.ts';
import { selectionSets } from './operation.ts';
import type { Planner } from './planner.ts';
import { Scope } from './scope.ts';
import { objectJson } from './object.ts';
import { oneJson } from './select.ts';
import { sql, whereClause, type Sql } from './sql.ts';
import { conditions } from './where.ts';

const mostKeys = 4;
const mostGroups = 500;

/** Counts of records by keys. A record with several values of a key counts once in each of their groups. */
export function groupBy(
  planner: Planner,
  record: RecordMeaning,
  field: GraphQLField<unknown, unknown>,
  nodes: FieldNode[],
  path: readonly string[],
): Sql {
  const args = Argument.of(planner.operation, field, nodes[0]!, path);
  const by = args.get('by')!;
  const keys = [...new Set(by.items().map((item) => item.constant<string>()))].map((constant) =>
    groupKeys(record).find((key) => key.constant === constant)!,
  );
  if (keys.length === 0 || keys.length > mostKeys)
    throw badInput(`name 1 to ${mostKeys} fields to group by.`, by.path);
  const hidden = keys.find((key) => !planner.may('aggregate', record, key.field));
  if (hidden) throw refused(`this role may not group by ${hidden.constant}.`, by.path);
  const where = args.get('where');
  const open = () => {
    const scope = new Scope(planner, record);
    const asked = where && !where.isNull() ? conditions(scope, where) : undefined;
    return { scope, asked };
  };
  const type = getNamedType(field.type) as GraphQLObjectType;
  return objectJson(planner, type, selectionSets(nodes), (inner, key) => {
    if (inner[0]!.name.value === 'total') {
      const { scope, asked } = open();
      return sql`(select count(*)::int from ${scope.from()}${whereClause([asked])})`;
    }
    if (inner[0]!.name.value === 'headcount') {
      const { scope, asked } = open();
      const total = new HeadcountSum(scope).json(inner, (aggregate) => aggregate);
      // One row also where nothing of the sum is selected but its type.
      return sql`(select ${total} from ${scope.from()}${whereClause([asked])} having true)`;
    }
    return groups(planner, record, type, keys, inner, [...path, key], open());
  });
}

function groups(
  planner: Planner,
  record: RecordMeaning,
  type: GraphQLObjectType,
  keys: GroupKey[],
  nodes: FieldNode[],
  path: readonly string[],
  { scope, asked }: { scope: Scope; asked: Sql | undefined },
): Sql {
  const alias = planner.alias('group');
  const own = (name: string) => sql`${sql.id(alias, name)}`;
  const columns: Sql[] = [];
  const joins: Sql[] = [];
  for (const [index, key] of keys.entries()) {
    const { expression, join } = keyOf(scope, key);
    columns.push(sql`${expression} as ${sql.id(`k${index}`)}`);
    joins.push(join);
  }
  const counted: Sql[] = [];
  const groupType = getNamedType(type.getFields().groups!.type) as GraphQLObjectType;
  const json = objectJson(planner, groupType, selectionSets(nodes), (inner, key) => {
    const node = inner[0]!;
    if (node.name.value === 'count') return own('count');
    if (node.name.value === 'key') {
      const keyType = getNamedType(groupType.getFields().key!.type) as GraphQLObjectType;
      return objectJson(planner, keyType, selectionSets(inner), (asked_, at) =>
        keyJson(planner, keys, asked_, own, [...path, key, at]),
      );
    }
    if (node.name.value === 'headcount') {
      return new HeadcountSum(scope).json(inner, (aggregate) => {
        const name = `d${counted.length}`;
        counted.push(sql`${aggregate} as ${sql.id(name)}`);
        return own(name);
      });
    }
    const of = Argument.of(planner.operation, groupType.getFields().countDistinct!, node, [...path, key]).get(
      'of',
    )!;
    const reference = distinctables(record).get(of.constant<string>())!;
    if (!planner.may('aggregate', record, reference)) {
      throw refused(`this role may not count by ${reference.name}.`, [...path, key]);
    }
    if (reference.kind !== 'one') throw new Error(`${reference.name} is no reference`);
    const name = `d${counted.length}`;
    counted.push(sql`count(distinct ${scope.reference(reference)})::int as ${sql.id(name)}`);
    return own(name);
  });
  const order = sql.join(keys.map((_, index) => sql`${sql.id(`k${index}`)} nulls last`));
  const inGroups = sql.join(keys.map((_, index) => sql`${sql.lit(index + 1)}`));
  const rows = sql`select ${sql.join([...columns, sql`count(distinct ${scope.id})::int as count`, ...counted])} from ${scope.from()}${sql.join(joins, sql``)}${whereClause([asked])} group by ${inGroups} order by count desc, ${order} limit ${sql.lit(mostGroups)}`;
  return sql`(select coalesce(json_agg(${json}), '[]'::json) from (${rows}) as ${sql.id(alias)})`;
}

function keyOf(scope: Scope, key: GroupKey): { expression: Sql; join: Sql } {
  if (key.part === 'year' && key.field.kind === 'date') {
    return {
      expression: sql`extract(year from ${scope.own(`${key.field.column}_earliest`)})::int`,
      join: sql``,
    };
  }
  return facetKey(scope, key.field);
}

function keyJson(
  planner: Planner,
  keys: GroupKey[],
  nodes: FieldNode[],
  own: (name: string) => Sql,
  path: readonly string[],
): Sql {
  const index = keys.findIndex((key) => key.name === nodes[0]!.name.value);
  if (index < 0) return sql`null`;
  const { field, part } = keys[index]!;
  const value = own(`k${index}`);
  if (part === 'value' && (field.kind === 'one' || field.kind === 'many')) {
    return oneJson(planner, field, value, selectionSets(nodes), path);
  }
  return value;
}
