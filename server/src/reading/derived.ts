import type { DerivedMeaning } from '../kernel/meaning.ts';
import type { Scope } from './scope.ts';
import { sql, type Sql } from './sql.ts';

/** The expression of a derived field with its columns filled in. The text is the record's own, never a caller's. */
export function derivedSql(scope: Scope, field: DerivedMeaning): Sql {
  const parts = field.sql.split(/\{(\w+)\}/);
  return sql.join(
    parts.map((part, index) => (index % 2 ? scope.column(part) : sql.raw(part))),
    sql``,
  );
}
