import { fieldOf, meaningOf, type ManyMeaning } from '../kernel/meaning.ts';
import { rowsShown } from './row-condition.ts';
import type { Scope } from './scope.ts';
import { column, sql, type Sql } from './sql.ts';

/** How the rows of a list are found from the row that shows it. */
export interface Relation {
  /** Condition on the rows of the list. */
  predicate: Sql;
  /** A table to join that the predicate and the order speak of. */
  join?: Sql;
  /** The order the list has by nature: nearest first in a tree. */
  depth?: Sql;
}

/** Ties the rows of a list to the row that shows it. */
export function relate(field: ManyMeaning, parent: Scope, child: Scope): Relation {
  const { path } = field;
  switch (path.by) {
    case 'inverse': {
      const reference = fieldOf(child.record, path.property, 'one');
      return { predicate: sql`${child.reference(reference)} = ${parent.id}` };
    }
    case 'pivot':
      return {
        predicate: sql`${child.id} in (select j.${sql.id(path.other)} from ${sql.id(path.table)} j where j.${sql.id(path.own)} = ${parent.id})`,
      };
    case 'through': {
      const via = meaningOf(path.via());
      const from = fieldOf(via, path.from, 'one').column;
      const to = fieldOf(via, path.to, 'one').column;
      const other = path.orFrom === undefined ? undefined : fieldOf(via, path.orFrom, 'one').column;
      const or = other === undefined ? sql`` : sql` or j.${sql.id(other)} = ${parent.id}`;
      const shown = rowsShown(parent.planner, via, 'j');
      const and = shown ? sql` and ${shown}` : sql``;
      return {
        predicate: sql`${child.id} in (select j.${sql.id(to)} from ${sql.id(via.table)} j where (j.${sql.id(from)} = ${parent.id}${or})${and})`,
      };
    }
    case 'ancestors':
    case 'descendants': {
      const up = path.by === 'ancestors';
      const reference = fieldOf(child.record, path.parent, 'one').column;
      const tree = parent.planner.alias('tree');
      const table = sql.id(child.record.table);
      const above = sql`t.${sql.id(reference)}`;
      const walk = up
        ? sql`select ${above}, 1 from ${table} t where t.id = ${parent.id} and ${above} is not null union all select ${above}, w.depth + 1 from ${table} t join walk w on t.id = w.id where ${above} is not null`
        : sql`select t.id, 1 from ${table} t where ${above} = ${parent.id} union all select t.id, w.depth + 1 from ${table} t join walk w on ${above} = w.id`;
      return {
        join: sql`(with recursive walk(id, depth) as (${walk}) select id, depth from walk) as ${sql.id(tree)}`,
        predicate: sql`${child.id} = ${column(tree, 'id')}`,
        depth: column(tree, 'depth'),
      };
    }
  }
}

/**
 * Rows of a tree with something above (or below) them that matches, as one set: the walk starts at the matching rows and
 * follows the parents once, instead of walking anew from every row.
 */
export function treeMembers(field: ManyMeaning, child: Scope, condition: Sql | undefined): Sql {
  const { path } = field;
  if (path.by !== 'ancestors' && path.by !== 'descendants') throw new Error(`${field.name} is no tree`);
  const reference = sql.id(fieldOf(child.record, path.parent, 'one').column);
  const table = sql.id(child.record.table);
  const start = sql`select ${child.id} from ${child.from()} where ${condition ?? sql`true`}`;
  return path.by === 'ancestors'
    ? sql`(with recursive hit(id) as (${start}), walk(id) as (select t.id from ${table} t join hit h on t.${reference} = h.id union select t.id from ${table} t join walk w on t.${reference} = w.id) select id from walk)`
    : sql`(with recursive hit(id) as (${start}), walk(id) as (select t.${reference} from ${table} t join hit h on t.id = h.id where t.${reference} is not null union select t.${reference} from ${table} t join walk w on t.id = w.id where t.${reference} is not null) select id from walk)`;
}
