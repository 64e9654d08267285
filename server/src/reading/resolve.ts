import type { FieldNode, GraphQLField } from 'graphql';
import { badInput } from '../kernel/errors.ts';
import { meaningOf, recordNamed } from '../kernel/meaning.ts';
import { Argument } from './argument.ts';
import { uuidOrNull } from './compare.ts';
import { selectionSets } from './operation.ts';
import type { Planner } from './planner.ts';
import { namesIn, namesShown } from './names.ts';
import { NameSearch } from './search.ts';
import { Scope } from './scope.ts';
import { objectJson } from './object.ts';
import { anyNodeJson, recordJson } from './select.ts';
import { sql, whereClause, type Sql } from './sql.ts';

/** Candidates for a name among nodes of every type: one row for each node, by its best name. */
export function resolveName(
  planner: Planner,
  field: GraphQLField<unknown, unknown>,
  nodes: FieldNode[],
  path: readonly string[],
): Sql {
  const args = Argument.of(planner.operation, field, nodes[0]!, path);
  const given = (name: string) => {
    const argument = args.get(name);
    return argument && !argument.isNull() ? argument : undefined;
  };
  const first = args.get('first')!;
  if (first.look((value) => value === null || (value as number) < 1 || (value as number) > 50)) {
    throw badInput('1 to 50 candidates can be asked for.', first.path);
  }
  const search = new NameSearch(args.get('name')!);
  const tables = planner.allows('search', 'personal') ? ['name', 'person_name'] : ['name'];
  const hits = tables.map((table) => {
    const alias = planner.alias('name');
    const own = (name: string) => sql`${sql.id(alias, name)}`;
    const conditions: (Sql | undefined)[] = [
      search.matches(alias),
      ...namesShown(planner, table, alias),
      given('type') &&
        sql`exists (select 1 from "node" t where t.id = ${own('node_id')} and t.type = ${given('type')!.slot('text')})`,
      given('country') && ofCountry(own('node_id'), given('country')!),
      given('asOf') && borneOn(own, given('asOf')!),
    ];
    const document = given('document');
    const here = document
      ? sql`case when ${own('document_id')} = ${document.slot('uuid', uuidOrNull)} then 20 when ${speaksOf(planner, own('node_id'), document)} then 10 else 0 end`
      : sql`0`;
    return sql`select ${own('id')} as name_id, ${own('node_id')} as node_id, ${sql.lit(table)} as held, ${search.score(alias)} as spelling, ${here} as here, ${search.reason(alias)} as reason from ${sql.id(table)} as ${sql.id(alias)}${whereClause(conditions)}`;
  });
  const best = sql`select distinct on (node_id) * from (${sql.join(hits, sql` union all `)}) as h order by node_id, spelling + here desc, name_id`;
  const type = planner.objectType('Candidate');
  const json = objectJson(planner, type, selectionSets(nodes), (inner, key) => {
    switch (inner[0]!.name.value) {
      case 'score':
        return sql`(b.spelling + b.here)`;
      case 'reason':
        return sql`b.reason || case b.here when 20 then '; a name that this document uses' when 10 then '; this document speaks of it' else '' end`;
      case 'node':
        return anyNodeJson(planner, sql`b.node_id`, selectionSets(inner), [...path, key]);
      default:
        return nameJson(planner, inner, [...path, key], tables);
    }
  });
  return sql`(select coalesce(json_agg(${json}), '[]'::json) from (select * from (${best}) as d order by d.spelling + d.here desc, d.node_id limit ${sql.lit(first.constant<number>())}) as b)`;
}

function nameJson(planner: Planner, nodes: FieldNode[], path: readonly string[], tables: string[]): Sql {
  const cases = tables.map((table) => {
    const scope = new Scope(planner, namesIn(table));
    const json = recordJson(scope, selectionSets(nodes), path);
    return sql`when ${sql.lit(table)} then (select ${json} from ${scope.from()} where ${scope.id} = b.name_id)`;
  });
  return sql`case b.held ${sql.join(cases, sql` `)} end`;
}

/** Whether a document claims something of the node that the reader may know. */
function speaksOf(planner: Planner, node: Sql, document: Argument): Sql {
  const claim = new Scope(planner, meaningOf(recordNamed('Claim')));
  const claims = whereClause([
    sql`${claim.own('node_id')} = ${node}`,
    sql`${claim.own('document_id')} = ${document.slot('uuid', uuidOrNull)}`,
  ]);
  return sql`exists (select 1 from ${claim.from()}${claims})`;
}

/** Organisations and delegates of a country, places in it, and the country itself. */
function ofCountry(node: Sql, country: Argument): Sql {
  const code = country.slot('text', (value) => {
    if (!/^[A-Za-z]{2}$/.test(String(value)))
      throw new TypeError('a country is two letters of ISO 3166-1, such as AZ.');
    return String(value).toUpperCase();
  });
  return sql`exists (select 1 from "country" c where c.iso2 = ${code} and (c.id = ${node} or c.id in (select o.country_id from "organisation" o where o.id = ${node} union all select d.country_id from "delegate" d where d.id = ${node} union all select p.country_id from "place_country" p where p.place_id = ${node})))`;
}

/** Names that can have been borne on a day. */
function borneOn(own: (name: string) => Sql, day: Argument): Sql {
  return sql`(${own('period')} is null or ((${own('period_earliest')} is null or ${own('period_earliest')} <= ${day.slot('date')}) and (${own('period_latest')} is null or ${own('period_latest')} >= ${day.slot('date')})))`;
}
