import type { SelectionSetNode } from 'graphql';
import { seesSuppressed } from '../access/verdict.ts';
import { aboutPersons, historyMap } from './history-map.ts';
import { objectJson } from './object.ts';
import type { Planner } from './planner.ts';
import type { Scope } from './scope.ts';
import { fixed, sql, type Sql } from './sql.ts';

/** The fields that a row of the history changed, in the order of the record, each hidden like the field itself. */
export function differencesJson(scope: Scope, sets: readonly SelectionSetNode[]): Sql {
  const { planner } = scope;
  const row = planner.alias('field');
  const said = sql`${sql.id(row, 'said')}`;
  const [before, after] = [scope.own('before'), scope.own('after')];
  const hidden = hiddenSql(planner, said, scope.own('node_type'), scope.own('subject_id'));
  const json = objectJson(planner, planner.objectType('FieldChange'), sets, ([node]) => {
    switch (node!.name.value) {
      case 'field':
        return sql`${said} ->> 'n'`;
      case 'class':
        return sql`case when ${said} ? 'p' and ${onPerson(scope.own('node_type'))} then 'personal' else ${said} ->> 'l' end`;
      case 'before':
        return sql`case when not ${hidden} then ${historyValue(said, before)} end`;
      case 'after':
        return sql`case when not ${hidden} then ${historyValue(said, after)} end`;
      default:
        return hidden;
    }
  });
  const map = fixed(JSON.stringify(historyMap(planner)), 'jsonb');
  return sql`(select coalesce(json_agg(${json} order by ${sql.id(row, 'place')}), '[]'::json) from jsonb_array_elements(${map} -> ${scope.own('on_table')}) with ordinality as ${sql.id(row)}(said, place) where exists (select 1 from jsonb_array_elements_text(${said} -> 'c') as k(col) where coalesce(${before} -> k.col, ${nothing}) <> ${nothing} or coalesce(${after} -> k.col, ${nothing}) <> ${nothing}))`;
}

/** An empty list says nothing of a row that is new or gone. */
const nothing = sql.raw(`'[]'::jsonb`);

/** Whether a field of `HistoryField` is hidden in a row that hangs on a node of this type, in the form of that record. */
export function hiddenSql(planner: Planner, said: Sql, nodeType: Sql, subject: Sql): Sql {
  const ofClass = sql`${said} ? 'h' or (${said} ? 'q' and ${onPerson(nodeType)})`;
  if (seesSuppressed(planner.viewer)) return sql`(${ofClass})`;
  const suppressed = sql`exists (select 1 from "delegate" as s where s.id = ${subject} and s.suppressed)`;
  return sql`(${ofClass} or (${said} ->> 'l' <> 'public' or ${said} ? 'p') and ${suppressed})`;
}

const onPerson = (nodeType: Sql): Sql =>
  sql`coalesce(${nodeType} in (${sql.join(aboutPersons.map((type) => sql.lit(type)))}), false)`;

/** The value of a `HistoryField` in an image of its row. */
export function historyValue(said: Sql, image: Sql): Sql {
  return sql`case when ${image} is null then null when ${said} ? 'parts' then (select jsonb_object_agg(k.key, ${image} -> k.value) from jsonb_each_text(${said} -> 'parts') as k) else nullif(${image} -> (${said} #>> '{c,0}'), 'null'::jsonb) end`;
}
