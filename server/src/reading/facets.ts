import type { SelectionSetNode } from 'graphql';
import { constantName } from '../kernel/generated.ts';
import { badInput, refused } from '../kernel/errors.ts';
import { meaningOf, type FieldMeaning } from '../kernel/meaning.ts';
import { Argument } from './argument.ts';
import { displayName } from './names.ts';
import type { Planner } from './planner.ts';
import { Scope } from './scope.ts';
import { objectJson } from './object.ts';
import { sql, whereClause, type Sql } from './sql.ts';

const mostFields = 10;
const mostValues = 100;

interface Opened {
  scope: Scope;
  predicates: Sql[];
  tables: Sql[];
}

/** Counts of a whole list by the values of some fields, under the same conditions as the list. */
export function facetsJson(
  planner: Planner,
  fields: Argument,
  sets: readonly SelectionSetNode[],
  path: readonly string[],
  open: () => Opened,
): Sql {
  const names = fields.items();
  if (names.length > mostFields)
    throw badInput(`at most ${mostFields} fields are counted by at once.`, fields.path);
  const facets = names.map((item) => {
    const name = item.constant<string>();
    return objectJson(planner, planner.objectType('Facet'), sets, (nodes, key) =>
      nodes[0]!.name.value === 'field'
        ? sql.lit(name)
        : values(
            planner,
            name,
            nodes.flatMap((node) => node.selectionSet ?? []),
            [...path, key],
            open(),
            item,
          ),
    );
  });
  return sql`json_build_array(${sql.join(facets)})`;
}

function values(
  planner: Planner,
  name: string,
  sets: SelectionSetNode[],
  path: readonly string[],
  { scope, predicates, tables }: Opened,
  item: Argument,
): Sql {
  const field = facetField(scope, name);
  if (field && !planner.may('aggregate', scope.record, field))
    throw refused('this role may not count by this field.', item.path);
  const { expression, join } = facetKey(scope, field);
  const alias = planner.alias('facet');
  const value = sql.id(alias, 'value');
  const type = planner.objectType('FacetValue');
  const json = objectJson(planner, type, sets, (nodes, key) => {
    const node = nodes[0]!;
    if (node.name.value === 'value') return sql`${value}::text`;
    if (node.name.value === 'count') return sql`${sql.id(alias, 'count')}`;
    const lang = Argument.of(planner.operation, type.getFields().label!, node, [...path, key]).get('lang');
    return labelOf(planner, field, sql`${value}`, lang);
  });
  const from = sql`${sql.join([...tables, scope.from()])}${join}`;
  return sql`(select coalesce(json_agg(${json} order by ${sql.id(alias, 'count')} desc, ${value}::text collate "C"), '[]'::json) from (select ${expression} as value, count(distinct ${scope.id})::int as count from ${from}${whereClause(predicates)} group by 1 order by 2 desc, 1 limit ${sql.lit(mostValues)}) as ${sql.id(alias)})`;
}

export function facetField(scope: Scope, name: string): FieldMeaning | undefined {
  return [...scope.record.fields.values()].find((field) => field.facet && constantName(field.name) === name);
}

/** What rows are counted by, and the table to join for lists of values. */
export function facetKey(scope: Scope, field: FieldMeaning | undefined): { expression: Sql; join: Sql } {
  const none = sql``;
  if (!field) return { expression: scope.id, join: none };
  switch (field.kind) {
    case 'value': {
      const own = scope.column(field.name);
      if (!field.list) return { expression: sql`${own} collate "C"`, join: none };
      const item = sql.id(scope.planner.alias('item'));
      return {
        expression: sql`${item} collate "C"`,
        join: sql` left join unnest(${own}) as ${item} on true`,
      };
    }
    case 'one':
      return { expression: scope.reference(field), join: none };
    case 'many': {
      const { path } = field;
      if (path.by !== 'pivot') throw new Error(`${field.name} cannot be counted by`);
      const pivot = scope.planner.alias('pivot');
      return {
        expression: sql`${sql.id(pivot, path.other)}`,
        join: sql` left join ${sql.id(path.table)} as ${sql.id(pivot)} on ${sql.id(pivot, path.own)} = ${scope.id}`,
      };
    }
    default:
      throw new Error(`${scope.record.typeName}.${field.name} cannot be counted by`);
  }
}

/** What a value is called: the words of its vocabulary, the name of the record it refers to, or the value itself. */
function labelOf(
  planner: Planner,
  field: FieldMeaning | undefined,
  value: Sql,
  lang: Argument | undefined,
): Sql {
  if (field?.kind === 'value' && field.choices) {
    const inRussian = lang?.look((tag) => String(tag).split('-')[0] === 'ru') ?? false;
    const cases = Object.entries(field.choices.values).map(
      ([name, said]) => sql`when ${sql.lit(name)} then ${sql.lit(inRussian ? said.ru : said.en)}`,
    );
    return sql`case ${value} ${sql.join(cases, sql` `)} end`;
  }
  if (field?.kind === 'one' || field?.kind === 'many') {
    const target = new Scope(planner, meaningOf(field.target()));
    if (!target.record.named) return sql`${value}::text`;
    const name = displayName(target, lang, 'value');
    return sql`(select ${name} from ${target.from()} where ${target.id} = ${value})`;
  }
  return sql`${value}::text`;
}
