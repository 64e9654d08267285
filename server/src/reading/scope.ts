import { meaningOf, recordNamed, type FieldMeaning, type RecordMeaning } from '../kernel/meaning.ts';
import { columnName } from '../kernel/words.ts';
import type { Planner } from './planner.ts';
import { column, sql, type Sql } from './sql.ts';

/** The supertable's own columns, which the tables of the records do not repeat. */
const heldByNode = new Set(['type', 'version', 'createdAt', 'updatedAt', 'mergedInto']);

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
    return column(this.alias, name);
  }

  /** The column of a property, in whichever table holds it. */
  column(property: string, suffix = ''): Sql {
    const name = columnName(property) + suffix;
    if (this.record.nodeType !== null && heldByNode.has(property)) {
      this.nodeAlias ??= this.planner.alias('node');
      return column(this.nodeAlias, name);
    }
    return column(this.alias, name);
  }

  /** A reference to one other record. */
  reference(field: Extract<FieldMeaning, { kind: 'one' }>): Sql {
    return column(this.alias, field.column);
  }

  /** What to put after `from`; to be asked for after everything that reads columns has been planned. */
  from(): Sql {
    const own = sql`${sql.id(this.record.table)} as ${sql.id(this.alias)}`;
    if (!this.nodeAlias) return own;
    return sql`${own} join "node" as ${sql.id(this.nodeAlias)} on ${column(this.nodeAlias, 'id')} = ${this.id}`;
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
