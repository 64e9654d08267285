import type { FieldNode } from 'graphql';
import { headcountOf } from '../kernel/group-types.ts';
import { fieldOf } from '../kernel/meaning.ts';
import { objectJson } from './object.ts';
import { selectionSets } from './operation.ts';
import type { Scope } from './scope.ts';
import { sql, type Sql } from './sql.ts';

/**
 * The headcounts of the rows of a scope added up (`kernel/headcount.ts` has the same sum in JavaScript). A row that another
 * row counts and that states no number of its own stands aside. To be used where rows are aggregated.
 */
export class HeadcountSum {
  private readonly counts: Sql;
  private readonly part: (name: string) => Sql;

  constructor(private readonly scope: Scope) {
    const field = headcountOf(scope.record)!;
    this.part = (name) => scope.own(`${field.column}_${name}`);
    const group = field.countedIn
      ? scope.reference(fieldOf(scope.record, field.countedIn, 'one'))
      : undefined;
    this.counts = group ? sql`(${group} is null or ${this.part('qualifier')} <> 'UNKNOWN')` : sql`true`;
  }

  /** The total as JSON; `wrap` lets the caller name each aggregate in its own query and take it up outside. */
  json(nodes: FieldNode[], wrap: (aggregate: Sql) => Sql): Sql {
    const type = this.scope.planner.objectType('HeadcountTotal');
    return objectJson(this.scope.planner, type, selectionSets(nodes), ([node]) =>
      wrap(this.of(node!.name.value)),
    );
  }

  private of(name: string): Sql {
    const { counts, part } = this;
    const min = sql`coalesce(sum(${part('min')}) filter (where ${counts}), 0)`;
    switch (name) {
      case 'min':
        return sql`${min}::int`;
      case 'max':
        return sql`case when count(*) filter (where ${counts} and ${part('max')} is null) = 0 then coalesce(sum(${part('max')}) filter (where ${counts}), 0)::int end`;
      case 'exactShare':
        return sql`(coalesce(sum(${part('min')}) filter (where ${part('qualifier')} = 'EXACT'), 0)::float8 / nullif(${min}, 0)::float8)`;
      case 'knownCount':
        return sql`(count(*) filter (where ${part('qualifier')} <> 'UNKNOWN'))::int`;
      default:
        return sql`(count(*) filter (where ${counts} and ${part('qualifier')} = 'UNKNOWN'))::int`;
    }
  }
}
