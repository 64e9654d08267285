import { meaningOf, type RecordMeaning } from '../kernel/meaning.ts';
import type { Argument } from './argument.ts';
import type { Scope } from './scope.ts';
import { sql, type Sql } from './sql.ts';

/** The table that holds the names of a record, or undefined where it says its name otherwise or has none. */
export function nameTable(record: RecordMeaning): string | undefined {
  return record.named?.by === 'names' ? meaningOf(record.named.record()).table : undefined;
}

/** Whether the names of a record are those of persons. */
export function namesArePersonal(record: RecordMeaning): boolean {
  return (
    record.named?.by === 'names' && meaningOf(record.named.record()).fields.get('node')?.class === 'personal'
  );
}

/** The preferred name of a row in the language asked for, then English, then any; or its language. */
export function displayName(scope: Scope, lang: Argument | undefined, part: 'value' | 'lang'): Sql {
  const { record } = scope;
  if (record.abstract) return nameOfAnyNode(scope, lang, part);
  if (record.named?.by === 'column') {
    return part === 'lang' ? sql`null::text` : scope.column(record.named.property);
  }
  const table = nameTable(record);
  if (!table) return sql`null::text`;
  if (namesArePersonal(record) && !scope.planner.mayRead({ class: 'personal' })) {
    return part === 'lang' ? sql`'en'` : neutralName(scope.id);
  }
  return nameIn(table, scope.id, lang, part);
}

function nameIn(table: string, id: Sql, lang: Argument | undefined, part: 'value' | 'lang'): Sql {
  const wanted = lang ? lang.slot('text') : sql`'en'`;
  return sql`(select n.${sql.id(part)} from ${sql.id(table)} n where n.node_id = ${id} and n.kind = 'PREFERRED' order by case n.lang when ${wanted} then 0 when 'en' then 1 else 2 end, n.lang collate "C" limit 1)`;
}

/** Behind the interface: persons and documents say their names elsewhere than the other nodes. */
function nameOfAnyNode(scope: Scope, lang: Argument | undefined, part: 'value' | 'lang'): Sql {
  const person = scope.planner.mayRead({ class: 'personal' })
    ? nameIn('person_name', scope.id, lang, part)
    : part === 'lang'
      ? sql`'en'`
      : neutralName(scope.id);
  const title = part === 'lang' ? sql`null::text` : documentTitle(scope);
  return sql`case ${scope.own('type')} when 'DELEGATE' then ${person} when 'DOCUMENT' then ${title} else ${nameIn('name', scope.id, lang, part)} end`;
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
  return sql`coalesce((select n.sort_key from ${sql.id(table)} n where n.node_id = ${scope.id} and n.kind = 'PREFERRED' and n.lang = ${lang.slot('text')}), ${own})`;
}
