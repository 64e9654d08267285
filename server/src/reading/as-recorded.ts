import { allRecords } from '../kernel/meaning.ts';
import type { Argument } from './argument.ts';
import { uuidOrNull } from './compare.ts';
import { hiddenSql, historyValue } from './differences.ts';
import { historyMap } from './history-map.ts';
import type { Planner } from './planner.ts';
import { concreteNodes } from './scope.ts';
import { fixed, sql, type Sql } from './sql.ts';

/**
 * The own fields of a node as they were held at a moment: the row as it is, with what each later change found there laid
 * over it, the earliest last. Null where the node was not there at that moment.
 */
export function asRecorded(planner: Planner, args: ReadonlyMap<string, Argument>): Sql {
  const id = args.get('id')!.slot('uuid', uuidOrNull);
  const at = args.get('at')!.slot('timestamptz');
  const map = fixed(JSON.stringify(historyMap(planner)), 'jsonb');
  const rows = sql.join(
    concreteNodes(allRecords()).map((record) => nowRow(planner, record, id)),
    sql` union all `,
  );
  const later = sql`select c.id, c.act, c.on_table, c.node_type, c.subject_id, c.before from "change" as c join "change_set" as s on s.id = c.change_set_id where c.node_id = ${id} and c.record_id = ${id} and s.at > ${at}`;
  const said = sql`f.said`;
  const hidden = hiddenSql(planner, said, sql`null::text`, id);
  const value = sql`case when not ${hidden} then ${historyValue(said, sql`image.held`)} end`;
  return sql`(with later as (${later}), now as (${rows}),
    image as (select coalesce((select on_table from now), (select on_table from later limit 1)) as on_table,
      coalesce((select held from now), '{}'::jsonb) || coalesce((select jsonb_object_agg(k.key, k.value order by l.id desc) from later as l, jsonb_each(l.before) as k), '{}'::jsonb) as held
      where exists (select 1 from now) or exists (select 1 from later))
    select (select json_object_agg(f.said ->> 'n', ${value} order by f.place) from jsonb_array_elements(${map} -> image.on_table) with ordinality as f(said, place))
    from image where coalesce((select act from later order by id limit 1), '') <> 'ADDED')`;
}

/** The columns that the reader's plan may name, so that the database grants them: hidden ones are left out. */
function nowRow(planner: Planner, record: ReturnType<typeof allRecords>[number], id: Sql): Sql {
  const fields = historyMap(planner)[record.table] ?? [];
  const shown = fields.filter((field) => !field.h).flatMap((field) => field.c);
  const pairs = shown.map((column) => sql`${sql.lit(column)}, t.${sql.id(column)}`);
  return sql`select ${sql.lit(record.table)} as on_table, jsonb_build_object(${sql.join(pairs)}) as held from ${sql.id(record.table)} as t where t.id = ${id}`;
}
