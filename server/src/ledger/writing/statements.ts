import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';
import type { Row } from './fault.ts';

/**
 * Runs statements inside the transaction of the mapper, with real parameters. The writer works on sets of rows: a thousand
 * events are one insert, which a unit of work of single objects is not.
 */
export class Statements {
  private readonly session: Kysely<unknown>;

  constructor(em: EntityManager) {
    const session = em.getTransactionContext<Kysely<unknown>>();
    if (!session) throw new Error('Writing needs a transaction.');
    this.session = session;
  }

  async rows<T = Row>(sql: string, params: unknown[] = []): Promise<T[]> {
    const { rows } = await this.session.executeQuery(CompiledQuery.raw(sql, params));
    return rows as T[];
  }

  /** Rows of a table as JSON by column, where a column has one of the values. */
  async rowsWhere(table: string, column: string, ids: readonly string[], more = ''): Promise<Row[]> {
    if (ids.length === 0) return [];
    const found = await this.rows<{ row: Row }>(
      `select to_jsonb(t) as "row" from "${table}" t where t."${column}" = any($1::uuid[]) ${more}`,
      [ids],
    );
    return found.map(({ row }) => row);
  }

  /** Inserts rows in one statement for each set of columns. */
  async insert(table: string, rows: readonly Row[]): Promise<void> {
    for (const [columns, group] of bySameColumns(rows)) {
      await this.rows(
        `insert into "${table}" (${columns}) select ${columns} from jsonb_populate_recordset(${rowOf(table)}, $1::jsonb)`,
        [JSON.stringify(group)],
      );
    }
  }

  /** Sets the given columns of rows known by their id. */
  async update(table: string, rows: readonly (Row & { id: string })[]): Promise<void> {
    for (const [columns, group] of bySameColumns(rows)) {
      const sets = columns
        .split(', ')
        .filter((column) => column !== '"id"')
        .map((column) => `${column} = r.${column}`);
      if (sets.length === 0) continue;
      await this.rows(
        `update "${table}" t set ${sets.join(', ')} from jsonb_populate_recordset(${rowOf(table)}, $1::jsonb) r where t."id" = r."id"`,
        [JSON.stringify(group)],
      );
    }
  }

  async remove(table: string, column: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.rows(`delete from "${table}" where "${column}" = any($1::uuid[])`, [ids]);
  }
}

function bySameColumns<R extends Row>(rows: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const columns = Object.keys(row)
      .sort()
      .map((column) => `"${column}"`)
      .join(', ');
    const group = groups.get(columns);
    if (group) group.push(row);
    else groups.set(columns, [row]);
  }
  return groups;
}

/** A row of nulls in the shape of a table. Not `null::"name"`: that is a type of PostgreSQL's own before it is our table. */
function rowOf(table: string): string {
  return `(select t from "${table}" t where false)`;
}
