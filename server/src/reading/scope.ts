import { meaningOf, recordNamed, type FieldMeaning, type RecordMeaning } from '../kernel/meaning.ts';
import { classOf, nameClass } from '../access/field-class.ts';
import { seesSuppressed } from '../access/verdict.ts';
import { heldByNode } from '../kernel/columns.ts';
import { columnName } from '../kernel/words.ts';
import type { Planner } from './planner.ts';
import { rowsShown } from './row-condition.ts';
import { column, sql, type Sql } from './sql.ts';

/** One table of a statement, under its alias, standing for a row of a record. The supertable is joined when it is needed. */
export class Scope {
  readonly alias: string;
  private nodeAlias: string | undefined;

  constructor(
    readonly planner: Planner,
    readonly record: RecordMeaning,
  ) {
    this.alias = planner.alias(record.table);
  }

  get id(): Sql {
    return column(this.alias, 'id');
  }

  own(name: string): Sql {
    const own = column(this.alias, name);
    if (!this.shields(name)) return own;
    const otherwise = name === 'sort_key' ? sql`''` : sql`null`;
    return sql`case when ${this.suppressed} then ${otherwise} else ${own} end`;
  }

  /** Whether rows can be of persons whose names this reader may not see though others' names they may. */
  get mayBeSuppressed(): boolean {
    return this.record.fields.has('suppressed') && !seesSuppressed(this.planner.viewer);
  }

  /** True for the row of a person who was suppressed. */
  get suppressed(): Sql {
    return column(this.alias, 'suppressed');
  }

  /** Whether a column says who a suppressed person is. */
  private shields(name: string): boolean {
    if (!this.mayBeSuppressed) return false;
    if (name === 'sort_key') return nameClass(this.record) !== 'public';
    const field = [...this.record.fields.values()].find((said) => 'column' in said && said.column === name);
    return field !== undefined && classOf(this.record, field) !== 'public';
  }

  /** The column of a property, in whichever table holds it. */
  column(property: string, suffix = ''): Sql {
    const name = columnName(property) + suffix;
    if (this.record.nodeType !== null && heldByNode.has(property)) {
      this.nodeAlias ??= this.planner.alias('node');
      return column(this.nodeAlias, name);
    }
    return this.own(name);
  }

  /** A reference to one other record. */
  reference(field: Extract<FieldMeaning, { kind: 'one' }>): Sql {
    return column(this.alias, field.column);
  }

  /** What to put after `from`; to be asked for after everything that reads columns has been planned. */
  from(): Sql {
    const own = sql`${sql.id(this.record.table)} as ${sql.id(this.alias)}`;
    const shown = rowsShown(this.planner, this.record, this.alias);
    // Rows that the reader may not meet are left out here, so that no list, count or condition meets them.
    const met = shown
      ? sql` join lateral (select 1 where ${shown}) as ${sql.id(`${this.alias}s`)} on true`
      : sql``;
    const node = this.nodeAlias
      ? sql` join "node" as ${sql.id(this.nodeAlias)} on ${column(this.nodeAlias, 'id')} = ${this.id}`
      : sql``;
    return sql`${own}${node}${met}`;
  }
}

export function nodeMeaning(): RecordMeaning {
  return meaningOf(recordNamed('Node'));
}

/** Records that are nodes of their own type, in the order they were declared. */
let concrete: RecordMeaning[] | undefined;
export function concreteNodes(all: RecordMeaning[]): RecordMeaning[] {
  concrete ??= all.filter((record) => record.nodeType !== null);
  return concrete;
}
