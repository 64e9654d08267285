import { nameClass } from '../access/field-class.ts';
import { seesSuppressed, type Use } from '../access/verdict.ts';
import { allRecords, meaningOf, recordNamed, type RecordMeaning } from '../kernel/meaning.ts';
import type { Argument } from './argument.ts';
import type { Planner } from './planner.ts';
import { rowsShown } from './row-condition.ts';
import type { Scope } from './scope.ts';
import { sql, whereClause, type Sql } from './sql.ts';

/** The table that holds the names of a record, or undefined where it says its name otherwise or has none. */
export function nameTable(record: RecordMeaning): string | undefined {
  return record.named?.by === 'names' ? meaningOf(record.named.record()).table : undefined;
}

/** Whether the reader may do that with what a record is called by. */
export function mayName(planner: Planner, use: Use, record: RecordMeaning): boolean {
  return planner.allows(use, nameClass(record));
}

/** The rows of a table of names that the reader may meet, as conditions under the alias of the table. */
export function namesShown(planner: Planner, table: string, alias: string): Sql[] {
  const shown = rowsShown(planner, namesIn(table), alias);
  return shown ? [shown] : [];
}

/** The record whose rows a table of names holds. */
export function namesIn(table: string): RecordMeaning {
  return allRecords().find((record) => record.table === table)!;
}

/** The preferred name of a row in the language asked for, then English, then any; or its language. */
export function displayName(scope: Scope, lang: Argument | undefined, part: 'value' | 'lang'): Sql {
  const { record } = scope;
  if (record.abstract) return nameOfAnyNode(scope, lang, part);
  const { planner } = scope;
  if (record.named?.by === 'column') {
    const none = part === 'lang' || !mayName(planner, 'read', record);
    return none ? sql`null::text` : scope.column(record.named.property);
  }
  const table = nameTable(record);
  if (!table) return sql`null::text`;
  const neutral = part === 'lang' ? sql`'en'` : neutralName(scope.id);
  if (!mayName(planner, 'read', record)) return neutral;
  const name = nameOf(planner, table, scope.id, lang, part);
  return scope.mayBeSuppressed ? sql`case when ${scope.suppressed} then ${neutral} else ${name} end` : name;
}

/** The preferred name that a table of names holds for an id. */
export function nameOf(
  planner: Planner,
  table: string,
  id: Sql,
  lang: Argument | undefined,
  part: 'value' | 'lang',
): Sql {
  const wanted = lang ? lang.slot('text') : sql`'en'`;
  const rows = whereClause([
    sql`n.node_id = ${id}`,
    sql`n.kind = 'PREFERRED'`,
    ...namesShown(planner, table, 'n'),
  ]);
  return sql`(select n.${sql.id(part)} from ${sql.id(table)} n${rows} order by case n.lang when ${wanted} then 0 when 'en' then 1 else 2 end, n.lang collate "C" limit 1)`;
}

/** Behind the interface: persons and documents say their names elsewhere than the other nodes. */
function nameOfAnyNode(scope: Scope, lang: Argument | undefined, part: 'value' | 'lang'): Sql {
  const { planner } = scope;
  const named = (typeName: string) => meaningOf(recordNamed(typeName));
  const neutral = part === 'lang' ? sql`'en'` : neutralName(scope.id);
  // Who was suppressed has a name in the table, but none that this reader meets.
  const person = mayName(planner, 'read', named('Delegate'))
    ? sql`coalesce(${nameOf(planner, 'person_name', scope.id, lang, part)}, ${suppressedName(scope, neutral)})`
    : neutral;
  const title =
    part === 'lang' || !mayName(planner, 'read', named('Document')) ? sql`null::text` : documentTitle(scope);
  return sql`case ${scope.own('type')} when 'DELEGATE' then ${person} when 'DOCUMENT' then ${title} else ${nameOf(planner, 'name', scope.id, lang, part)} end`;
}

function suppressedName(scope: Scope, neutral: Sql): Sql {
  if (seesSuppressed(scope.planner.viewer)) return sql`null`;
  return sql`(select ${neutral} from "delegate" s where s.id = ${scope.id} and s.suppressed)`;
}

function documentTitle(scope: Scope): Sql {
  return sql`(select t.title from "document" t where t.id = ${scope.id})`;
}

/**
 * What stands in for a person whom the reader may not see: made of post, organisation and country, since a mask must not
 * read the column it hides (decision 0006).
 */
export function neutralName(id: Sql): Sql {
  return sql`concat('Officer', (select concat(', ', (select n.value from "name" n where n.node_id = p.organisation_id and n.kind = 'PREFERRED' order by case n.lang when 'en' then 0 else 1 end, n.lang collate "C" limit 1)) from "post" p where p.delegate_id = ${id} order by p.id limit 1), (select concat(' (', c.iso2, ')') from "delegate" d join "country" c on c.id = d.country_id where d.id = ${id}))`;
}

/** What names are put in order by, in a language; the row's own sort key is that of its English name. */
export function nameSortKey(scope: Scope, lang: Argument | undefined): Sql {
  const { record } = scope;
  if (record.named?.by === 'column') return scope.column(record.named.property);
  const own = scope.own('sort_key');
  if (!lang || lang.isNull() || lang.look((value) => value === 'en')) return own;
  const table = nameTable(record)!;
  const rows = whereClause([
    sql`n.node_id = ${scope.id}`,
    sql`n.kind = 'PREFERRED'`,
    sql`n.lang = ${lang.slot('text')}`,
    ...namesShown(scope.planner, table, 'n'),
  ]);
  return sql`coalesce((select n.sort_key from ${sql.id(table)} n${rows}), ${own})`;
}
